import { closestTo, isSeparator, nameOf, pieceAround, type Here } from './around.ts';
import { isCounted, isOfFigures, roleBefore } from './roles.ts';
import { isFact, type Fact, type Token } from './token.ts';

/** Behind a figure in brackets: 12月15日（台账）. */
const sources: ReadonlySet<string> = new Set(['plan', 'ledger']);

/** What a figure is one of: the nearest in its clause, else the last before. */
export function ofFigure({ tokens, at }: Here, kind: Fact['kind']): string {
  const source = tokens[at + 2];
  if (isSeparator(tokens[at + 1], 'open') && source?.type === 'concept' && sources.has(source.key)) return source.key;
  const isOne = kind === 'date' ? isOfFigures : isCounted;
  const near = pieceAround({ tokens, at }).filter((i) => isOne(tokens[i]));
  if (kind === 'share') return near.some((i) => nameOf(tokens[i]) === 'elapsed') ? 'elapsed' : limitOf(tokens, near);
  const closest = closestTo(at, near);
  return closest === undefined ? roleBefore({ tokens, at }, isOne) : nameOf(tokens[closest]);
}

const limitOf = (tokens: readonly Token[], near: readonly number[]): string =>
  near
    .map((i) => nameOf(tokens[i]))
    .filter((key) => ['at-least', 'at-most'].includes(key))
    .join(' ');

/** Whether it is what was or what is now: behind 由 or before an arrow, behind 到 or an arrow. */
export function directionOf({ tokens, at }: Here): string {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next?.type === 'direction' && next.key !== 'from') return 'from';
  if (before?.type !== 'direction') return '';
  return before.key === 'from' ? 'from' : 'to';
}

/** The unit or person whose figure it is, where one stands in its clause or right before it (县公安局：4 项). */
export function holderOf({ counted }: Fact, { tokens, at }: Here): string {
  if (counted === 'unit' || counted === 'person' || counted === 'some') return '';
  const piece = pieceAround({ tokens, at });
  const held = piece.filter((i) => isFact(tokens[i], 'unit', 'person'));
  const [only] = held;
  if (only !== undefined) return held.length === 1 ? nameOf(tokens[only]) : '';
  const start = piece[0] ?? at;
  return isSeparator(tokens[start - 1], 'colon') && isFact(tokens[start - 2], 'unit', 'person')
    ? nameOf(tokens[start - 2])
    : '';
}

/** Words of somebody stand around their figures as they wrote them. */
export function wordsBeside({ tokens, at }: Here): string {
  const words = pieceAround({ tokens, at }).filter((i) => tokens[i]?.type === 'words');
  const closest = closestTo(at, words);
  return closest === undefined ? '' : nameOf(tokens[closest]);
}
