import { Temporal } from 'temporal-polyfill';
import { addDays, plainDate, type Day, type Period } from '../domain/calendar/dates.ts';

/** ISO with the zone's offset, to the second where there are no fractions of one. */
export function isoIn(timeZone: string, instant: Date): string {
  const { offsetMs, offset } = stretchAt(timeZone, instant.getTime());
  const local = new Date(instant.getTime() + offsetMs).toISOString();
  return `${local.slice(0, local.endsWith('.000Z') ? -'.000Z'.length : -'Z'.length)}${offset}`;
}

/** A time in which a zone keeps its offset; `until` is excluded. */
interface Stretch {
  readonly since: number;
  readonly until: number;
  readonly offsetMs: number;
  /** `+08:00` */
  readonly offset: string;
}

/** By zone, as many as it has had offsets: to ask the calendar takes a hundred times as long as all that is done with its answer. */
const known = new Map<string, Stretch[]>();

function stretchAt(timeZone: string, at: number): Stretch {
  const stretches = known.get(timeZone) ?? [];
  const found = stretches.find(({ since, until }) => since <= at && at < until);
  if (found !== undefined) return found;
  const asked = stretchOf(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone));
  known.set(timeZone, [...stretches, asked]);
  return asked;
}

function stretchOf(zoned: Temporal.ZonedDateTime): Stretch {
  // The transition at which it begins is one before the next nanosecond, also where it is this very instant.
  const since = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const until = zoned.getTimeZoneTransition('next');
  return {
    since: since?.epochMilliseconds ?? -Infinity,
    until: until?.epochMilliseconds ?? Infinity,
    offsetMs: zoned.offsetNanoseconds / 1_000_000,
    offset: zoned.toString({ timeZoneName: 'never' }).slice(-'+08:00'.length),
  };
}

/** The instants between which the days of a period lie in the zone; `until` is excluded. */
export function boundsIn(timeZone: string, { from, to }: Period): { readonly since: Date; readonly until: Date } {
  const begin = (day: Day) => new Date(plainDate(day).toZonedDateTime(timeZone).epochMilliseconds);
  return { since: begin(from), until: begin(to >= LAST_DAY ? to : addDays(to, 1)) };
}

/** The end of 以后, which has no day after it that a calendar of four figures could name. */
const LAST_DAY = '9999-12-31';
