import { pairTable, type PairTable } from './pair-table.ts';
import { inAll, postingsMaker, type Postings } from './postings.ts';

/** Texts by their letters: which of them hold some words, without looking at the others. */
export interface Letters {
  readonly texts: readonly string[];
  /** The numbers of the texts that hold the words as they are written, ascending. */
  readonly holding: (words: string) => Int32Array;
  /** Whether any does. */
  readonly hasAny: (words: string) => boolean;
  /** The numbers of the texts that have the letters of all pieces, each piece's neighbours side by side: all that hold the pieces, and some more. */
  readonly mayHold: (pieces: readonly string[]) => Int32Array;
  /** The numbers of the texts in which these two letters, by their pair's number, stand side by side. */
  readonly withPair: (pair: number) => Int32Array;
}

export interface LettersMaker {
  readonly add: (text: string) => void;
  readonly finish: () => Letters;
}

/** What stands in the second place where a letter is counted by itself. No text that is compared has it. */
const ALONE = 0;

/** Texts are numbered in the order in which they are added. Letters are UTF-16 units, as in `includes`. */
export function lettersMaker(pairs: PairTable = pairTable()): LettersMaker {
  const texts: string[] = [];
  const postings = postingsMaker();
  return {
    add(text) {
      texts.push(text);
      let before = ALONE;
      for (let i = 0; i < text.length; i += 1) {
        const letter = text.charCodeAt(i);
        postings.add(pairs.numberOf(letter, ALONE));
        if (i > 0) postings.add(pairs.numberOf(before, letter));
        before = letter;
      }
      postings.next();
    },
    finish: () => lettersIn(texts, postings.finish(), pairs),
  };
}

export function lettersOf(texts: readonly string[]): Letters {
  const maker = lettersMaker();
  texts.forEach(maker.add);
  return maker.finish();
}

function lettersIn(texts: readonly string[], postings: Postings, pairs: PairTable): Letters {
  const mayHold = (pieces: readonly string[]): Int32Array =>
    inAll(pieces.flatMap((piece) => [...pairKeys(piece, pairs)].map(postings.of)));
  const holding = (words: string): Int32Array => {
    if (words === '') return Int32Array.from(texts.keys());
    const rarest = mayHold([words]);
    return words.length <= 2 ? rarest : rarest.filter((i) => texts[i]?.includes(words) === true);
  };
  return {
    texts,
    holding,
    mayHold,
    hasAny: (words) => words === '' || mayHold([words]).some((i) => texts[i]?.includes(words) === true),
    withPair: postings.of,
  };
}

/** The pairs of a piece, or its only letter; -1 for what no text has. */
function* pairKeys(piece: string, { find }: PairTable): Generator<number> {
  if (piece.length === 1) yield find(piece.charCodeAt(0), ALONE);
  for (let i = 0; i + 1 < piece.length; i += 1) yield find(piece.charCodeAt(i), piece.charCodeAt(i + 1));
}
