import { fold } from '../../../domain/text/fold.ts';
import { wholeNames, type KnownUnit } from '../../understand/unit-names.ts';
import type { FactKind } from './token.ts';

/** Who and what can be named in a reply. */
export interface KnownNames {
  readonly units: readonly KnownUnit[];
  readonly people: readonly { readonly name: string }[];
}

/** A name where it stands in a folded text. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly kind: FactKind;
  readonly key: string;
}

interface Name {
  readonly name: string;
  readonly kind: FactKind;
  readonly key: string;
}

export type FindNames = (folded: string) => readonly FoundName[];

/** Whole names only, the longest that begins in each place: what is merely called alike is another. */
export function nameFinder({ units, people }: KnownNames): FindNames {
  const ofUnits = [...wholeNames(units)].map(([name, { id }]): Name => ({ name, kind: 'unit', key: id }));
  const ofPeople = people.map(({ name }): Name => ({ name: fold(name), kind: 'person', key: fold(name) }));
  return finderOf([...ofPeople, ...ofUnits]);
}

/** By what two quotations are the same: letter by letter, but for spaces and the width of letters. */
export const quotationKey = (words: string): string => fold(words).replace(/\s+/gu, '');

/** What is quoted from the record stands for itself, with and without its marks. */
export const phraseFinder = (phrases: readonly string[]): FindNames =>
  finderOf(phrases.map((phrase): Name => ({ name: fold(phrase), kind: 'quotation', key: quotationKey(phrase) })));

function finderOf(names: readonly Name[]): FindNames {
  const byFirst = Map.groupBy(
    names.filter(({ name }) => name.length >= 2).toSorted((a, b) => b.name.length - a.name.length),
    ({ name }) => name.charAt(0),
  );
  return (text) => {
    const found: FoundName[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const name = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each.name, at));
      if (name === undefined) continue;
      found.push({ start: at, end: at + name.name.length, kind: name.kind, key: name.key });
      at += name.name.length - 1;
    }
    return found;
  };
}
