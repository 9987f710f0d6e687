import type { NamedItem } from '../../domain/ledger/item.ts';
import { fold } from '../../domain/text/fold.ts';
import type { Span } from './spans.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** A number of an outline as people write it: 四(二)1, 四（二）, 第四(二)1项. */
const outline =
  /^第?(?<number>[一二三四五六七八九十\d]+\([一二三四五六七八九十\d]+\)[\d一二三四五六七八九十]*)[项条]?$/u;

/** Finds the items by their number in the plan; those under a heading by the heading's. Of two plans both may have it. */
export function itemsNumbered(items: readonly Pick<NamedItem, 'id' | 'ref'>[]): (mention: string) => readonly string[] {
  const byNumber = new Map<string, string[]>();
  for (const { id, ref } of items) {
    const number = plain(ref);
    const above = /^[^()]+\([^()]+\)/u.exec(number)?.[0];
    for (const key of new Set([number, above ?? number])) byNumber.set(key, [...(byNumber.get(key) ?? []), id]);
  }
  return (mention) => {
    const number = outline.exec(plain(mention))?.groups?.['number'];
    return number === undefined ? [] : (byNumber.get(number) ?? []);
  };
}

const plain = (words: string): string => fold(words).replace(/[\s.、]+/gu, '');

/** Every number of an outline in a folded text. */
export const numbersIn = (text: string): readonly Span[] =>
  matchesOf(text, outlines).map(({ 0: said, index }) => ({ start: index, end: index + said.length }));

const outlines = /第?[一二三四五六七八九十\d]+\([一二三四五六七八九十\d]+\)\d*/gu;
