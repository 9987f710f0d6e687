import { type Day, dayOf, type Period, plainDate } from '../dates.ts';
import { numeral } from '../numerals.ts';
import { monthOf, monthOfPart, monthsOf, oneDay, partOfMonth, quarterOf } from '../units.ts';
import { type Stretch, stretch, type StretchRule, type Unit, type Words } from './stretch.ts';
import {
  beforeWords,
  insideWords,
  monthPartWords,
  monthWords,
  numberIn,
  numberStart,
  partWords,
  toWords,
  yearOf,
  yearWords,
} from './words.ts';

const ends = /^[底末终]/u;

/** 2020年9月30日, 9月底, 十月中旬, 12月. */
const months: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords})?${monthWords}(?:(?<day>${numeral})(?:[日号]|(?=${beforeWords}))|(?<part>${monthPartWords}))?`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    return monthStretch(words, monthOf(year, numberIn(words, 'month')), isFloating);
  },
};

/** The day or part that the words name in the month, or the month itself. */
export function monthStretch(words: Words, month: Period | null, isFloating: boolean): Stretch | 'impossible' {
  if (month === null) return 'impossible';
  const { day, part } = words;
  if (day !== undefined) return stretch(dayIn(month, numberIn(words, 'day')), 'day', { isFloating });
  if (part === undefined) return stretch(month, 'month', { isFloating });
  return stretch(partOfMonth(month, part), 'part', { isFloating, isEnd: ends.test(part) });
}

function dayIn(month: Period, day: number): Period | null {
  const found = dayOf(Number(month.from.slice(0, 4)), Number(month.from.slice(5, 7)), day);
  return found === null ? null : oneDay(found);
}

const yearParts = `(?:${partWords}|终(?=[前,。;、)\\s]|之前|以前|$))`;

/** 2020年底, 今年年底, 2020年全年, 2020年. */
const years: StretchRule = {
  pattern: new RegExp(`${yearWords}(?:年?(?<part>${yearParts})|(?<whole>全年)|年(?=内))?`, 'gu'),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const unit = words['whole'] === undefined ? 'year' : 'part';
    return partStretch(words, { period: monthsOf(year, 1, 12), unit, isFloating });
  },
};

/** 年底, 年末, 年中, 年内, 年度内, 全年: of the anchor's year. */
const thisYear: StretchRule = {
  pattern: new RegExp(
    `(?:${numberStart}(?<![每去今明后前本当同来次翌上整周百]|统计|会计|财政|考核|自然|评价)年度?(?:年?(?<part>${yearParts})|(?=${insideWords}))|(?<!年)全年度?)`,
    'gu',
  ),
  read: (words, anchor) =>
    partStretch(words, { period: monthsOf(plainDate(anchor).year, 1, 12), unit: 'part', isFloating: true }),
};

/** 上半年, 2021年下半年末. */
const halves: StretchRule = {
  pattern: new RegExp(`(?:${yearWords}的?)?(?<half>[上下])半年度?(?<part>${partWords})?`, 'gu'),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const period = words['half'] === '上' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
    return partStretch(words, { period, unit: 'part', isFloating });
  },
};

/** 第三季度, 2021年一季度末. */
const quarters: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords}的?)?(?<![\\d〇零一二三四五六七八九十百几数每前])第?(?<quarter>[一二三四1-4])季(?:度|(?=[末底]))(?<part>${partWords})?`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    return partStretch(words, { period: quarterOf(year, numberIn(words, 'quarter')), unit: 'quarter', isFloating });
  },
};

/** 前三季度, 二三季度, 第三、四季度. */
const severalQuarters: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords}的?)?(?:前(?<count>[二两三])个?|${numberStart}第?(?<first>[一二三1-3])(?:[、和]|${toWords})?第?(?<last>[二三四2-4]))季度(?<part>${partWords})?`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const first = words['count'] === undefined ? numberIn(words, 'first') : 1;
    const last = words['count'] === undefined ? numberIn(words, 'last') : numberIn(words, 'count');
    if (last <= first) return null;
    return partStretch(words, {
      period: monthsOf(year, first * 3 - 2, last * 3),
      unit: 'part',
      isFloating,
      isRange: true,
    });
  },
};

interface Whole {
  readonly period: Period | null;
  readonly unit: Unit;
  readonly isFloating: boolean;
  readonly isRange?: boolean;
}

/** The part that the words name in a stretch of months, or the whole of it. */
export function partStretch(words: Words, { period, unit, ...more }: Whole): Stretch | 'impossible' {
  const part = words['part'];
  if (part === undefined || period === null) return stretch(period, unit, more);
  return stretch(monthOfPart(period, part), 'part', { ...more, isEnd: ends.test(part) });
}

/** 7—9月, 2020年7月至10月底, 10月至次年3月 is two stretches. */
const severalMonths: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords})?${numberStart}(?<first>${numeral})(?:月份?)?${toWords}(?<month>${numeral})月份?(?:(?<day>${numeral})[日号]|(?<part>${monthPartWords}))?`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const first = numberIn(words, 'first');
    const wraps = first > numberIn(words, 'month');
    const start = monthOf(year, first);
    const last = monthStretch(words, monthOf(wraps ? year + 1 : year, numberIn(words, 'month')), isFloating);
    if (start === null || last === 'impossible') return 'impossible';
    return { ...last, from: start.from, unit: 'part', isRange: true, isDoubtful: wraps };
  },
};

/** 10月1日至15日, 10月1-15日. */
const severalDays: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords})?${monthWords}(?<first>${numeral})[日号]?${toWords}(?<last>${numeral})(?:[日号]|(?=${beforeWords}))`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const from = dayOf(year, numberIn(words, 'month'), numberIn(words, 'first'));
    const to = dayOf(year, numberIn(words, 'month'), numberIn(words, 'last'));
    if (from === null || to === null || to < from) return 'impossible';
    return stretch({ from, to }, 'part', { isFloating, isRange: true });
  },
};

/** 2018—2020年, 2018年至2020年底. */
const severalYears: StretchRule = {
  pattern: new RegExp(
    `${numberStart}(?<first>(?:19|20)\\d{2})(?:年度?)?${toWords}(?<last>(?:19|20)\\d{2})年度?(?:年?(?<part>底|末))?`,
    'gu',
  ),
  read(words) {
    const first = monthsOf(numberIn(words, 'first'), 1, 12);
    const last = monthsOf(numberIn(words, 'last'), 1, 12);
    if (first === null || last === null || last.to < first.to) return null;
    const isEnd = words['part'] !== undefined;
    return stretch({ from: first.from, to: last.to }, 'part', { isEnd, isRange: true });
  },
};

/** 15日前, a day of the anchor's month. */
const lastDays: StretchRule = {
  pattern: new RegExp(
    `(?<![\\d一二三四五六七八九十.年月第个〕\\])】-])(?<day>\\d{1,2}|[二三]?十[一二三四五六七八九]?)[日号](?=${beforeWords})`,
    'gu',
  ),
  read(words, anchor: Day) {
    const day = dayIn({ from: anchor, to: anchor }, numberIn(words, 'day'));
    return stretch(day, 'day', { isFloating: true });
  },
};

/** Dates in Chinese words. */
export const chineseDates: readonly StretchRule[] = [
  ...[months, years, thisYear, halves, quarters, severalQuarters],
  ...[severalMonths, severalDays, severalYears, lastDays],
];
