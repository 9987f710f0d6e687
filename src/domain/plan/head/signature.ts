import type { Day } from '../../calendar/dates.ts';
import { DATE_PATTERN, dayIn } from './day-in-text.ts';
import type { Line } from '../outline/lines.ts';
import { endsAsUnit } from '../units/unit-list.ts';

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
      text.length <= 24 && new RegExp(`^[（(]?(${DATE_PATTERN})[）)]?$`, 'u').exec(text.replaceAll(/\s/gu, ''));
    if (whole) return datedBy(whole[1] ?? '', '', index);
  }
  for (const [index, { text }] of lines.entries()) {
    const found = new RegExp(
      `(?<=[\\p{Script=Han}\\s])(?:${DATE_PATTERN})(?=\\s*(?:[（(]此件|印发$|[)）]$|$))`,
      'u',
    ).exec(text);
    if (found) return datedBy(found[0], text.slice(Math.max(0, found.index - 30), found.index), index);
  }
  return null;
}

function datedBy(words: string, before: string, index: number): DatedLine | null {
  const day = dayIn(words);
  return day === null ? null : { day, before, index };
}

/** Who signed, above the date: several bodies one after another, as pages name them. */
export function signature(lines: readonly Line[], dated: DatedLine | null): string | null {
  if (!dated) return null;
  if (dated.before !== '') {
    const words = (dated.before.split(/[。；，,！）)（(]/u).at(-1) ?? '').trim();
    return isSignature(words) ? signersOf(words).join(' ') : null;
  }
  const signers: string[] = [];
  for (let at = dated.index - 1; at >= 0 && signers.length < MOST_SIGNERS; at -= 1) {
    const words = lines[at]?.text ?? '';
    if (!isSignature(words)) break;
    signers.unshift(...signersOf(words));
  }
  return signers.length === 0 ? null : signers.join(' ');
}

const MOST_SIGNERS = 20;

const isSignature = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 60 &&
  !/[。，；：:]/u.test(words) &&
  (endsAsUnit(words) || words.endsWith('国务院'));

/** Two side by side are two; 县 公 安 局 is spaced out. */
function signersOf(words: string): readonly string[] {
  const parts = words.split(/\s+/u);
  return parts.every((part) => part.length >= 3 && endsAsUnit(part)) ? parts : [words.replaceAll(/\s/gu, '')];
}
