import { isFact, type Fact, type Token } from './token.ts';

/** A place among the tokens of a text. */
export interface Here {
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Of what has one: a direction stands for another word in each text. */
export const nameOf = (token: Token | undefined): string =>
  token?.type === 'fact' || token?.type === 'concept' || token?.type === 'words' ? token.key : '';

export const isSeparator = (token: Token | undefined, ...keys: readonly string[]): boolean =>
  token?.type === 'separator' && (keys.length === 0 || keys.includes(token.key));

/** The places of the clause around, without its separators. */
export function pieceAround({ tokens, at }: Here): readonly number[] {
  const start = tokens.findLastIndex((token, i) => i < at && token.type === 'separator') + 1;
  const next = tokens.findIndex((token, i) => i > at && token.type === 'separator');
  const end = next < 0 ? tokens.length : next;
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** Of the places the one that is nearest, the first of two. */
export const closestTo = (at: number, places: readonly number[]): number | undefined =>
  places.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];

/** The last before in the sentence. */
export function nearest({ tokens, at }: Here, ...kinds: readonly Fact['kind'][]): string {
  for (let before = at - 1; before >= 0 && !isSeparator(tokens[before], 'sentence'); before -= 1)
    if (isFact(tokens[before], ...kinds)) return nameOf(tokens[before]);
  return '';
}
