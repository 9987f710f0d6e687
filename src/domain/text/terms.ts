import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fold } from './fold.ts';

let segmenter: Jieba | undefined;

/** The dictionary takes a quarter of a second to load, so it waits until somebody asks. */
const jieba = (): Jieba => (segmenter ??= Jieba.withDict(dict));

const isWord = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece);

/** The words of a text, folded, in order; long words with the shorter ones inside them. */
export function segmentsOf(text: string): readonly string[] {
  return jieba().cutForSearch(fold(text), true).filter(isWord);
}

/** The words of a text one after another, none inside another, and none invented: a name that no dictionary has falls into characters. */
export const knownWordsOf = (text: string): readonly string[] => jieba().cut(text, false);

/** Pairs of neighbouring Chinese characters, and words of other scripts and numbers whole. A lone character stands for itself. */
export function gramsOf(text: string): readonly string[] {
  const folded = fold(text);
  const grams: string[] = [];
  eachGram(folded, (start, end) => grams.push(folded.slice(start, end)));
  return grams;
}

/** The places of the grams of a folded text, in their order. */
export function eachGram(folded: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start < folded.length) {
    const kind = kindAt(folded, start);
    let end = start;
    while (end < folded.length && kindAt(folded, end) === kind) end += widthAt(folded, end);
    if (kind === HAN) eachPair(folded, { start, end }, visit);
    else if (kind === OTHER_WORD) visit(start, end);
    start = end;
  }
}

function eachPair(
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
  visit: (start: number, end: number) => void,
): void {
  let first = start;
  let second = start + widthAt(folded, start);
  if (second === end) visit(start, end);
  while (second < end) {
    const after = second + widthAt(folded, second);
    visit(first, after);
    [first, second] = [second, after];
  }
}

const UNKNOWN = 0;
const HAN = 1;
const OTHER_WORD = 2;
const NO_WORD = 3;

/** What each UTF-16 unit is, found out once. A pattern for every letter of a hundred thousand texts takes seconds. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  // Half a character is of the kind that its whole is of.
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return /[\p{L}\p{N}]/u.test(character) ? OTHER_WORD : NO_WORD;
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Whether the unit is a Chinese character by itself. */
export const isHanUnit = (unit: number): boolean => kindAt(String.fromCharCode(unit), 0) === HAN;

/** What a passage is indexed by: segments and bigrams, kept apart so that each weighs by its own rarity. */
export function termsOf(text: string): readonly string[] {
  return [...segmentsOf(text), ...gramsOf(text).map((gram) => `_${gram}`)];
}
