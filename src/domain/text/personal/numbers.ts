import { digitRuns, type DigitGroup } from './digit-runs.ts';
import { hasCheckDigit, isBankCard, isIdentity15, isIdentity18 } from './identity.ts';
import type { Candidate, PersonalNumber } from './personal-number.ts';
import { isAmount, isLabelled, isPartOfCode } from './surroundings.ts';
import { telephoneIn } from './telephones.ts';

/** The longest number that is known has nineteen places, each perhaps a group of its own; others are written in a few pieces. */
const MOST_GROUPS = 19;
const MOST_PIECES = 6;
const LONGEST = 19;
const SHORTEST = 7;
const SHORTEST_SPELLED = 11;

/** The numbers of persons among the digits of a plain text, in order, not overlapping. */
export const numbersIn = (text: string): readonly PersonalNumber[] =>
  digitRuns(text).flatMap((groups) => numbersOf(groups, text));

/** The same where words may end or begin with a digit: 李四 before a number, 一起 behind it. */
export const numbersAmongWords = (text: string): readonly PersonalNumber[] =>
  digitRuns(text).flatMap((groups) => {
    const found = without.map((edges) => numbersOf(trimmed(groups, edges), text));
    return found.find((numbers) => numbers.length > 0) ?? [];
  });

interface Edges {
  readonly before: number;
  readonly behind: number;
}

const without: readonly Edges[] = [0, 1, 2].flatMap((before) => [0, 1].map((behind) => ({ before, behind })));

/** Without so many digits of the first group and of the last. */
const trimmed = (groups: readonly DigitGroup[], { before, behind }: Edges): readonly DigitGroup[] =>
  groups
    .map(({ start, end, digits }, i) => {
      const from = i === 0 ? before : 0;
      const to = i === groups.length - 1 ? behind : 0;
      return { start: start + from, end: end - to, digits: digits.slice(from, digits.length - to) };
    })
    .filter(({ digits }) => digits !== '');

function numbersOf(groups: readonly DigitGroup[], text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (let i = 0; i < groups.length;) {
    const [number, length] = longestFrom(i, groups, text) ?? [null, 1];
    if (number !== null) found.push(number);
    i += length;
  }
  return found;
}

function longestFrom(i: number, groups: readonly DigitGroup[], text: string): [PersonalNumber, number] | null {
  let found: [PersonalNumber, number] | null = null;
  let places = 0;
  let isSpelled = true;
  for (let length = 1; length <= MOST_GROUPS && i + length <= groups.length; length += 1) {
    const size = groups[i + length - 1]?.digits.length ?? 0;
    places += size;
    isSpelled &&= size === 1;
    if (places > LONGEST || (length > MOST_PIECES && !isSpelled)) break;
    if (places < (isSpelled ? SHORTEST_SPELLED : SHORTEST)) continue;
    const candidate = candidateOf(groups, i, { length, text });
    const number = numberIn(candidate);
    if (number !== null && !isPartOfCode(text, candidate.start, candidate.end)) found = [number, length];
  }
  return found;
}

function candidateOf(
  groups: readonly DigitGroup[],
  i: number,
  { length, text }: { readonly length: number; readonly text: string },
): Candidate {
  const own = groups.slice(i, i + length);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const isJoined =
    (groups[i - 1] !== undefined && text.slice(groups[i - 1]?.end, start).includes('-')) ||
    (groups[i + length] !== undefined && text.slice(end, groups[i + length]?.start).includes('-'));
  const digits = own.map((group) => group.digits).join('');
  return { text, start, end, digits, shape: own.map((group) => String(group.digits.length)).join(), isJoined };
}

function numberIn(candidate: Candidate): PersonalNumber | null {
  const { start, end } = candidate;
  if (isIdentity(candidate)) return { kind: 'identity', start, end, keep: 3 };
  const telephone = telephoneIn(candidate);
  if (telephone !== null) return telephone;
  return isCard(candidate) ? { kind: 'bank-card', start, end, keep: 3 } : null;
}

function isIdentity({ text, start, end, digits, shape, isJoined }: Candidate): boolean {
  if (!/^(?:\d{17}[\dX]|\d{15})$/u.test(digits) || !isLegible(shape, 3)) return false;
  if (isLabelled(text, start, 'identity')) return true;
  const isSomethingElse = isJoined || isLabelled(text, start, 'numbering', 'bank') || isAmount(text, end);
  if (digits.length === 18) return isIdentity18(digits) && (hasCheckDigit(digits) || !isSomethingElse);
  return isIdentity15(digits) && !isSomethingElse && /^(?:15|6,6,3|1(?:,1){14})$/u.test(shape);
}

function isCard({ text, start, end, digits, shape, isJoined }: Candidate): boolean {
  if (!/^\d{12,19}$/u.test(digits) || !isLegible(shape, 4)) return false;
  if (isLabelled(text, start, 'bank')) return true;
  return isBankCard(digits) && !isJoined && !isLabelled(text, start, 'numbering') && !isAmount(text, end);
}

/** Groups as people write them: in few pieces, the first of which is long enough, or digit by digit. */
function isLegible(shape: string, first: number): boolean {
  const sizes = shape.split(',').map(Number);
  if (sizes.length > 2 && sizes.every((size) => size === 1)) return true;
  return sizes.length <= MOST_PIECES && (sizes[0] ?? 0) >= first && sizes.slice(1, -1).every((size) => size >= 2);
}
