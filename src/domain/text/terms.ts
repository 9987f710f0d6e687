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
  const runs = fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => (/^\p{Script=Han}/u.test(run) ? pairs(run) : [run]));
}

function pairs(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}

/** What a passage is indexed by: segments and bigrams, kept apart so that each weighs by its own rarity. */
export function termsOf(text: string): readonly string[] {
  return [...segmentsOf(text), ...gramsOf(text).map((gram) => `_${gram}`)];
}
