import { isFact, type Counted, type Fact, type Token } from './token.ts';

/** A fact with what is said of it in its clause. */
export interface Bound {
  readonly kind: Fact['kind'] | 'words' | 'negation' | 'concept';
  readonly key: string;
  readonly counted: Counted;
  /** What binds it, in words that are only compared. */
  readonly said: string;
}

/** How many different ones there are: where there is one, what is said can only be said of it. */
export interface Variety {
  readonly titles: number;
  readonly units: number;
  readonly people: number;
  readonly isTitle: (key: string) => boolean;
}

/** Every fact of the text, in order, with its role, what it counts, and which way it goes; of several titles, under which. */
export function boundIn(tokens: readonly Token[], variety: Variety): readonly Bound[] {
  return tokens.flatMap((token, at): readonly Bound[] => {
    const here = { tokens, at };
    const under = variety.titles > 1 ? titleBefore(here, variety) : '';
    return boundAt(token, here, variety).map((each) => ({ ...each, said: `${each.said}|${under}` }));
  });
}

function boundAt(token: Token, here: Here, variety: Variety): readonly Bound[] {
  const direction = directionOf(here);
  switch (token.type) {
    case 'words': {
      const holder = areSeveral(variety) ? nearest(here, 'unit', 'person') : '';
      return [bound('words', token.key, `${direction} ${holder}`)];
    }
    case 'negation':
      return [bound('negation', '', `${direction} ${nameOf(here.tokens[here.at + 1])}`)];
    case 'concept':
      return direction === '' && variety.titles < 2 ? [] : [bound('concept', token.key, direction)];
    case 'fact': {
      const said = saidOf(token, here, variety);
      return [{ ...bound(token.kind, keyOf(token, here), said), counted: token.counted ?? 'anything' }];
    }
    case 'direction':
    case 'separator':
      return [];
  }
}

function titleBefore({ tokens, at }: Here, { isTitle }: Variety): string {
  const title = tokens.findLast((token, i) => i < at && isFact(token, 'quotation') && isTitle(token.key));
  return nameOf(title);
}

const areSeveral = ({ units, people }: Variety): boolean => units > 1 || people > 1;

const bound = (kind: Bound['kind'], key: string, said: string): Bound => ({ kind, key, said, counted: 'anything' });

interface Here {
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** A last day is one whether or not 前 stands behind it. */
function keyOf({ kind, key }: Fact, here: Here): string {
  return kind === 'date' && ofFigure(here, kind) === 'due' ? key.replace(/\|before$/u, '') : key;
}

function saidOf(fact: Fact, here: Here, variety: Variety): string {
  switch (fact.kind) {
    case 'unit':
      return variety.units > 1 ? roleOf(here) : '';
    case 'person':
      return areSeveral(variety) ? `${roleOf(here)} ${nearest(here, 'unit')}` : '';
    case 'quotation':
      return saidOfQuotation(fact, here, variety);
    case 'number':
    case 'date':
    case 'share':
      return [ofFigure(here, fact.kind), directionOf(here), holderOf(fact, here), wordsBeside(here)].join(' ');
    case 'address':
    case 'instruction':
    case 'reference':
    case 'time':
      return '';
  }
}

/** A title that stands alone is what all is about. Other quotations are of what is said before them: 原文“9月底前”. */
function saidOfQuotation({ key }: Fact, here: Here, { titles, isTitle }: Variety): string {
  if (!isTitle(key)) return roleBefore(here.tokens, here.at, isOfFigures);
  return titles > 1 ? roleOf(here) : '';
}

/** Of what has one: a direction stands for another word in each text. */
const nameOf = (token: Token | undefined): string =>
  token?.type === 'fact' || token?.type === 'concept' || token?.type === 'words' ? token.key : '';

const isSeparator = (token: Token | undefined, ...keys: readonly string[]): boolean =>
  token?.type === 'separator' && (keys.length === 0 || keys.includes(token.key));

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

type IsRole = (token: Token | undefined) => token is Concept;

const isOfFigures: IsRole = (token): token is Concept => token?.type === 'concept' && !adverbs.has(token.key);
const isCounted: IsRole = (token): token is Concept => isOfFigures(token) && !places.has(token.key);
const isRole: IsRole = (token): token is Concept => isOfFigures(token) && !ofThings.has(token.key);

/** What those do that are named one after the other: said right behind them (甲、乙牵头), else the last that was said before (牵头单位：甲、乙). */
function roleOf({ tokens, at }: Here): string {
  let next = at + 1;
  while (goesOn(tokens, next)) next = isSeparator(tokens[next], 'list') ? next + 2 : next + 1;
  const denied = tokens[next]?.type === 'negation' ? 'not ' : '';
  const behind = tokens[denied === '' ? next : next + 1];
  return isRole(behind) ? denied + behind.key : roleBefore(tokens, at, isRole);
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isSeparator(token, 'list')) return isFact(tokens[at + 1], 'unit', 'person', 'quotation');
  if (isSeparator(token, 'comma')) return isFact(tokens[at + 1], 'unit') && isFact(tokens[at - 1], 'unit');
  return isAdverb(token) || (isFact(token) && (token.kind === 'unit' || token.counted === 'unit'));
}

const isAdverb = (token: Token | undefined): boolean => token?.type === 'concept' && adverbs.has(token.key);

function roleBefore(tokens: readonly Token[], at: number, isOne: IsRole): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (isSeparator(token, 'sentence')) return '';
    if (isOne(token)) return `${tokens[before - 1]?.type === 'negation' ? 'not ' : ''}${token.key}`;
  }
  return '';
}

/** Behind a figure in brackets: 12月15日（台账）. */
const sources: ReadonlySet<string> = new Set(['plan', 'ledger']);

/** What a figure is one of: the nearest in its clause, else the last before. */
function ofFigure({ tokens, at }: Here, kind?: Fact['kind']): string {
  const source = tokens[at + 2];
  if (isSeparator(tokens[at + 1], 'open') && source?.type === 'concept' && sources.has(source.key)) return source.key;
  const isOne = kind === 'date' ? isOfFigures : isCounted;
  const near = pieceAround(tokens, at).filter((i) => isOne(tokens[i]));
  if (kind === 'share') return near.some((i) => nameOf(tokens[i]) === 'elapsed') ? 'elapsed' : limitOf(tokens, near);
  const [closest] = near.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
  return closest === undefined ? roleBefore(tokens, at, isOne) : nameOf(tokens[closest]);
}

const limitOf = (tokens: readonly Token[], near: readonly number[]): string =>
  near
    .map((i) => nameOf(tokens[i]))
    .filter((key) => ['at-least', 'at-most'].includes(key))
    .join(' ');

/** The places of the clause around, without its separators. */
function pieceAround(tokens: readonly Token[], at: number): readonly number[] {
  const start = tokens.findLastIndex((token, i) => i < at && token.type === 'separator') + 1;
  const next = tokens.findIndex((token, i) => i > at && token.type === 'separator');
  const end = next < 0 ? tokens.length : next;
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** Whether it is what was or what is now: behind 由 or before an arrow, behind 到 or an arrow. */
function directionOf({ tokens, at }: Here): string {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next?.type === 'direction' && next.key !== 'from') return 'from';
  if (before?.type !== 'direction') return '';
  return before.key === 'from' ? 'from' : 'to';
}

/** The unit or person whose figure it is, where one stands in its clause or right before it (县公安局：4 项). */
function holderOf({ counted }: Fact, { tokens, at }: Here): string {
  if (counted === 'unit' || counted === 'person' || counted === 'some') return '';
  const piece = pieceAround(tokens, at);
  const held = piece.filter((i) => isFact(tokens[i], 'unit', 'person'));
  const [only] = held;
  if (only !== undefined) return held.length === 1 ? nameOf(tokens[only]) : '';
  const start = piece[0] ?? at;
  return isSeparator(tokens[start - 1], 'colon') && isFact(tokens[start - 2], 'unit', 'person')
    ? nameOf(tokens[start - 2])
    : '';
}

/** Words of somebody stand around their figures as they wrote them. */
function wordsBeside({ tokens, at }: Here): string {
  const words = pieceAround(tokens, at).filter((i) => tokens[i]?.type === 'words');
  const [closest] = words.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
  return closest === undefined ? '' : nameOf(tokens[closest]);
}

/** The last before in the sentence. */
function nearest({ tokens, at }: Here, ...kinds: readonly Fact['kind'][]): string {
  for (let before = at - 1; before >= 0 && !isSeparator(tokens[before], 'sentence'); before -= 1)
    if (isFact(tokens[before], ...kinds)) return nameOf(tokens[before]);
  return '';
}
