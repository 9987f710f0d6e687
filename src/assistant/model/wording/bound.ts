import { nameOf, nearest, type Here } from './around.ts';
import { directionOf, holderOf, ofFigure, wordsBeside } from './figures.ts';
import { isOfFigures, roleBefore, roleOf } from './roles.ts';
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
      return [bound('negation', '', `${direction} ${deniedBy(here)}`)];
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

/** What follows; where nothing does, as in 不是， what stands before. */
const deniedBy = ({ tokens, at }: Here): string => nameOf(tokens[at + 1]) || `after ${nameOf(tokens[at - 1])}`;

function titleBefore({ tokens, at }: Here, { isTitle }: Variety): string {
  const title = tokens.findLast((token, i) => i < at && isFact(token, 'quotation') && isTitle(token.key));
  return nameOf(title);
}

const areSeveral = ({ units, people }: Variety): boolean => units > 1 || people > 1;

const bound = (kind: Bound['kind'], key: string, said: string): Bound => ({ kind, key, said, counted: 'anything' });

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
  if (!isTitle(key)) return roleBefore(here, isOfFigures);
  return titles > 1 ? roleOf(here) : '';
}
