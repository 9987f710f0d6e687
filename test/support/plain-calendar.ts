import type { Day, Period } from '../../src/domain/calendar/dates.ts';

/** The day that many days after the year's, month's and day's own; months and days beyond their end run on. Without the program's calendar. */
export const at = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dayOf = (day: Day): number => Number(day.slice(8, 10));

/** From the first day of one month to the last of another; months count on past December. */
export const months = (year: number, first: number, last = first): Period => ({
  from: at(year, first, 1),
  to: at(year, last + 1, 0),
});

export const later = (day: Day, days: number): Day => at(yearOf(day), monthOf(day), dayOf(day) + days);

/** The same day of another month, or its last where it has no such day. */
export function monthsLater(day: Day, count: number): Day {
  const { to } = months(yearOf(day), monthOf(day) + count);
  return [at(yearOf(to), monthOf(to), dayOf(day)), to].toSorted()[0] ?? to;
}

/** Monday to Sunday; `ahead` counts weeks from that of the day. */
export function week(day: Day, ahead = 0): Period {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = later(day, 7 * ahead - sinceMonday);
  return { from, to: later(from, 6) };
}

/** The month so many months from that of the day. */
export const month = (day: Day, ahead = 0): Period => months(yearOf(day), monthOf(day) + ahead);

/** The quarter so many quarters from that of the day. */
export function quarter(day: Day, ahead = 0): Period {
  const first = Math.floor((monthOf(day) - 1) / 3) * 3 + 1 + 3 * ahead;
  return months(yearOf(day), first, first + 2);
}

export const quarterOfYear = (year: number, number: number): Period => months(year, 3 * number - 2, 3 * number);

export const whole = (day: Day): Period => ({ from: day, to: day });

/** Up to a day, that day included: from today, or from the beginning of that year where the day lies behind. */
export const until = (last: Day, today: Day): Period =>
  last < today ? { from: at(yearOf(last), 1, 1), to: last } : { from: today, to: last };

export const isWithin = (day: Day | null, { from, to }: Period): boolean => day !== null && from <= day && day <= to;
