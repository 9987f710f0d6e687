import { bare } from '../../domain/text/fold.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';

/** How many letters may stand between two words that were said one after the other. */
const APART = 6;

/** How many letters a short form may leave out in one place (电动车 for 电动自行车), and from how many it is one. */
const LEFT_OUT = 2;
const SHORT_FORM = 3;

/** Something that sentences are searched for. */
export interface Sought {
  readonly isIn: (sentences: readonly string[]) => boolean;
  /** What stands in every text in which it is, letter by letter: all pieces of at least one of these. */
  readonly pieces: readonly (readonly string[])[];
}

/**
 * Whether a text has all words of a mention in one sentence, each soon after the one before: 外国人系统 for 外国人管理系统. Only for mentions
 * of several whole words; a single common word is too little to know a measure by.
 */
export function wordsNear(mention: string): Sought | null {
  const words = knownWordsOf(bare(mention)).filter((word) => !/^[的之与和及等]$/u.test(word));
  if (words.length < 2 || words.some((word) => word.length < 2)) return null;
  const patterns = words.map(patternOf);
  const pairs = patterns.slice(1).map((next, i) => new RegExp(`${patterns[i] ?? ''}.{0,${APART}}?${next}`, 'u'));
  return {
    isIn: (sentences) => sentences.some((sentence) => pairs.every((pair) => pair.test(sentence))),
    pieces: [words.flatMap((word) => (word.length < SHORT_FORM ? [word] : Array.from(word)))],
  };
}

/** Whether a text has the longer form of a mention that is one short form: 避难所 for 避难场所. */
export function holdsShortened(mention: string): Sought | null {
  const words = bare(mention);
  if (words.length < SHORT_FORM || words.length > 2 * SHORT_FORM || !/^\p{Script=Han}+$/u.test(words)) return null;
  const [start = '', ...rest] = Array.from(words);
  // One place alone may be longer than it was said.
  const forms = rest.map((_, i) => [start + rest.slice(0, i).join(''), rest.slice(i).join('')] as const);
  const pattern = new RegExp(forms.map((form) => form.join(`.{1,${LEFT_OUT}}`)).join('|'), 'u');
  return { isIn: (sentences) => sentences.some((sentence) => pattern.test(sentence)), pieces: forms };
}

/** `bare` text has letters and digits alone, so nothing needs escaping. */
const patternOf = (word: string): string =>
  word.length < SHORT_FORM ? word : Array.from(word).join(`.{0,${LEFT_OUT}}`);

/**
 * Whether a text holds every word of a mention, as it is written or as it sounds. Most letters of 文化广场舞 stand where 文化广场 does, and
 * yet it is something else. A letter that is no word of its own must stand beside a neighbour.
 */
export function holdsWords(mention: string): (entry: Pronounceable) => boolean {
  const words = knownWordsOf(bare(mention)).filter((word) => !/^[的之了在是与和及等]$/u.test(word));
  const wanted = words.map((word, i) =>
    word.length >= 2 ? [word] : [(words[i - 1] ?? '').slice(-1) + word, word + (words[i + 1] ?? '').slice(0, 1)],
  );
  const sounds = new Map(wanted.flat().map((piece) => [piece, soundsOf(piece)]));
  const holds = (piece: string, entry: Pronounceable) =>
    piece.length >= 2 && (entry.text.includes(piece) || entry.hasSounds(sounds.get(piece) ?? []));
  return (entry) => wanted.every((pieces) => pieces.some((piece) => holds(piece, entry)));
}

/** A text and how it sounds. */
export interface Pronounceable {
  readonly text: string;
  readonly hasSounds: (sounds: readonly string[]) => boolean;
}
