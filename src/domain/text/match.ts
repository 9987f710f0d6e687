import { bare, fold } from './fold.ts';
import { soundGramsOf } from './sounds.ts';
import { gramsOf } from './terms.ts';

/** Something that can be mentioned: by its short name, or by any words of its text. */
export interface Mentionable {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface Match {
  readonly key: string;
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
  /** Every text that accounts for at least `LIKELY` of the mention, best first; ties in the given order. */
  match(mention: string): readonly Match[];
  /** The nearest, however far; none where nothing is shared. */
  nearest(mention: string, limit: number): readonly Match[];
}

/** Below this, most of what was said is not in the text. */
export const LIKELY = 0.6;

/** What a pair that only sounds right weighs beside one that is written right. */
const BY_SOUND = 0.85;

interface Indexed {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly grams: ReadonlySet<string>;
  readonly sounds: () => ReadonlySet<string>;
}

/**
 * Finds what a person means by words of their own. Rare pairs of characters weigh more than common ones, as in any index; a pair that the
 * text does not write but that sounds like one of its own counts nearly as much, since slips of a Chinese keyboard keep the sound.
 */
export function matcher(entries: readonly Mentionable[]): Matcher {
  const indexed = entries.map(index);
  const weigh = weights(indexed);
  const all = (mention: string): readonly Match[] => {
    const words = [...new Set(gramsOf(mention))];
    if (words.length === 0) return [];
    const bareMention = bare(mention);
    return indexed.map((entry) => rate(entry, words, { bareMention, weigh })).toSorted(better);
  };
  return {
    match: (mention) => all(mention).filter((match) => match.coverage >= LIKELY),
    nearest: (mention, limit) =>
      all(mention)
        .filter((match) => match.coverage > 0)
        .slice(0, limit),
  };
}

function index({ key, title, text }: Mentionable): Indexed {
  let sounds: ReadonlySet<string> | undefined;
  return {
    key,
    title: bare(title),
    text: bare(text),
    grams: new Set([title, text].flatMap(gramsOf)),
    sounds: () => (sounds ??= new Set([title, text].flatMap((words) => soundGramsOf(fold(words))))),
  };
}

/** Inverse document frequency; a pair that no text has is the rarest of all. */
function weights(entries: readonly Indexed[]): (gram: string) => number {
  const counts = new Map<string, number>();
  for (const { grams } of entries) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => {
    const count = counts.get(gram) ?? 0;
    return Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  };
}

function rate(
  entry: Indexed,
  words: readonly string[],
  { bareMention, weigh }: { readonly bareMention: string; readonly weigh: (gram: string) => number },
): Match {
  let total = 0;
  let found = 0;
  for (const word of words) {
    const weight = weigh(word);
    total += weight;
    if (entry.grams.has(word)) found += weight;
    else if (soundsRight(entry, word)) found += weight * BY_SOUND;
  }
  const exact = bareMention !== '' && entry.text.includes(bareMention);
  return {
    key: entry.key,
    coverage: total === 0 ? 0 : found / total,
    exact,
    named: exact && entry.title.includes(bareMention),
    whole: exact && entry.title === bareMention,
  };
}

function soundsRight(entry: Indexed, gram: string): boolean {
  const [sound] = soundGramsOf(gram);
  return sound !== undefined && entry.sounds().has(sound);
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
  return matches.filter(
    ({ exact, named, whole, coverage }) =>
      exact === best.exact && named === best.named && whole === best.whole && coverage >= best.coverage - NEAR,
  );
}

/** How close a second reading must come to be asked about. */
const NEAR = 0.08;
