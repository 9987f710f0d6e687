import type { Day } from '../calendar/dates.ts';
import { DATE_PATTERN, dayIn } from './day-in-text.ts';
import type { Line } from './lines.ts';
import { endsAsUnit } from './unit-list.ts';

/** Where a paper is dated, at its foot or under its covering notice. */
interface DatedLine {
  readonly day: Day;
  /** What stands before the date in its line: the signature, where the text has lost its line breaks. */
  readonly before: string;
  readonly index: number;
}

/** The date under the signature: a line of its own, or the end of a line that a publication note may follow. */
export function dateLine(lines: readonly Line[]): DatedLine | null {
  for (const [index, { text }] of lines.entries()) {
    const whole =
      text.length <= 24 && new RegExp(`^(?:${DATE_PATTERN})(?:印发)?$`, 'u').exec(text.replaceAll(/\s/gu, ''));
    if (whole) return datedBy(whole[0], '', index);
  }
  for (const [index, { text }] of lines.entries()) {
    const found = new RegExp(`(?<=[\\p{Script=Han}\\s])(?:${DATE_PATTERN})(?=\\s*[（(]此件|$)`, 'u').exec(text);
    if (found) return datedBy(found[0], text.slice(Math.max(0, found.index - 30), found.index), index);
  }
  return null;
}

function datedBy(words: string, before: string, index: number): DatedLine | null {
  const day = dayIn(words);
  return day === null ? null : { day, before, index };
}

/** Who signed, above the date. */
export function signature(lines: readonly Line[], dated: DatedLine | null): string | null {
  if (!dated) return null;
  const words =
    dated.before === ''
      ? (lines[dated.index - 1]?.text ?? '')
      : (dated.before.split(/[。；，,！）)]/u).at(-1) ?? '').trim();
  return words.length >= 2 &&
    words.length <= 60 &&
    !/[。，；：:]/u.test(words) &&
    (endsAsUnit(words) || words.endsWith('国务院'))
    ? words
    : null;
}
