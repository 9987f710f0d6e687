/** What a reply must not get wrong. */
export type FactKind =
  'quotation' | 'unit' | 'person' | 'reference' | 'date' | 'time' | 'share' | 'number' | 'address' | 'instruction';

/** What is counted: of two kinds that differ no number is the same. */
export type Counted = 'item' | 'unit' | 'person' | 'entry' | 'day' | 'working-day' | 'some' | 'anything';

export type Separator = 'sentence' | 'open' | 'close' | 'colon' | 'comma' | 'clause' | 'list';

/** A part of a text as its claims are compared; what is only wording is in none. */
export type Token =
  | { readonly type: 'fact'; readonly kind: FactKind; readonly key: string; readonly counted?: Counted }
  | { readonly type: 'concept'; readonly key: string }
  | { readonly type: 'negation' }
  | { readonly type: 'direction'; readonly key: string }
  | { readonly type: 'separator'; readonly key: Separator }
  /** Words that nothing is known of: they stand as they were written, or not at all. */
  | { readonly type: 'words'; readonly key: string };

export type Fact = Extract<Token, { type: 'fact' }>;

export const isFact = (token: Token | undefined, ...kinds: readonly FactKind[]): token is Fact =>
  token?.type === 'fact' && (kinds.length === 0 || kinds.includes(token.kind));
