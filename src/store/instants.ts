import { Temporal } from 'temporal-polyfill';

/** ISO with the zone's offset, to the second where there are no fractions of one. */
export function isoIn(timeZone: string, instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: zoned.millisecond === 0 ? 'second' : 'millisecond' });
}
