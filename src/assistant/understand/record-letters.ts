import type { Letters } from '../../domain/text/letters.ts';
import { pairTable, type PairTable } from '../../domain/text/pair-table.ts';
import { isHanUnit } from '../../domain/text/terms.ts';

/** As many letters in a row that stand in the record like this are quoted from it, and not said by chance. */
export const QUOTED = 4;

/** The letters that the record writes one after another, wherever it does. */
export interface RecordLetters {
  /** Whether these letters, `QUOTED` of them, stand in the record in a row. */
  readonly has: (window: string) => boolean;
  /** Whether the words, however long, stand in one of its texts. */
  readonly holds: (words: string) => boolean;
  /** The Chinese characters that the record writes between, or beside, these letters: three in all, or one. */
  readonly between: (before: string, after: string) => ReadonlySet<string>;
}

export interface RecordLettersMaker {
  readonly add: (text: string) => void;
  readonly finish: (indexes: readonly Letters[]) => RecordLetters;
}

/** Expects `bare` texts, the same that the indexes over `pairs` hold. Rows of four letters are kept as pairs of pairs. */
export function recordLettersMaker(pairs: PairTable): RecordLettersMaker {
  const windows = pairTable();
  return {
    add(text) {
      let [earlier, before] = [-1, -1];
      for (let i = 1; i < text.length; i += 1) {
        const pair = pairs.numberOf(text.charCodeAt(i - 1), text.charCodeAt(i));
        if (earlier >= 0) windows.numberOf(earlier, pair);
        [earlier, before] = [before, pair];
      }
    },
    finish: (indexes) => lookUps(indexes, { pairs, windows }),
  };
}

interface Tables {
  readonly pairs: PairTable;
  readonly windows: PairTable;
}

function lookUps(indexes: readonly Letters[], { pairs, windows }: Tables): RecordLetters {
  const neighbours = neighboursIn(pairs);
  const pairAt = (text: string, at: number) => pairs.find(text.charCodeAt(at), text.charCodeAt(at + 1));
  const has = (window: string) => {
    const [first, second] = [pairAt(window, 0), pairAt(window, 2)];
    return first >= 0 && second >= 0 && windows.find(first, second) >= 0;
  };
  return {
    has,
    holds: (words) => indexes.some((letters) => letters.hasAny(words)),
    between(before, after) {
      const beside =
        before === '' ? neighbours.before(after.charCodeAt(0)) : neighbours.after(before.charCodeAt(before.length - 1));
      if (hasHalves(before + after) || beside.some(isHalf)) return betweenIn(indexes, before, after);
      const characters = beside.filter(isHanUnit).map((unit) => String.fromCharCode(unit));
      const stands = (character: string) => before.length + after.length === 1 || has(before + character + after);
      return new Set(characters.filter(stands));
    },
  };
}

/** By letter what stands before and behind it, from the pairs of the record. */
function neighboursIn({ size, firstOf, secondOf }: PairTable) {
  let made: Readonly<Record<'before' | 'after', ReadonlyMap<number, readonly number[]>>> | undefined;
  const make = () => {
    const all = Array.from({ length: size() }, (_, number) => [firstOf(number), secondOf(number)] as const);
    const units = all.filter(([first, second]) => first < 0x10000 && second !== 0);
    return { after: grouped(units), before: grouped(units.map(([first, second]) => [second, first])) };
  };
  return {
    before: (unit: number) => (made ??= make()).before.get(unit) ?? [],
    after: (unit: number) => (made ??= make()).after.get(unit) ?? [],
  };
}

function grouped(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const hasHalves = (text: string): boolean => Array.from(text).length < text.length;

/** Where characters of two units take part, which are rare, the texts themselves are looked at. Letters alone, so nothing needs escaping. */
function betweenIn(indexes: readonly Letters[], before: string, after: string): ReadonlySet<string> {
  const pattern = new RegExp(`(?<=${before})\\p{Script=Han}(?=${after})`, 'gu');
  const pieces = [before, after].filter((piece) => piece !== '');
  return new Set(
    indexes.flatMap(({ texts, mayHold }) => Array.from(mayHold(pieces)).flatMap((i) => texts[i]?.match(pattern) ?? [])),
  );
}
