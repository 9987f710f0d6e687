import { type Day, plainDate } from '../dates.ts';
import { numberOf, numeral } from '../numerals.ts';
import type { Words } from './stretch.ts';

/** Not a digit or a numeral before, so that a number is read from its beginning. */
export const numberStart = '(?<![\\d〇零一二三四五六七八九十百几数])';

/** A year as a part of a pattern: 2020年, 二〇二〇年度, 24年6月, 明年. `yearOf` reads it. */
export const yearWords =
  `(?:${numberStart}(?<year>(?:19|20)\\d{2}|[一二][〇○零Oo\\d一二三四五六七八九]{3}|[1-4]\\d(?=年(?:\\d{1,2}月|年?底|末)))年度?` +
  `|(?<!目)(?<yearWord>今年|本年|当年|同年|明年|来年|次年|翌年|后年|去年|上年|前年)度?)`;

/** Words that name an end, middle or beginning, kept apart from longer words that only begin like them (初步, 底层). */
export const partWords =
  '(?:底(?![层线蕴部色数册稿图子气])|末(?![端尾梢位])|初(?![步级心审评验稿期次始赛检选查中高])|中(?=[前止,。;、)\\s]|之前|以前|$))';

/** The parts of a month. */
export const monthPartWords = `(?:上中旬|中[上下]旬|[上中下]旬|[上下]半月|${partWords})`;

/** Between the two ends of a range. */
export const toWords = '(?:至|到|-{1,2})';

/** Where 前 ends a deadline and does not begin another word (前期, 前三季度, 前后). */
export const beforeWords = '(?:之前|以前|前夕|前(?![后期三两半列述端置往提景来去沿台线言缀]))';

/** Where 内 ends a deadline and does not begin another word (内容). */
export const insideWords = '(?:以内|之内|内(?![容部涵外设控务销]))';

const shifts: Readonly<Record<string, number>> = {
  ...{ 上上: -2, 上: -1, 本: 0, 这: 0, 当: 0, 下: 1, 下下: 2 },
  ...{ 今年: 0, 本年: 0, 当年: 0, 同年: 0, 明年: 1, 来年: 1, 次年: 1, 翌年: 1, 后年: 2, 去年: -1, 上年: -1, 前年: -2 },
};

/** How many units ahead of the anchor's the words point; 0 for none. */
export const shiftOf = (words: string | undefined): number => shifts[words ?? ''] ?? 0;

/** The year that `yearWords` found, floating where the words name none. */
export function yearOf(words: Words, anchor: Day): { readonly year: number; readonly isFloating: boolean } {
  const { year } = plainDate(anchor);
  const named = words['year'];
  if (named !== undefined) {
    const value = numberOf(named);
    return { year: value < 100 ? 2000 + value : value, isFloating: false };
  }
  const relative = words['yearWord'];
  return { year: year + shiftOf(relative), isFloating: relative === undefined };
}

export const numberIn = (words: Words, name: string): number => numberOf(words[name] ?? '');

/** A month as a part of a pattern: 9月, 09月份, 十二月. */
export const monthWords = `${numberStart}(?<month>${numeral})月份?`;
