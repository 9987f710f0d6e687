import { dayOf } from '../dates.ts';
import { monthOf, oneDay } from '../units.ts';
import { monthStretch } from './chinese-dates.ts';
import { stretch, type StretchRule, type Words } from './stretch.ts';
import { beforeWords, monthPartWords, numberIn, yearOf } from './words.ts';

const year = '(?<![\\d./-])(?<year>(?:19|20)\\d{2})';

/** 2020-09-30, 2020.9.30, 2020/9/30. */
const fullDates: StretchRule = {
  pattern: new RegExp(`${year}(?<sign>[-./]) ?(?<month>\\d{1,2})\\k<sign> ?(?<day>\\d{1,2})(?!\\d)日?`, 'gu'),
  read: (words) => dayStretch(numberIn(words, 'year'), words),
};

function dayStretch(ofYear: number, words: Words): ReturnType<StretchRule['read']> {
  const day = dayOf(ofYear, numberIn(words, 'month'), numberIn(words, 'day'));
  return stretch(day === null ? null : oneDay(day), 'day');
}

/** 2020.9月底, 2020-09底前. */
const monthsOfYear: StretchRule = {
  pattern: new RegExp(
    `${year}[-./](?<month>\\d{1,2})(?!\\d)(?:月份?(?:(?<day>\\d{1,2})[日号]|(?<part>${monthPartWords}))?|(?=[底末止]|${beforeWords})(?:[底末])?)`,
    'gu',
  ),
  read: (words) => monthStretch(words, monthOf(numberIn(words, 'year'), numberIn(words, 'month')), false),
};

/** 9.30前: without a word of ending it may as well be a number. */
const daysBefore: StretchRule = {
  pattern: new RegExp(`(?<![\\d.]|[上下]午|[早晚]上)(?<month>\\d{1,2})[./](?<day>\\d{1,2})日?(?=${beforeWords})`, 'gu'),
  read: floatingDay,
};

function floatingDay(words: Words, anchor: string): ReturnType<StretchRule['read']> {
  const day = dayOf(yearOf({}, anchor).year, numberIn(words, 'month'), numberIn(words, 'day'));
  return stretch(day === null ? null : oneDay(day), 'day', { isFloating: true });
}

/** 9/30/2020 and 30/9/2020; doubtful where both could be meant. */
const slashedDates: StretchRule = {
  pattern: /(?<![\d./-])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>(?:19|20)\d{2})(?!\d)/gu,
  read(words) {
    const ofYear = numberIn(words, 'year');
    const american = dayOf(ofYear, numberIn(words, 'first'), numberIn(words, 'second'));
    const european = dayOf(ofYear, numberIn(words, 'second'), numberIn(words, 'first'));
    const day = american ?? european;
    const isDoubtful = american !== null && european !== null && american !== european;
    return stretch(day === null ? null : oneDay(day), 'day', { isDoubtful });
  },
};

/** Dates in digits that are dates wherever they stand. */
export const numericDates: readonly StretchRule[] = [fullDates, monthsOfYear, daysBefore, slashedDates];

/** Digits that are a date only where nothing but a date is expected: 2020, 2020.9, 2020-09, 9.30. */
export const bareNumericDates: readonly StretchRule[] = [
  {
    pattern: /(?<![\d./-])(?<year>(?:19|20)\d{2})(?!年|[\d./-]*\d)/gu,
    read: (words) => stretch({ from: `${words['year'] ?? ''}-01-01`, to: `${words['year'] ?? ''}-12-31` }, 'year'),
  },
  {
    pattern: new RegExp(`${year}[-./](?<month>\\d{1,2})(?![\\d.]*\\d)`, 'gu'),
    read: (words) => stretch(monthOf(numberIn(words, 'year'), numberIn(words, 'month')), 'month'),
  },
  {
    pattern: /(?<![\d./-]|[上下]午|[早晚]上)(?<month>\d{1,2})[-./](?<day>\d{1,2})(?![\d./-]*\d)/gu,
    read: floatingDay,
  },
];
