import { isSeparator, type Here } from './around.ts';
import { isFact, type Token } from './token.ts';

type Concept = Extract<Token, { type: 'concept' }>;

/** They tell how something is done, and not what. */
const adverbs: ReadonlySet<string> = new Set(['joint', 'all', 'only', 'within', 'yes']);

/** They tell of figures and of words, and never what somebody does. */
const ofThings: ReadonlySet<string> = new Set([
  ...[
    'due',
    'expected',
    'problem',
    'plan',
    'ledger',
    'roster',
    'original',
    'target',
    'last-update',
    'as-of',
    'elapsed',
  ],
  ...['shown', 'at-least', 'at-most', 'remaining'],
]);

/** They tell where something stands, and are no kind of thing to be counted. */
const places: ReadonlySet<string> = new Set(['plan', 'ledger', 'roster', 'original']);

/** Tells concepts that may be said of something. */
export type IsRole = (token: Token | undefined) => token is Concept;

export const isOfFigures: IsRole = (token): token is Concept => token?.type === 'concept' && !adverbs.has(token.key);
export const isCounted: IsRole = (token): token is Concept => isOfFigures(token) && !places.has(token.key);
const isRole: IsRole = (token): token is Concept => isOfFigures(token) && !ofThings.has(token.key);

/** What those do that are named one after the other: said right behind them (甲、乙牵头), else the last that was said before (牵头单位：甲、乙). */
export function roleOf({ tokens, at }: Here): string {
  let next = at + 1;
  while (goesOn(tokens, next)) next = isSeparator(tokens[next], 'list') ? next + 2 : next + 1;
  const denied = tokens[next]?.type === 'negation' ? 'not ' : '';
  const behind = tokens[denied === '' ? next : next + 1];
  return isRole(behind) ? denied + behind.key : roleBefore({ tokens, at }, isRole);
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isSeparator(token, 'list')) return isFact(tokens[at + 1], 'unit', 'person', 'quotation');
  if (isSeparator(token, 'comma')) return isFact(tokens[at + 1], 'unit') && isFact(tokens[at - 1], 'unit');
  return isAdverb(token) || (isFact(token) && (token.kind === 'unit' || token.counted === 'unit'));
}

const isAdverb = (token: Token | undefined): boolean => token?.type === 'concept' && adverbs.has(token.key);

/** What was said last in the sentence, of what `isOne` tells. */
export function roleBefore({ tokens, at }: Here, isOne: IsRole): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (isSeparator(token, 'sentence')) return '';
    if (isOne(token)) return `${tokens[before - 1]?.type === 'negation' ? 'not ' : ''}${token.key}`;
  }
  return '';
}
