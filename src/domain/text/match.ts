import { bare } from './fold.ts';
import { mentionablesOf, type Mentionable, type Mentionables } from './mentionables.ts';
import { gramsOf } from './terms.ts';

export type { Mentionable } from './mentionables.ts';

export interface Match {
  readonly key: string;
  /** Which of the entries, by its number. */
  readonly entry: number;
  /** The share of the mention's weight that the text accounts for, 0 to 1. */
  readonly coverage: number;
  /** The mention stands in the text as it was said. */
  readonly exact: boolean;
  /** The mention stands in the short name as it was said. */
  readonly named: boolean;
  /** The mention is the short name, and nothing is left over. */
  readonly whole: boolean;
}

export interface Matcher {
  /** Every text that has the mention as it was said or accounts for at least `LIKELY` of it, best first; ties in the given order. */
  match(mention: string): readonly Match[];
  /** The nearest, however far; none where nothing is shared. */
  nearest(mention: string, limit: number): readonly Match[];
}

/** Below this, most of what was said is not in the text. */
export const LIKELY = 0.6;

/** What a pair that only sounds right weighs beside one that is written right. */
const BY_SOUND = 0.85;

/**
 * Finds what a person means by words of their own. Rare pairs of characters weigh more than common ones, as in any index; a pair that the
 * text does not write but that sounds like one of its own counts nearly as much, since slips of a Chinese keyboard keep the sound.
 */
export const matcher = (entries: readonly Mentionable[]): Matcher => matcherAmong(mentionablesOf(entries));

export function matcherAmong(among: Mentionables): Matcher {
  const weigh = scale(among);
  const rated = (mention: string, choose: (weighed: Weighed) => readonly number[]): readonly Match[] => {
    const weighed = weigh(mention);
    const words = bare(mention);
    const exact = new Set(words === '' ? [] : among.texts.holding(words));
    const shared = [...exact].filter((entry) => weighed.weightOf(entry) > 0);
    return [...new Set([...choose(weighed), ...shared])]
      .toSorted((a, b) => a - b)
      .map((entry) => rate(entry, { among, words, isExact: exact.has(entry), weighed }))
      .toSorted(better);
  };
  return {
    match: (mention) =>
      rated(
        mention,
        ({ total, shared, weightOf }) => shared.filter((entry) => weightOf(entry) / total >= LIKELY),
        // What stands there as it was said is meant, also where it is parted into other pairs there: 3处 of 3处避难场所.
      ).filter(({ coverage, exact }) => exact || coverage >= LIKELY),
    nearest: (mention, limit) => rated(mention, (weighed) => heaviest(weighed, limit)).slice(0, limit),
  };
}

/** What a mention weighs, and what entries share of it. Holds until the next mention is weighed. */
interface Weighed {
  readonly total: number;
  /** The entries that share anything, in no order. */
  readonly shared: readonly number[];
  readonly weightOf: (entry: number) => number;
}

/** Adds up what each entry shares with a mention, pair by pair and so without a look at entries that share nothing. */
function scale({ entries, withGram, withGramSounding }: Mentionables): (mention: string) => Weighed {
  const weights = new Float64Array(entries.length);
  /** The pair that an entry was last weighed for, counted from 1. */
  const weighedFor = new Int32Array(entries.length);
  let shared: number[] = [];
  const weightOf = (entry: number): number => weights[entry] ?? 0;
  return (mention) => {
    for (const entry of shared) weights[entry] = weighedFor[entry] = 0;
    shared = [];
    let total = 0;
    let turn = 0;
    const add = (entry: number, weight: number): void => {
      const last = weighedFor[entry] ?? 0;
      if (last === turn) return;
      if (last === 0) shared.push(entry);
      weighedFor[entry] = turn;
      weights[entry] = weightOf(entry) + weight;
    };
    for (const gram of new Set(gramsOf(mention))) {
      const having = withGram(gram);
      const weight = rarity(having.length, entries.length);
      total += weight;
      turn += 1;
      for (const entry of having) add(entry, weight);
      for (const entry of withGramSounding(gram)) add(entry, weight * BY_SOUND);
    }
    return { total, shared, weightOf };
  };
}

/** The entries that share most, of those that share as much the first. */
function heaviest({ shared, weightOf }: Weighed, limit: number): readonly number[] {
  const best: number[] = [];
  for (const entry of shared) {
    const isBefore = (other: number): boolean => (weightOf(entry) - weightOf(other) || other - entry) > 0;
    const last = best.at(-1);
    if (best.length >= limit && last !== undefined && !isBefore(last)) continue;
    const at = best.findIndex(isBefore);
    best.splice(at < 0 ? best.length : at, 0, entry);
    best.length = Math.min(best.length, limit);
  }
  return best;
}

/** Inverse document frequency; a pair that no text has is the rarest of all. */
const rarity = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

function rate(
  entry: number,
  {
    among,
    words,
    isExact,
    weighed,
  }: {
    readonly among: Mentionables;
    readonly words: string;
    readonly isExact: boolean;
    readonly weighed: Weighed;
  },
): Match {
  const title = among.titles.texts[entry] ?? '';
  return {
    key: among.entries[entry]?.key ?? '',
    entry,
    coverage: weighed.weightOf(entry) / weighed.total,
    exact: isExact,
    named: isExact && title.includes(words),
    whole: isExact && title === words,
  };
}

function better(a: Match, b: Match): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    Number(b.named) - Number(a.named) ||
    Number(b.whole) - Number(a.whole) ||
    b.coverage - a.coverage
  );
}

/** The matches that no other is clearly better than. Expects them best first. */
export function leading(matches: readonly Match[]): readonly Match[] {
  const [best] = matches;
  if (best === undefined) return [];
  return matches.filter((match) => isNear(match, best));
}

/** Whether a match is not clearly worse than the best. */
export const isNear = ({ exact, named, whole, coverage }: Match, best: Match): boolean =>
  exact === best.exact && named === best.named && whole === best.whole && coverage >= best.coverage - NEAR;

/** How close a second reading must come to be asked about. */
const NEAR = 0.08;
