import { dayOf } from '../dates.ts';
import { monthOf, oneDay } from '../units.ts';
import { englishPart, englishYear, partial } from './english-part.ts';
import { stretch, type StretchRule, type Words } from './stretch.ts';
import { numberIn, yearOf } from './words.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';

const monthNumber = (words: Words): number => monthNames.indexOf((words['month'] ?? '').slice(0, 3).toLowerCase()) + 1;

/** 30 September 2020, September 30th. */
const days: readonly StretchRule[] = [
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName},?(?: ${englishYear})?`,
  `\\b${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ?${englishYear})?`,
].map((pattern) => ({
  pattern: new RegExp(pattern, 'giu'),
  read(words, anchor) {
    const found = yearOf(words, anchor);
    const day = dayOf(found.year, monthNumber(words), numberIn(words, 'day'));
    return stretch(day === null ? null : oneDay(day), 'day', { isFloating: found.isFloating });
  },
}));

/** December 2021, end of September, early October 2020. A month alone needs a preposition; "may" and "march" a capital as well. */
const months: readonly StretchRule[] = [
  `\\b${englishPart}${monthName},?(?: of)? ${englishYear}`,
  `(?:\\b(?<part>end|beginning|start|middle) of |\\b(?<early>early|mid|late)[- ]|(?<=\\b(?:by|in|before|until|till|during|through|for|from|to|since|after|this|next) ))${monthName}(?! \\d)`,
].map((pattern) => ({
  pattern: new RegExp(pattern, 'giu'),
  read(words, anchor) {
    if (/^ma(?:y|rch)$/u.test(words['month'] ?? '')) return null;
    const found = yearOf(words, anchor);
    const month = monthOf(found.year, monthNumber(words));
    return partial(
      { ...words, part: words['part'] ?? words['early'] },
      { period: month, unit: 'month', isFloating: found.isFloating },
    );
  },
}));

/** Days and months in English words. */
export const englishDates: readonly StretchRule[] = [...days, ...months];
