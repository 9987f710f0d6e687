import { bare } from '../../domain/text/fold.ts';
import { leading, matcher, type Match, type Matcher, type Mentionable } from '../../domain/text/match.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { opening } from './headings.ts';
import { holdsShortened, holdsWords, wordsNear } from './near-words.ts';

/** Measures, and the ways of finding one by a person's words. */
export interface ItemFinder {
  readonly items: ReadonlyMap<string, BareItem>;
  readonly matcher: Matcher;
  /** Writes a mention as the record does where a character was mistaken. */
  readonly mended: (mention: string) => string;
}

/** A measure as mentions are compared with it. What costs time to make is made when it is first looked at. */
interface BareItem {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly sentences: () => readonly string[];
  readonly titleSound: () => string;
  readonly sound: () => string;
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

export const itemFinder = (items: readonly Mentionable[], mended: (mention: string) => string): ItemFinder => ({
  items: new Map(items.map((item) => [item.key, bareItem(item)])),
  matcher: matcher(items),
  mended,
});

function bareItem({ key, title, text }: Mentionable): BareItem {
  const bareTitle = bare(title);
  const bareText = bare(text);
  return {
    key,
    title: bareTitle,
    text: bareText,
    sentences: once(() => `${title}\n${text}`.split(/[。；;！？!?\n]+/u).map(bare)),
    titleSound: once(() => soundOf(bareTitle)),
    sound: once(() => `${soundOf(bareTitle)}|${soundOf(bareText)}`),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const soundOf = (text: string): string => ` ${soundsOf(text).join(' ')} `;

/**
 * The measures that a mention means: those that write it as it was said, with a character mended, or as it sounds; else those that account
 * for most of it and hold every word of it; else the one that has its words near each other. Nothing rather than a guess.
 */
export function itemsMeant(mention: string, finder: ItemFinder): ItemsMeant {
  const corrected = finder.mended(mention);
  const tries = [...new Set([mention, corrected, coreOf(mention)])];
  for (const find of [written, heard, mostly, byWords]) {
    for (const words of tries) {
      const found = find(words, finder);
      if (found !== null) return found;
    }
  }
  return { kind: 'nothing', nearest: finder.matcher.nearest(mention, 3).map(({ key }) => key) };
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
  const named = [...items.values()].filter(({ title }) => title.includes(words));
  if (named.length > 0) return meant(named, { exact: true, named: true });
  const found = [...items.values()].filter(({ text }) => text.includes(words));
  return meant(found, { exact: true, vague: words.length <= FEW_LETTERS && found.length > 1 });
};

/** Those whose name sounds like the words. */
const heard: Find = (mention, { items }) => {
  const words = bare(mention);
  if (words.length <= FEW_LETTERS || !/^\p{Script=Han}+$/u.test(words)) return null;
  const sound = soundOf(words);
  return meant(
    [...items.values()].filter(({ titleSound }) => titleSound().includes(sound)),
    { named: true },
  );
};

const mostly: Find = (mention, { items, matcher: index }) => {
  if (bare(mention).length <= FEW_LETTERS) return null;
  const holding = index.match(mention).filter(({ key }) => holdsAll(mention, items.get(key)));
  return meant(
    leading(holding).flatMap(({ key }: Match) => items.get(key) ?? []),
    {},
  );
};

const holdsAll = (mention: string, item: BareItem | undefined): boolean =>
  item !== undefined && holdsWords(mention, { text: item.title + item.text, sound: item.sound, soundOf });

const byWords: Find = (mention, { items }) => {
  const near = wordsNear(mention) ?? holdsShortened(mention);
  const found = near === null ? [] : [...items.values()].filter(({ sentences }) => near(sentences()));
  return found.length === 1 ? meant(found, {}) : null;
};

function meant(
  items: readonly BareItem[],
  { exact = false, named = false, vague = false }: { exact?: boolean; named?: boolean; vague?: boolean },
): ItemsMeant | null {
  if (items.length === 0) return null;
  return { kind: 'items', itemIds: items.map(({ key }) => key), exact, named, vague };
}
