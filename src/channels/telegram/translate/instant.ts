import { Temporal } from 'temporal-polyfill';

/** Telegram's seconds since 1970 in the organisation's zone, with the offset. */
export const instantIn = (seconds: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
