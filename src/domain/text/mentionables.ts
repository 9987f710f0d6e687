import { bare, fold } from './fold.ts';
import { lettersMaker, type Letters } from './letters.ts';
import { pairTable, type PairTable } from './pair-table.ts';
import { inAny, postingsMaker, type Postings } from './postings.ts';
import { soundGramsOf } from './sounds.ts';
import { soundingPairs, type SoundingPairs } from './sounding-pairs.ts';
import { eachGram } from './terms.ts';

/** Something that can be mentioned: by its short name, or by any words of its text. */
export interface Mentionable {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** What can be mentioned, by what it is written with and by how that sounds. Entries are known by their number. */
export interface Mentionables {
  readonly entries: readonly Mentionable[];
  /** `bare`, as mentions are compared with them. */
  readonly titles: Letters;
  readonly texts: Letters;
  /** The entries whose title or text has the gram. */
  readonly withGram: (gram: string) => Int32Array;
  /** The entries that have another pair of characters which sounds as this one does by itself. */
  readonly withGramSounding: (gram: string) => Int32Array;
  readonly pairsSounding: SoundingPairs;
}

export interface MentionablesMaker {
  readonly add: (entry: Mentionable) => void;
  readonly finish: () => Mentionables;
}

/** `pairs` may be shared with other indexes of the same record. */
export function mentionablesMaker(pairs: PairTable = pairTable()): MentionablesMaker {
  const entries: Mentionable[] = [];
  const titles = lettersMaker(pairs);
  const texts = lettersMaker(pairs);
  const grams = postingsMaker();
  const addGrams = (folded: string) => {
    eachGram(folded, (start, end) => {
      grams.add(keyOf(folded.slice(start, end), pairs.numberOf));
    });
  };
  return {
    add(entry) {
      entries.push(entry);
      titles.add(bare(entry.title));
      texts.add(bare(entry.text));
      addGrams(fold(entry.title));
      addGrams(fold(entry.text));
      grams.next();
    },
    finish() {
      const pairsSounding = soundingPairs(pairs);
      const postings = grams.finish();
      return {
        entries,
        titles: titles.finish(),
        texts: texts.finish(),
        withGram: (gram) => postings.of(keyOf(gram, pairs.find)),
        withGramSounding: kept(withSound({ entries, postings, pairsSounding })),
        pairsSounding,
      };
    },
  };
}

export function mentionablesOf(entries: readonly Mentionable[]): Mentionables {
  const maker = mentionablesMaker();
  entries.forEach(maker.add);
  return maker.finish();
}

/** Numbers from here on stand for what a longer gram begins with; below are UTF-16 units. */
const BEGINNINGS = 0x10000;

/** A gram as a number: a letter alone, a pair, or a pair and what follows it, one by one. -1 where `numberOf` has none. */
function keyOf(gram: string, numberOf: PairTable['numberOf']): number {
  let key = numberOf(gram.charCodeAt(0), gram.length === 1 ? 0 : gram.charCodeAt(1));
  for (let i = 2; i < gram.length && key >= 0; i += 1) key = numberOf(BEGINNINGS + key, gram.charCodeAt(i));
  return key;
}

/**
 * A pair whose characters sound one way only is heard wherever it is written. One that may sound otherwise (长 in 成长 and 长江) is looked up
 * in its texts, which costs time once: the sounds of all texts would take minutes for a large record.
 */
function withSound({
  entries,
  postings,
  pairsSounding,
}: {
  readonly entries: readonly Mentionable[];
  readonly postings: Postings;
  readonly pairsSounding: SoundingPairs;
}): (gram: string) => Int32Array {
  const gramsIn = kept(soundGramsOf);
  const whole = Int32Array.from(entries.keys());
  const isHeard = (entry: Mentionable | undefined, pair: string, sound: string): boolean =>
    [entry?.title ?? '', entry?.text ?? ''].some((words) =>
      (fold(words).match(/\p{Script=Han}+/gu) ?? []).some((run) => run.includes(pair) && gramsIn(run).includes(sound)),
    );
  return (gram) => {
    const [sound] = soundGramsOf(gram);
    if (sound === undefined) return inAny([]);
    // Characters of two units, which are rare, are in no table of pairs.
    if (gram.length > 2) return whole.filter((i) => isHeard(entries[i], '', sound));
    const [first = '', second = ''] = sound.split(' ');
    const others = pairsSounding(first, second).filter(({ pair }) => pair !== gram);
    return inAny(
      others.map(({ pair, number, isCertain }) => {
        const having = postings.of(number);
        if (isCertain) return having;
        return having.filter((i) => isHeard(entries[i], pair, sound));
      }),
    );
  };
}

const MOST_KEPT = 5_000;

/** Remembers what was asked for lately. */
function kept<T>(make: (words: string) => T): (words: string) => T {
  const made = new Map<string, T>();
  return (words) => {
    const known = made.get(words);
    if (known !== undefined) return known;
    if (made.size >= MOST_KEPT) made.clear();
    const value = make(words);
    made.set(words, value);
    return value;
  };
}
