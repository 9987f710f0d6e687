import type { Item } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import { bare } from '../../domain/text/fold.ts';
import { leading, matcher, type Matcher } from '../../domain/text/match.ts';
import { unitFinder, type KnownUnit, type UnitMention } from './units.ts';

/** What a mention turned out to mean. */
export type Subject =
  | { readonly kind: 'items'; readonly itemIds: readonly string[]; readonly exact: boolean }
  | { readonly kind: 'heading'; readonly heading: string; readonly itemIds: readonly string[] }
  | { readonly kind: 'nothing'; readonly nearest: readonly string[] };

/** The names by which the record can be asked: units, measures, headings, persons. Derived from the store, and remade when it changes. */
export interface Directory {
  readonly units: readonly KnownUnit[];
  /** By name or alias, as the record writes it. */
  readonly unitNamed: (name: string) => KnownUnit | undefined;
  readonly unitsIn: (text: string) => readonly UnitMention[];
  /** What the words of a person mean among the measures and headings. */
  readonly subjectOf: (mention: string) => Subject;
  /** As `subjectOf`, among these items only. */
  readonly subjectAmong: (mention: string, itemIds: ReadonlySet<string>) => Subject;
  readonly personsIn: (text: string) => readonly Person[];
}

export function directoryOf(content: {
  readonly units: readonly KnownUnit[];
  readonly items: readonly Item[];
  readonly people: readonly Person[];
}): Directory {
  const { units, items, people } = content;
  const all = matcher(items.map(mentionable));
  const headings = headingsOf(items);
  const subjectOf = (mention: string) => headingSubject(mention, headings, all) ?? itemSubject(mention, all);
  return {
    units,
    unitNamed: (name) => units.find((unit) => unit.name === name || unit.aliases.includes(name)),
    unitsIn: unitFinder(units),
    subjectOf,
    subjectAmong: (mention, itemIds) =>
      itemSubject(mention, matcher(items.filter(({ id }) => itemIds.has(id)).map(mentionable))),
    personsIn: (text) => people.filter(({ name }) => text.includes(name)),
  };
}

const mentionable = (item: Item) => ({ key: item.id, title: item.title, text: withoutAssignment(item) });

/** Units are found by their names; a measure is not meant because its assignment names one. */
function withoutAssignment({ text, assignment }: Item): string {
  return assignment === null ? text : text.replace(assignment, '');
}

function itemSubject(mention: string, among: Matcher): Subject {
  const best = leading(among.match(mention));
  if (best.length === 0) return { kind: 'nothing', nearest: among.nearest(mention, 3).map(({ key }) => key) };
  return { kind: 'items', itemIds: best.map(({ key }) => key), exact: best[0]?.exact ?? false };
}

interface Heading {
  readonly text: string;
  /** Without its number, folded, letters only. */
  readonly core: string;
  readonly itemIds: readonly string[];
}

function headingsOf(items: readonly Item[]): readonly Heading[] {
  const byText = new Map<string, string[]>();
  for (const item of items) for (const text of item.heading) byText.set(text, [...(byText.get(text) ?? []), item.id]);
  return [...byText].map(([text, itemIds]) => ({ text, core: bare(withoutNumber(text)), itemIds }));
}

export const withoutNumber = (heading: string): string =>
  heading
    .replace(/^\s*(?:第[\p{Script=Han}\d]+[章节条]|[(（]?[\p{Script=Han}\d]{1,3}[)）、.．]|\d+(?:\.\d+)*)\s*/u, '')
    .replace(/[。:：]\s*$/u, '');

/** A heading is meant when the mention is most of it, unless a measure has that very name. */
function headingSubject(mention: string, headings: readonly Heading[], all: Matcher): Subject | null {
  const words = bare(mention);
  if (words.length < 2) return null;
  const meant = headings.filter(({ core }) => core.includes(words) && words.length * 2 >= core.length);
  const [first] = meant.toSorted((a, b) => a.core.length - b.core.length);
  if (first === undefined) return null;
  const named = all.match(mention).filter((match) => match.named);
  if (named.length > 0 && !named.every(({ key }) => first.itemIds.includes(key))) return null;
  return { kind: 'heading', heading: withoutNumber(first.text), itemIds: first.itemIds };
}
