import { addDays, type Day, dayOf, type Period, plainDate } from './dates.ts';

/** The whole month. `null` for a month that no year has. */
export function monthOf(year: number, month: number): Period | null {
  return monthsOf(year, month, month);
}

const known = new Map<string, Period | null>();
/** A text names few years, and each of their months often. */
const MOST_KNOWN = 2_000;

/** From the first day of one month to the last day of another of the same year. */
export function monthsOf(year: number, first: number, last: number): Period | null {
  const key = `${year} ${first} ${last}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const period = newMonths(year, first, last);
  if (known.size < MOST_KNOWN) known.set(key, period);
  return period;
}

function newMonths(year: number, first: number, last: number): Period | null {
  const from = dayOf(year, first, 1);
  const start = dayOf(year, last, 1);
  if (from === null || start === null) return null;
  return { from, to: plainDate(start).add({ months: 1 }).subtract({ days: 1 }).toString() };
}

export const quarterOf = (year: number, quarter: number): Period | null => monthsOf(year, quarter * 3 - 2, quarter * 3);

/** Monday to Sunday, with the day among them. */
export function weekOf(day: Day): Period {
  const from = addDays(day, 1 - plainDate(day).dayOfWeek);
  return { from, to: addDays(from, 6) };
}

export const oneDay = (day: Day): Period => ({ from: day, to: day });

/** A part of a month as the tens of days (旬) divide it: `初` is 上旬, `底` and `末` are 下旬. */
export function partOfMonth(month: Period, part: string): Period {
  const at = (day: number): Day => addDays(month.from, day - 1);
  if (part.startsWith('上半月')) return { from: month.from, to: at(15) };
  if (part.startsWith('下半月')) return { from: at(16), to: month.to };
  const [first, last] = tenDays(part);
  return { from: at(first), to: last === 30 ? month.to : at(last) };
}

function tenDays(part: string): readonly [number, number] {
  if (/^(?:上中|中上)/u.test(part)) return [1, 20];
  if (part.startsWith('中下')) return [11, 30];
  if (/^[上初]/u.test(part)) return [1, 10];
  return part.startsWith('中') ? [11, 20] : [21, 30];
}

/** The first, middle or last month (初, 中, 底) of a year, half-year, quarter or other run of months. */
export function monthOfPart(period: Period, part: string): Period {
  const months = plainDate(period.from).until(addDays(period.to, 1), { largestUnit: 'months' }).months;
  const ahead = part.startsWith('初') ? 0 : part.startsWith('中') ? Math.floor((months - 1) / 2) : months - 1;
  const { year, month } = plainDate(period.from).add({ months: ahead });
  return monthOf(year, month) ?? period;
}
