import type { Day, Period } from '../dates.ts';

/** What a stretch is called by; it decides what 前 leaves of it. */
export type Unit = 'day' | 'part' | 'week' | 'month' | 'quarter' | 'year' | 'plan';

/** A stretch of time that words name: 9月30日, 9月底, 第三季度, 下周五, “十四五”期间. */
export interface Stretch extends Period {
  readonly unit: Unit;
  /** The words leave the year to the anchor. */
  readonly isFloating: boolean;
  /** The words say where it ends: 底, 末, 年终, end of. */
  readonly isEnd: boolean;
  /** The words allow another reading. */
  readonly isDoubtful: boolean;
  /** All that comes before a moment, which the words already say: 国庆节前. `from` equals `to` then. */
  readonly isBefore: boolean;
  /** Two ends are named. */
  readonly isRange: boolean;
}

export type Words = Readonly<Record<string, string | undefined>>;

/** A way to name stretches. `impossible` is a date that does not exist; `null` means that the words are something else. */
export interface StretchRule {
  /** With flags `gu`; every repetition in it is bounded, so that a text is read in linear time. */
  readonly pattern: RegExp;
  readonly read: (words: Words, anchor: Day) => Stretch | 'impossible' | null;
}

/** A stretch with plain properties, except where others are given. `impossible` without a period. */
export function stretch(period: Period | null, unit: Unit, more: Partial<Stretch> = {}): Stretch | 'impossible' {
  if (period === null) return 'impossible';
  const plain = { isFloating: false, isEnd: false, isDoubtful: false, isBefore: false, isRange: false };
  return { ...period, unit, ...plain, ...more };
}
