import { addDays, addMonths, type Day } from './dates.ts';
import { numberOf } from './numerals.ts';
import { addWorkingDays } from './working-days.ts';

/** A length of time in Chinese words as a part of a pattern: 两个月, 10个工作日, 半年, 三天. */
export const lengthWords =
  '(?:(?<![\\d〇零一二三四五六七八九十百第每])(?<count>\\d{1,3}|[一二两三四五六七八九十百]{1,4})(?<unit>个?(?:工作日|自然日|星期|礼拜|小时)|个(?:月|季度)|[日天周年])|(?<half>半个?月|半年|一个半月|一年半))';

const englishNumbers = 'one two three four five six seven eight nine ten'.split(' ');

/** The same in English: 90 days, two weeks, 10 working days. */
export const englishLengthWords = `(?<count>\\d{1,3}|${englishNumbers.join('|')}|an?|twelve|thirty|sixty|ninety) (?:calendar )?(?<unit>(?:working|business) day|day|week|month|quarter|year)s?\\b`;

const larger: Readonly<Record<string, number>> = { a: 1, an: 1, twelve: 12, thirty: 30, sixty: 60, ninety: 90 };

interface LengthWords {
  readonly count?: string | undefined;
  readonly unit?: string | undefined;
  readonly half?: string | undefined;
}

/**
 * The day that lies the given length after the day, or before it with `direction` -1. The day itself is not counted (民法典
 * 第二百零一条), and a month ends on the same day of the next, or on the last where it has none.
 */
export function dayAfter(day: Day, { count, unit, half }: LengthWords, direction: 1 | -1 = 1): Day {
  if (half !== undefined) return withHalf(day, half, direction);
  const number = direction * countOf(count ?? '');
  switch ((unit ?? '').replace('个', '').toLowerCase()) {
    case '工作日':
    case 'working day':
    case 'business day':
      return addWorkingDays(day, number);
    case '周':
    case '星期':
    case '礼拜':
    case 'week':
      return addDays(day, 7 * number);
    case '月':
    case 'month':
      return addMonths(day, number);
    case '季度':
    case 'quarter':
      return addMonths(day, 3 * number);
    case '年':
    case 'year':
      return addMonths(day, 12 * number);
    case '小时':
      return addDays(day, Math.trunc(number / 24));
    default:
      return addDays(day, number);
  }
}

function withHalf(day: Day, half: string, direction: 1 | -1): Day {
  if (half.includes('年')) return addMonths(day, (half === '半年' ? 6 : 18) * direction);
  return addDays(half.startsWith('半') ? day : addMonths(day, direction), 15 * direction);
}

function countOf(words: string): number {
  const lower = words.toLowerCase();
  const english = englishNumbers.indexOf(lower) + 1 || larger[lower];
  return english ?? numberOf(words);
}
