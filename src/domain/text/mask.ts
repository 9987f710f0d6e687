import { numbersAmongWords, numbersIn } from './personal/numbers.ts';
import type { PersonalKind, PersonalNumber } from './personal/personal-number.ts';
import { plainText, withChineseDigits, type PlainText } from './personal/plain.ts';
import { platesIn } from './personal/plates.ts';

export type { PersonalKind } from './personal/personal-number.ts';

/** How many of each kind were blotted out. */
export type Hidden = Readonly<Partial<Record<PersonalKind, number>>>;

export interface Masked {
  readonly text: string;
  /** Empty where nothing was, and the text is the one that came. */
  readonly hidden: Hidden;
}

/**
 * A text without the numbers by which a person can be found: identity cards, telephones, bank cards, vehicle plates, and passports that are
 * called so, however they are spaced or written. The beginning and the last two places stay, so that the writer knows which was meant. What
 * only looks alike (days, amounts, numbers of documents and projects, addresses) stays; blotting out twice is the same as once.
 */
export function withoutPersonalData(written: string): Masked {
  if (!mayHold.test(written)) return { text: written, hidden: {} };
  const plain = plainText(written);
  const first = blotted(written, plain, [...platesIn(plain.text), ...numbersIn(plain.text)]);
  if (!inChinese.test(first.text)) return first;
  const rest = plainText(first.text);
  const second = blotted(first.text, rest, numbersAmongWords(withChineseDigits(rest).text));
  return { text: second.text, hidden: together(first.hidden, second.hidden) };
}

/** The same where nobody needs to be told. */
export const masked = (written: string): string => withoutPersonalData(written).text;

/** What was blotted out of several texts. */
export function together(...all: readonly Hidden[]): Hidden {
  const sums = new Map<PersonalKind, number>();
  for (const [kind, count] of all.flatMap((hidden) => Object.entries(hidden)))
    sums.set(kind as PersonalKind, (sums.get(kind as PersonalKind) ?? 0) + count);
  return Object.fromEntries(sums);
}

/** A text without digits, or so many numerals in a row, holds none. */
const mayHold = /\p{Nd}|[零〇○一壹幺二两三四五六七八九]{3}/u;
const inChinese = /[零〇○一壹幺二贰貳两三叁參四肆五伍六陆陸七柒八捌九玖]/u;

/** What buttons carry for a draft is no number, however its places fall. */
const token = /(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/giu;

function blotted(written: string, { at }: PlainText, numbers: readonly PersonalNumber[]): Masked {
  let text = '';
  let end = 0;
  const hidden: Hidden[] = [];
  const tokens = [...written.matchAll(token)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  for (const number of numbers.toSorted((a, b) => a.start - b.start)) {
    const start = at[number.start] ?? written.length;
    if (start < end || tokens.some(({ from, to }) => start >= from && start < to)) continue;
    const stop = at[number.end] ?? written.length;
    text += written.slice(end, start) + blot(written.slice(start, stop), number.keep);
    hidden.push({ [number.kind]: 1 });
    end = stop;
  }
  return { text: text + written.slice(end), hidden: together(...hidden) };
}

/** Without what only parts its groups; the beginning and the end are shown, all else is a star a place. */
function blot(number: string, keep: number): string {
  const places = Array.from(number.normalize('NFKC')).filter((place) => /[\p{L}\p{N}×]/u.test(place));
  return places.map((place, i) => (i < keep || i >= places.length - SHOWN ? place : '*')).join('');
}

/** Places that are shown at the end. */
const SHOWN = 2;
