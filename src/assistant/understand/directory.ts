import type { Item } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import { bare } from '../../domain/text/fold.ts';
import type { Mentionable } from '../../domain/text/match.ts';
import { headingHeard, headingHolding, headingMeant, headingsOf, type Heading } from './headings.ts';
import { itemFinder, itemsMeant, type ItemFinder } from './items-meant.ts';
import { phraseFinder } from './phrases.ts';
import type { Span } from './spans.ts';
import { mender } from './slips.ts';
import type { KnownUnit } from './unit-names.ts';
import { unitFinder, type UnitMention } from './units.ts';

export type { KnownUnit } from './unit-names.ts';

/** What a mention turned out to mean. */
export type Subject =
  | {
      readonly kind: 'items';
      readonly itemIds: readonly string[];
      /** The mention stands in the text as it was said; `named`, in the short name. */
      readonly exact: boolean;
      readonly named: boolean;
      /** Said in so few letters that it may stand in several by chance. */
      readonly vague: boolean;
    }
  | { readonly kind: 'heading'; readonly heading: string; readonly itemIds: readonly string[] }
  | { readonly kind: 'nothing'; readonly nearest: readonly string[] };

/** The names by which the record can be asked: units, measures, headings, persons. Derived from the store, and remade when it changes. */
export interface Directory {
  readonly units: readonly KnownUnit[];
  /** By name or alias, as the record writes it. */
  readonly unitNamed: (name: string) => KnownUnit | undefined;
  readonly unitsIn: (text: string) => readonly UnitMention[];
  /** What the text quotes of measures and headings, letter by letter. */
  readonly phrasesIn: (text: string) => readonly Span[];
  /** What the words of a person mean among the measures and headings. */
  readonly subjectOf: (mention: string) => Subject;
  /** As `subjectOf`, among these items only. */
  readonly subjectAmong: (mention: string, itemIds: ReadonlySet<string>) => Subject;
  readonly personsIn: (text: string) => readonly Person[];
  /** Whether the words are what a plan as a whole is about: 平安建设 where that stands in its title. */
  readonly isTheme: (mention: string) => boolean;
}

export function directoryOf(content: {
  readonly units: readonly KnownUnit[];
  readonly items: readonly Item[];
  readonly people: readonly Person[];
}): Directory {
  const { units, items, people } = content;
  const mentionables = items.map(mentionable);
  const headings = headingsOf(items);
  const record = [...mentionables.flatMap(({ title, text }) => [title, text]), ...headings.map(({ text }) => text)];
  const mended = mender(record);
  const all = itemFinder(mentionables, mended);
  const findUnits = unitFinder(units);
  const phrasesIn = phraseFinder(record);
  const titles = [...new Set(items.map(({ document }) => document))].map(bare);
  return {
    units,
    unitNamed: (name) => units.find((unit) => unit.name === name || unit.aliases.includes(name)),
    unitsIn: (text) => findUnits(text, phrasesIn(text)),
    phrasesIn,
    subjectOf: (mention) => subjectAmongAll(mention, { headings, all, mended }),
    subjectAmong: (mention, itemIds) =>
      itemsMeant(
        mention,
        itemFinder(
          mentionables.filter(({ key }) => itemIds.has(key)),
          mended,
        ),
      ),
    isTheme: (mention) => isThemeOf(bare(mention), titles),
    personsIn: (text) => people.filter(({ name }) => text.includes(name)),
  };
}

/** Four letters of a title; fewer stand in it by chance. */
const isThemeOf = (words: string, titles: readonly string[]): boolean =>
  words.length >= 4 && titles.some((title) => title.includes(words));

const mentionable = (item: Item): Mentionable => ({ key: item.id, title: item.title, text: withoutAssignment(item) });

/** Units are found by their names; a measure is not meant because its assignment names one. */
function withoutAssignment({ text, assignment }: Item): string {
  return assignment === null ? text : text.replace(assignment, '');
}

interface Known {
  readonly headings: readonly Heading[];
  readonly all: ItemFinder;
  readonly mended: (mention: string) => string;
}

/** A heading or measures; where the words as a whole are neither, several that are named one after the other. */
function subjectAmongAll(mention: string, known: Known): Subject {
  const whole = one(mention, known);
  if (whole.kind !== 'nothing') return whole;
  const parts = mention.split(/[和与跟及、\s]+|以及|还有/u).filter((part) => bare(part).length >= 2);
  if (parts.length < 2) return whole;
  const subjects = parts.map((part) => one(part, known));
  const ids = subjects.map((subject) => (subject.kind === 'nothing' ? [] : subject.itemIds));
  if (ids.some(({ length }) => length === 0)) return whole;
  return { kind: 'items', itemIds: [...new Set(ids.flat())], exact: true, named: true, vague: false };
}

function one(mention: string, { headings, all, mended }: Known): Subject {
  const meant = itemsMeant(mention, all);
  const heading =
    headingMeant(mention, headings) ??
    headingMeant(mended(mention), headings) ??
    (meant.kind === 'nothing' ? (headingHolding(mention, headings) ?? headingHeard(mention, headings)) : undefined);
  if (heading === undefined) return meant;
  // A measure that has that very name goes before the heading, unless it stands under it.
  const named = meant.kind === 'items' && meant.named;
  if (named && !meant.itemIds.every((id) => heading.itemIds.includes(id))) return meant;
  return { kind: 'heading', heading: heading.text, itemIds: heading.itemIds };
}
