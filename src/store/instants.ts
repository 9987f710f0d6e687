import { addDays, plainDate, type Day, type Period } from '../domain/calendar/dates.ts';
import { isoIn as isoAt } from '../domain/calendar/iso.ts';

/** ISO with the zone's offset, to the second where there are no fractions of one. */
export const isoIn = (timeZone: string, instant: Date): string => isoAt(timeZone, instant.getTime());

/** The instants between which the days of a period lie in the zone; `until` is excluded. */
export function boundsIn(timeZone: string, { from, to }: Period): { readonly since: Date; readonly until: Date } {
  const begin = (day: Day) => new Date(plainDate(day).toZonedDateTime(timeZone).epochMilliseconds);
  return { since: begin(from), until: begin(to >= LAST_DAY ? to : addDays(to, 1)) };
}

/** The end of 以后, which has no day after it that a calendar of four figures could name. */
const LAST_DAY = '9999-12-31';
