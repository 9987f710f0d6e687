import { bare } from '../../domain/text/fold.ts';
import type { Letters } from '../../domain/text/letters.ts';
import { isNear, matcherAmong, type Match, type Matcher } from '../../domain/text/match.ts';
import type { Mentionable, Mentionables } from '../../domain/text/mentionables.ts';
import { inAny } from '../../domain/text/postings.ts';
import { maySound, soundsOf, soundsSpelled } from '../../domain/text/sounds.ts';
import { entryByContent } from './by-content.ts';
import { opening } from './headings.ts';
import { holdsShortened, holdsWords, wordsNear, type Pronounceable, type Sought } from './near-words.ts';

/** Measures, and the ways of finding one by a person's words. */
export interface ItemFinder {
  readonly items: Mentionables;
  readonly matcher: Matcher;
  /** Writes a mention as the record does where a character was mistaken. */
  readonly mended: (mention: string) => string;
}

export type ItemsMeant =
  | {
      readonly kind: 'items';
      readonly itemIds: readonly string[];
      /** The mention stands in the text, or in the name, as it was said. */
      readonly exact: boolean;
      readonly named: boolean;
      /** Said in so few letters that it may stand in these texts by chance. */
      readonly vague: boolean;
    }
  | { readonly kind: 'nothing'; readonly nearest: readonly string[] };

export const itemFinder = (items: Mentionables, mended: (mention: string) => string): ItemFinder => ({
  items,
  matcher: matcherAmong(items),
  mended,
});

/**
 * The measures that a mention means: those that write it as it was said, with a character mended, or as it sounds; else those that account
 * for most of it and hold every word of it; else the one that has its words near each other. Nothing rather than a guess.
 */
export function itemsMeant(mention: string, finder: ItemFinder): ItemsMeant {
  const found = itemsCalled(mention, finder) ?? first([mostly, byWords, byContent], mention, finder);
  return found ?? { kind: 'nothing', nearest: finder.matcher.nearest(mention, 3).map(({ key }) => key) };
}

/** Those of `itemsMeant` that are written like the mention or named as it sounds; `null` where none is. */
export const itemsCalled = (mention: string, finder: ItemFinder): ItemsMeant | null =>
  first([written, heard], mention, finder);

/** What the first way of finding finds, by the mention as it was said, mended, or without what any measure may have. */
function first(finds: readonly Find[], mention: string, finder: ItemFinder): ItemsMeant | null {
  const tries = [...new Set([mention, finder.mended(mention), coreOf(mention)])];
  for (const find of finds) {
    for (const words of tries) {
      const found = find(words, finder);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Without the words that any measure may have: 一网统管平台 of 推进一网统管平台建设. */
function coreOf(mention: string): string {
  const core = mention.replace(opening, '').replace(/(?:建设|工作|项目|活动|情况|任务|措施)+$/u, '');
  return core.length > FEW_LETTERS ? core : mention;
}

type Find = (mention: string, finder: ItemFinder) => ItemsMeant | null;

const FEW_LETTERS = 2;

/** Those that have the words in their name; where none has, those that have them in their text. */
const written: Find = (mention, { items }) => {
  const words = bare(mention);
  if (words.length < 2) return null;
  const named = items.titles.holding(words);
  const called = named.filter((i) => items.titles.texts[i] === words);
  if (named.length > 0) return meant(called.length > 0 ? called : named, items, { exact: true, named: true });
  const found = items.texts.holding(words);
  return meant(found, items, { exact: true, vague: words.length <= FEW_LETTERS && found.length > 1 });
};

/** Those whose name sounds like the words. */
const heard: Find = (mention, { items }) => {
  const words = bare(mention);
  const sounds = /^\p{Script=Han}+$/u.test(words) ? soundsOf(words) : soundsSpelled(words);
  if (sounds === null || sounds.length <= FEW_LETTERS) return null;
  const sought = ` ${sounds.join(' ')} `;
  const named = titlesThatMaySound(sounds, items).filter((i) => sound(items.titles.texts[i] ?? '').includes(sought));
  return meant(named, items, { named: true });
};

/** How a text sounds, as far as sounds are looked for in it. */
const sound = (text: string): string => ` ${soundsOf(text).join(' ')} `;

/** By the rarest two neighbours that may sound like two of the sounds: only these titles are worth pronouncing. */
function titlesThatMaySound(sounds: readonly string[], { titles, pairsSounding }: Mentionables): Int32Array {
  const places = sounds.slice(1).map((second, i) => pairsSounding(sounds[i] ?? '', second));
  const having = places.map((pairs) => inAny(pairs.map(({ number }) => titles.withPair(number))));
  const [fewest = new Int32Array(0)] = having.toSorted((a, b) => a.length - b.length);
  return fewest.filter((i) => maySound(titles.texts[i] ?? '', sounds));
}

/** Of the likely ones those that hold every word, down to the last that is not clearly worse than the best of them. */
const mostly: Find = (mention, { items, matcher }) => {
  if (bare(mention).length <= FEW_LETTERS) return null;
  const holdsAll = holdsWords(mention);
  const found: Match[] = [];
  for (const match of matcher.match(mention)) {
    const [best = match] = found;
    if (!isNear(match, best)) break;
    if (holdsAll(pronounceable(match.entry, items))) found.push(match);
  }
  return meant(
    found.map(({ entry }) => entry),
    items,
    {},
  );
};

function pronounceable(entry: number, { titles, texts }: Mentionables): Pronounceable {
  const [title = '', text = ''] = [titles.texts[entry], texts.texts[entry]];
  return {
    text: title + text,
    // To pronounce a text takes a thousand times as long as to see that nothing in it can sound so.
    hasSounds: (sounds) =>
      [title, text].some((words) => maySound(words, sounds) && sound(words).includes(` ${sounds.join(' ')} `)),
  };
}

const byWords: Find = (mention, { items }) => {
  const sought = wordsNear(mention) ?? holdsShortened(mention);
  if (sought === null) return null;
  const among = inAny([items.titles, items.texts].flatMap((letters) => sought.pieces.map(letters.mayHold)));
  const found = among.filter((i) => isInBare(sought, i, items) && sought.isIn(sentencesOf(items.entries[i])));
  return found.length === 1 ? meant(found, items, {}) : null;
};

const byContent: Find = (mention, { items }) => {
  const entry = entryByContent(mention, items);
  return entry === null ? null : meant([entry], items, {});
};

/** What no sentence break is looked at for stands in a sentence only where it stands in the whole. */
const isInBare = ({ isIn }: Sought, entry: number, { titles, texts }: Mentionables): boolean =>
  [titles, texts].some((letters: Letters) => isIn([letters.texts[entry] ?? '']));

const sentencesOf = (entry: Mentionable | undefined): readonly string[] =>
  `${entry?.title ?? ''}\n${entry?.text ?? ''}`.split(/[。；;！？!?\n]+/u).map(bare);

function meant(
  found: Int32Array | readonly number[],
  { entries }: Mentionables,
  { exact = false, named = false, vague = false }: { exact?: boolean; named?: boolean; vague?: boolean },
): ItemsMeant | null {
  if (found.length === 0) return null;
  return { kind: 'items', itemIds: Array.from(found, (i) => entries[i]?.key ?? ''), exact, named, vague };
}
