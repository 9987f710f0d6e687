import { Temporal } from 'temporal-polyfill';
import { addDays, plainDate, type Day, type Period } from '../domain/calendar/dates.ts';

/** ISO with the zone's offset, to the second where there are no fractions of one. */
export function isoIn(timeZone: string, instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: zoned.millisecond === 0 ? 'second' : 'millisecond' });
}

/** The instants between which the days of a period lie in the zone; `until` is excluded. */
export function boundsIn(timeZone: string, { from, to }: Period): { readonly since: Date; readonly until: Date } {
  const begin = (day: Day) => new Date(plainDate(day).toZonedDateTime(timeZone).epochMilliseconds);
  return { since: begin(from), until: begin(to >= LAST_DAY ? to : addDays(to, 1)) };
}

/** The end of 以后, which has no day after it that a calendar of four figures could name. */
const LAST_DAY = '9999-12-31';
