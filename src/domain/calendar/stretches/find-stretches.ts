import { type Day, plainDate } from '../dates.ts';
import { type Place, withoutOverlap } from '../overlap.ts';
import { chineseDates } from './chinese-dates.ts';
import { englishDates } from './english-dates.ts';
import { englishQuarters } from './english-quarters.ts';
import { englishRelative } from './english-relative.ts';
import { bareNumericDates, numericDates } from './numeric-dates.ts';
import { occasions } from './occasions.ts';
import { relativeDays } from './relative-days.ts';
import type { Stretch, StretchRule, Words } from './stretch.ts';
import { matchesOf } from '../../text/matches.ts';

/** A stretch where it stands; `stretch` is `null` for a date that does not exist. */
export interface FoundStretch extends Place {
  readonly stretch: Stretch | null;
}

interface Candidate extends FoundStretch {
  readonly rule: StretchRule;
  readonly words: Words;
}

const everywhere = [
  ...chineseDates,
  ...numericDates,
  ...relativeDays,
  ...occasions,
  ...englishDates,
  ...englishQuarters,
  ...englishRelative,
];
const inSlots = [...everywhere, ...bareNumericDates];

/**
 * The stretches of time that a legible text names, in its order, the longest reading of each place; two of them with 至 between are one.
 * `isSlot` says that nothing but a date is expected there, so that 2020.9 is one.
 */
export function findStretches(text: string, anchor: Day, isSlot = false): readonly FoundStretch[] {
  const candidates = (isSlot ? inSlots : everywhere).flatMap((rule) => candidatesOf(rule, text, anchor));
  return joinRanges(withoutOverlap(candidates), text);
}

function candidatesOf(rule: StretchRule, text: string, anchor: Day): readonly Candidate[] {
  return matchesOf(text, rule.pattern).flatMap((match) => {
    const words = match.groups ?? {};
    const read = rule.read(words, anchor);
    if (read === null) return [];
    const stretch = read === 'impossible' ? null : read;
    return [{ start: match.index, end: match.index + match[0].length, stretch, rule, words }];
  });
}

function joinRanges(found: readonly Candidate[], text: string): readonly FoundStretch[] {
  const joined: FoundStretch[] = [];
  for (let i = 0; i < found.length; i += 1) {
    const [first, second] = [found[i], found[i + 1]];
    if (first === undefined) continue;
    const isRange = second !== undefined && joins.test(text.slice(first.end, Math.min(second.start, first.end + 12)));
    joined.push(isRange && second.start - first.end < 12 ? rangeOf(first, second) : first);
    if (joined.at(-1) !== first) i += 1;
  }
  return joined;
}

const joins = /^(?:起|开始)?(?:至|到|-{1,2}| to | - | through | until )$/iu;

/** From the beginning of the one to the end of the other, which stands in the year of the first unless its words say otherwise. */
function rangeOf(first: Candidate, second: Candidate): FoundStretch {
  const place = { start: first.start, end: second.end };
  const last = first.stretch && lastOfRange(first.stretch, second);
  if (!first.stretch || !last || last.to < first.stretch.from) return { ...place, stretch: null };
  const { from, isFloating } = first.stretch;
  const isDoubtful = first.stretch.isDoubtful || last.isDoubtful;
  const named = { isFloating: isFloating && last.isFloating, isDoubtful, isBefore: false, isRange: true };
  return { ...place, stretch: { ...last, ...named, from, unit: 'part' } };
}

function lastOfRange(first: Stretch, second: Candidate): Stretch | null {
  const { stretch, rule, words } = second;
  const followsFirst = stretch?.isFloating === true || /^(?:次年|翌年|同年|当年)/u.test(words['yearWord'] ?? '');
  if (!followsFirst) return stretch;
  const inSameYear = again(rule, words, first.from);
  if (inSameYear === null || inSameYear.to >= first.from) return inSameYear;
  const inNextYear = again(rule, words, plainDate(first.from).add({ years: 1 }).toString());
  return inNextYear && { ...inNextYear, isDoubtful: true };
}

function again(rule: StretchRule, words: Words, anchor: Day): Stretch | null {
  const read = rule.read(words, anchor);
  return read === 'impossible' ? null : read;
}
