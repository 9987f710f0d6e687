import type { Day } from '../../calendar/dates.ts';
import { numberOf } from '../../calendar/numerals.ts';

/** A full date, as the source of a pattern: 2020年6月18日, 二〇二〇年六月十八日 or 2020-06-18. */
export const DATE_PATTERN = String.raw`(?:([12]\d{3}|[二一][〇○零一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日|([12]\d{3})-(\d{2})-(\d{2}))`;
const DATE = new RegExp(DATE_PATTERN, 'u');

/** The first full date in the words, `null` where there is none or no such day exists. */
export function dayIn(words: string): Day | null {
  const match = DATE.exec(words);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(
    (part) => numberOf(part ?? ''),
  );
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day of a month that has none such: 9月31日. */
export function impossibleDay(words: string): { readonly month: string; readonly day: string } | null {
  const [, year, month = '', day = ''] =
    /(?:(\d{4})年)?(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/u.exec(
      words,
    ) ?? [];
  const [ofMonth, ofDay] = [numberOf(month), numberOf(day)];
  if (month === '' || ofMonth > 12 || ofDay <= daysIn(year === undefined ? LEAP : Number(year), ofMonth)) return null;
  return { month, day };
}

/** A year that has every day. */
const LEAP = 2000;
