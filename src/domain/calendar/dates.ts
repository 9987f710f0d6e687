import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered.ts';

/** A calendar day as `YYYY-MM-DD`. The domain's interfaces carry days as text, so that they compare, sort and serialise as they stand. */
export type Day = string;

/** Both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How often work comes round when it has no single last day. */
export type Recurrence =
  'long-term' | 'every-week' | 'every-month' | 'every-quarter' | 'every-half-year' | 'every-year';

export const plainDate = remembered((day): Temporal.PlainDate => Temporal.PlainDate.from(day));

/** `2020年9月30日`. */
export const chineseDate = (day: Day): string => {
  const date = plainDate(day);
  return `${String(date.year)}年${String(date.month)}月${String(date.day)}日`;
};

export const addDays = (day: Day, days: number): Day => plainDate(day).add({ days }).toString();

export const daysBetween = (from: Day, to: Day): number => plainDate(from).until(plainDate(to)).total('days');

/** The day as numbers, `null` where the calendar has no such day (2月30日, 13月). */
export function dayOf(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export const addMonths = (day: Day, months: number): Day => plainDate(day).add({ months }).toString();
