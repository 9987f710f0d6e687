import { boundsOf } from './bounds.ts';
import { cutoffOf } from './cutoff.ts';
import { addDays, addMonths, type Day, type Period } from './dates.ts';
import { legible } from './legible.ts';
import { type Place, withoutOverlap } from './overlap.ts';
import { findStretches, type FoundStretch } from './stretches/find-stretches.ts';
import type { Stretch } from './stretches/stretch.ts';
import { findLengths } from './lengths.ts';

/** A stretch of time that a question asks about. Offsets are UTF-16, and `text` is `slice(start, end)` of the question. */
export interface FoundPeriod {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly period: Period;
}

/** The last day there is, for a question that names no end (10月以后). */
export const endOfDays: Day = '9999-12-31';

/**
 * The stretches of time that a question names, in its order. Weeks begin on Monday; a month or day without a year is that of the
 * current year. 9月底前 is from today to then, and from the beginning of that year where it is over. A date that does not exist names none.
 */
export function findPeriods(text: string, today: Day): readonly FoundPeriod[] {
  const plain = legible(text);
  const found = withoutOverlap([
    ...findStretches(plain.text, today).flatMap((one) => named(one, plain.text, today)),
    ...findLengths(plain.text, today),
  ]);
  return found.map(({ period, ...place }) => {
    const { start, end } = plain.span(place.start, place.end);
    return { start, end, text: text.slice(start, end), period };
  });
}

type PlacedPeriod = Place & { readonly period: Period };

function named(found: FoundStretch, text: string, today: Day): readonly PlacedPeriod[] {
  const { stretch } = found;
  if (stretch === null) return [];
  const { sense, start, end } = boundsOf(text, found);
  const at = (period: Period): readonly PlacedPeriod[] => (period.from <= period.to ? [{ start, end, period }] : []);
  switch (sense) {
    case 'before':
    case 'preceding':
      return at(until(cutoffOf(stretch, sense, today).day, today));
    case 'after':
      return at({ from: afterwards(text.slice(found.end)) ? addDays(stretch.to, 1) : stretch.from, to: endOfDays });
    case 'since':
      return at({ from: sinceWhen(stretch, today), to: today });
    case 'within':
    case 'asOf':
    case 'plain':
      return at(stretch.isBefore ? until(stretch.to, today) : { from: stretch.from, to: stretch.to });
  }
}

/** What 以来 speaks of lies behind: 9月以来 said in July is that of the year before. */
const sinceWhen = ({ from, isFloating }: Stretch, today: Day): Day =>
  isFloating && from > today ? addMonths(from, -12) : from;

/** 以后 begins on the day after, 起 on the day itself. */
const afterwards = (text: string): boolean => /^(?:之|以)?后/u.test(text);

const until = (last: Day, today: Day): Period =>
  last < today ? { from: `${last.slice(0, 4)}-01-01`, to: last } : { from: today, to: last };
