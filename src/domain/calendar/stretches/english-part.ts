import type { Period } from '../dates.ts';
import { monthOfPart, partOfMonth } from '../units.ts';
import { type Stretch, stretch, type Unit, type Words } from './stretch.ts';

/** "end of", "mid-" and the like before what they belong to. */
export const englishPart = '(?:(?<part>end|beginning|start|middle|early|mid|late)(?: of |[- ]))?';

/** A year of four digits that is not the beginning of a date in digits. */
export const englishYear = '(?<year>(?:19|20)\\d{2})\\b(?![-/.]\\d)';

interface Whole {
  readonly period: Period | null;
  readonly unit: Unit;
  readonly isFloating: boolean;
  readonly isDoubtful?: boolean;
}

/** The end, middle or beginning of a stretch that the words name: ten days of a month, a month of anything longer. */
export function partial(words: Words, { period, unit, ...more }: Whole): Stretch | 'impossible' {
  const named = words['part']?.toLowerCase();
  if (named === undefined || period === null) return stretch(period, unit, more);
  const part = chinesePart(named);
  const within = unit === 'month' ? partOfMonth(period, part) : monthOfPart(period, part);
  return stretch(within, 'part', { ...more, isEnd: named === 'end' });
}

function chinesePart(named: string): string {
  if (named.startsWith('mid')) return '中';
  return named === 'end' || named === 'late' ? '底' : '初';
}
