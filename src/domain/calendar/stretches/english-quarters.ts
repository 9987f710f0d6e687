import { dayOf, type Period } from '../dates.ts';
import { monthsOf, quarterOf } from '../units.ts';
import { englishPart, englishYear, partial } from './english-part.ts';
import type { StretchRule } from './stretch.ts';
import { numberIn, yearOf } from './words.ts';

const ordinals: Readonly<Record<string, number>> = {
  ...{ first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: 4 },
};

const fiscal = '(?:(?<fiscal>fy|fiscal year) ?)?';

/** Q3 2025, 2025 Q3, third quarter of 2021, Q2 FY2022, end of Q1. */
const quarters: readonly StretchRule[] = [
  `\\b${englishPart}q(?<quarter>[1-4])\\b(?:[ ,/-]{0,2}(?:of )?${fiscal}${englishYear})?`,
  `(?<![\\d\\w])(?:(?<fiscal>fy|fiscal year) ?)?(?<year>(?:19|20)\\d{2}|(?<=fy ?)\\d{2}) ?[-/]?q(?<quarter>[1-4])\\b`,
  `\\b${englishPart}(?:the )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last) quarter(?: of (?:the year|this year|${fiscal}${englishYear}))?`,
].map((pattern) => ({
  pattern: new RegExp(pattern, 'giu'),
  read(words, anchor) {
    const found = yearOf(words, anchor);
    const quarter =
      words['quarter'] === undefined
        ? (ordinals[words['ordinal']?.toLowerCase() ?? ''] ?? 0)
        : numberIn(words, 'quarter');
    return partial(words, {
      ...fiscalQuarter(found.year, quarter, words['fiscal'] !== undefined),
      unit: 'quarter',
      isFloating: found.isFloating,
    });
  },
}));

/** The fiscal year is taken as that of the United States, from October to September; others exist, so that it stays doubtful. */
function fiscalQuarter(
  ofYear: number,
  quarter: number,
  isFiscal: boolean,
): { period: Period | null; isDoubtful: boolean } {
  if (!isFiscal) return { period: quarterOf(ofYear, quarter), isDoubtful: false };
  return { period: quarter === 1 ? quarterOf(ofYear - 1, 4) : quarterOf(ofYear, quarter - 1), isDoubtful: true };
}

/** FY 2022, FY22, end of fiscal year 2022. */
const fiscalYears: StretchRule = {
  pattern: new RegExp(
    `\\b${englishPart}(?:the )?(?:fy|fiscal year) ?'?(?<fiscalYear>(?:19|20)\\d{2}|\\d{2})\\b`,
    'giu',
  ),
  read(words) {
    const named = numberIn(words, 'fiscalYear');
    const ofYear = named < 100 ? 2000 + named : named;
    const from = dayOf(ofYear - 1, 10, 1);
    const to = dayOf(ofYear, 9, 30);
    const period = from === null || to === null ? null : { from, to };
    return partial(words, { period, unit: 'part', isFloating: false, isDoubtful: true });
  },
};

/** first half of 2021, H1 2021, second half of the year. */
const halves: StretchRule = {
  pattern: new RegExp(
    `\\b${englishPart}(?:the )?(?:(?<ordinal>first|second) half of (?:the year|this year|${englishYear})|h(?<half>[12]) (?<halfYear>(?:19|20)\\d{2})\\b)`,
    'giu',
  ),
  read(words, anchor) {
    const found = yearOf({ year: words['year'] ?? words['halfYear'] }, anchor);
    const isFirst = words['half'] === '1' || words['ordinal']?.toLowerCase() === 'first';
    const period = isFirst ? monthsOf(found.year, 1, 6) : monthsOf(found.year, 7, 12);
    return partial(words, { period, unit: 'part', isFloating: found.isFloating });
  },
};

/** end of 2021, early 2022, in 2021: a year without such a word is a number. */
const years: StretchRule = {
  pattern: new RegExp(
    `(?:\\b(?<part>end|beginning|start|middle) of |\\b(?<early>early|mid|late)[- ]|(?<=\\b(?:in|during|year) ))${englishYear}`,
    'giu',
  ),
  read(words, anchor) {
    const { year } = yearOf(words, anchor);
    const part = words['part'] ?? words['early'];
    return partial({ ...words, part }, { period: monthsOf(year, 1, 12), unit: 'year', isFloating: false });
  },
};

/** Quarters, half-years, years and fiscal years in English words. */
export const englishQuarters: readonly StretchRule[] = [...quarters, fiscalYears, halves, years];
