import { Temporal } from 'temporal-polyfill';

/** How far a zone is from UTC, as a number and as it is written. */
interface Offset {
  readonly milliseconds: number;
  readonly written: string;
}

/** A zone changes its offset at most once in so long. */
const STRETCH = 15 * 60_000;

/** The stretches that are looked at are those of now and of what was recorded lately. */
const MOST = 2_000;

const zones = new Map<string, Map<number, Offset | null>>();

/**
 * An instant as ISO with the zone's offset, to the second where there are no fractions of one. Zones are asked for their offset once a stretch
 * of time, for that takes a hundred times as long as to write an instant.
 */
export function isoIn(timeZone: string, epochMilliseconds: number): string {
  const offset = offsetAround(timeZone, epochMilliseconds);
  if (offset === null) return writtenPlainly(timeZone, epochMilliseconds);
  const there = new Date(epochMilliseconds + offset.milliseconds).toISOString();
  return `${there.slice(0, there.endsWith('.000Z') ? -'.000Z'.length : -'Z'.length)}${offset.written}`;
}

/** The milliseconds since 1970 of an instant as the program writes them. */
export function epochOf(iso: string): number {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`${iso} is no instant`);
  return at;
}

/** The instant so many milliseconds after another, or before it, in UTC, with no more of a fraction of a second than there is. */
export const shifted = (iso: string, milliseconds: number): string =>
  new Date(epochOf(iso) + milliseconds).toISOString().replace(/\.?0+Z$/u, 'Z');

function writtenPlainly(timeZone: string, epochMilliseconds: number): string {
  const zoned = zonedAt(timeZone, epochMilliseconds);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: zoned.millisecond === 0 ? 'second' : 'millisecond' });
}

const zonedAt = (timeZone: string, epochMilliseconds: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone);

/** The one offset of the stretch that holds the instant; `null` where it changes in it, or is no whole number of minutes. */
function offsetAround(timeZone: string, epochMilliseconds: number): Offset | null {
  const number = Math.floor(epochMilliseconds / STRETCH);
  const offsets = offsetsIn(timeZone);
  const known = offsets.get(number);
  if (known !== undefined) return known;
  const [first, last] = [number * STRETCH, (number + 1) * STRETCH - 1].map((at) => zonedAt(timeZone, at));
  const isOne = first !== undefined && first.offset === last?.offset && /^[+-]\d{2}:\d{2}$/u.test(first.offset);
  const offset = isOne ? { milliseconds: first.offsetNanoseconds / 1e6, written: first.offset } : null;
  if (offsets.size >= MOST) offsets.clear();
  offsets.set(number, offset);
  return offset;
}

/** There are as many zones as the configuration names. */
function offsetsIn(timeZone: string): Map<number, Offset | null> {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const offsets = new Map<number, Offset | null>();
  zones.set(timeZone, offsets);
  return offsets;
}
