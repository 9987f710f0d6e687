import type { Item } from '../../domain/ledger/item.ts';
import { numberOf } from '../../domain/calendar/numerals.ts';
import { readNumbering } from '../../domain/plan/outline/numbering.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import type { Letters } from '../../domain/text/letters.ts';
import { inAny } from '../../domain/text/postings.ts';
import { maySound, soundsOf } from '../../domain/text/sounds.ts';
import { wordsNear } from './near-words.ts';

/** A heading of the plan that measures stand under. */
export interface Heading {
  /** Without its number. */
  readonly text: string;
  /** As mentions are compared with it. */
  readonly core: string;
  readonly itemIds: readonly string[];
  /** Its own number, 0 where it has none; the depth of the outermost is 0. */
  readonly ordinal: number;
  readonly depth: number;
}

export function headingsOf(items: readonly Pick<Item, 'id' | 'heading'>[]): readonly Heading[] {
  const byText = new Map<string, { ids: string[]; depth: number }>();
  for (const item of items) {
    for (const [depth, text] of item.heading.entries()) {
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { ids: [item.id], depth });
      else known.ids.push(item.id);
    }
  }
  return [...byText].map(([whole, { ids, depth }]) => {
    const text = withoutNumber(whole);
    return { text, core: bare(text), itemIds: ids, ordinal: readNumbering(whole)?.ordinal ?? 0, depth };
  });
}

const withoutNumber = (heading: string): string =>
  heading
    .trim()
    .slice(readNumbering(heading.trim())?.length ?? 0)
    .replace(/[。:：]\s*$/u, '');

/** Words that any heading may begin with and that people leave out: 筑牢校园防线 is called 校园防线. */
export const opening =
  /^(?:切实|全面|着力|大力|进一步|持续|深入|扎实|积极|加快|不断)*(?:加强|推进|推动|提升|深化|强化|完善|健全|开展|做好|落实|优化|夯实|构建|建立|打造|实施|抓好)/u;

/** 第二部分 is an outermost heading, 第二方面 one below. */
const numbered = /^第(?<number>[\p{Script=Han}\d]{1,3}?)个?(?<what>大?(?:部分|方面|板块|章|节|类|块))?$/u;

/** Headings, and the ways of finding one by a person's words. */
export interface HeadingFinder {
  /** The heading that a mention is: most of its words, or its number. */
  readonly meant: (mention: string) => Heading | undefined;
  /** The heading that sounds like the mention (校园防县 for 校园防线). */
  readonly heard: (mention: string) => Heading | undefined;
  /** The one heading that has all words of the mention, where nothing else is meant by it. */
  readonly holding: (mention: string) => Heading | undefined;
}

/** `cores` are the headings by their letters, in the same order. */
export function headingFinder(headings: readonly Heading[], cores: Letters): HeadingFinder {
  const shortened = headings.map(({ core }) => core.replace(opening, ''));
  const called = grouped([...headings.map(({ core }) => core), ...shortened], headings.length);
  const byNumber = new Map(headings.toReversed().map((heading) => [placeOf(heading), heading]));
  const byLength = grouped([...headings.map(({ core }) => core), ...shortened].map(lengthOf), headings.length);

  return {
    meant(mention) {
      const words = bare(mention);
      const numbered = numberIn(mention);
      if (numbered !== null) return byNumber.get(placeOf(numbered));
      if (words.length < 2) return undefined;
      const holding = Array.from(cores.holding(words)).filter((i) => words.length * 2 >= (cores.texts[i]?.length ?? 0));
      const meant = [...new Set([...holding, ...(called.get(words) ?? [])])].toSorted((a, b) => a - b);
      return meant.flatMap((i) => headings[i] ?? []).toSorted((a, b) => a.core.length - b.core.length)[0];
    },
    heard(mention) {
      const words = bare(mention);
      if (words.length < 3 || !/^\p{Script=Han}+$/u.test(words)) return undefined;
      const sounds = soundsOf(words);
      const soundsAlike = (name = '') =>
        name.length === words.length && maySound(name, sounds) && soundsOf(name).join(' ') === sounds.join(' ');
      const asLong = byLength.get(lengthOf(words)) ?? [];
      const found = asLong.filter((i) => soundsAlike(headings[i]?.core) || soundsAlike(shortened[i]));
      return headings[Math.min(...found)];
    },
    holding(mention) {
      const words = bare(mention);
      if (words.length < 4) return undefined;
      const near = wordsNear(mention);
      const having = (near?.pieces ?? []).map(cores.mayHold);
      const nearby = inAny(having).filter((i) => near?.isIn([cores.texts[i] ?? '']) === true);
      const [only, ...others] = inAny([cores.holding(words), nearby]);
      return only === undefined || others.length > 0 ? undefined : headings[only];
    },
  };
}

const lengthOf = (words: string): string => String(words.length);

const placeOf = ({ depth, ordinal }: Pick<Heading, 'depth' | 'ordinal'>): string =>
  `${String(depth)} ${String(ordinal)}`;

/** Where 第二部分 stands. */
function numberIn(mention: string): Pick<Heading, 'depth' | 'ordinal'> | null {
  const { number, what } = numbered.exec(fold(mention).trim())?.groups ?? {};
  if (number === undefined || numberOf(number) <= 0) return null;
  return { depth: what === undefined || /部分|章/u.test(what) ? 0 : 1, ordinal: numberOf(number) };
}

/** The places of equal words, counted anew after each `length`. */
function grouped(words: readonly string[], length: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const same = places.get(word);
    if (same === undefined) places.set(word, [i % length]);
    else same.push(i % length);
  }
  return places;
}
