import type { NamedItem } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import { remembered } from '../../domain/remembered.ts';
import { bare } from '../../domain/text/fold.ts';
import { lettersMaker } from '../../domain/text/letters.ts';
import { mentionablesMaker, mentionablesOf, type Mentionable } from '../../domain/text/mentionables.ts';
import { pairTable } from '../../domain/text/pair-table.ts';
import { headingFinder, headingsOf, type Heading, type HeadingFinder } from './headings.ts';
import { itemFinder, itemsCalled, itemsMeant, type ItemFinder, type ItemsMeant } from './items-meant.ts';
import { itemsNumbered } from './numbers-of-items.ts';
import { phraseFinder } from './phrases.ts';
import { recordLettersMaker } from './record-letters.ts';
import type { Span } from './spans.ts';
import { mender } from './slips.ts';
import { soundingLike, wholeNames, type KnownUnit } from './unit-names.ts';
import { unitFinder, type UnitMention } from './units.ts';
import { wordFinder } from './word-finder.ts';

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
  readonly people: readonly Person[];
  /** By name or alias, as the record writes it. */
  readonly unitNamed: (name: string) => KnownUnit | undefined;
  readonly unitsIn: (text: string) => readonly UnitMention[];
  /** The one unit that is called as the words sound: 情报中兴 for 情报中心. */
  readonly unitHeard: (words: string) => KnownUnit | null;
  /** What the text quotes of measures and headings, letter by letter. */
  readonly phrasesIn: (text: string) => readonly Span[];
  /** What the words of a person mean among the measures and headings. */
  readonly subjectOf: (mention: string) => Subject;
  /** As `subjectOf`, among these items only. */
  readonly subjectAmong: (mention: string, itemIds: ReadonlySet<string>) => Subject;
  readonly personsIn: (text: string) => readonly Person[];
  /** The heading that the text begins with, letter by letter: 重点任务 of 重点任务谁牵头, whose words mention nothing else. */
  readonly headingAt: (text: string) => string | null;
  /** Whether the words are what a plan as a whole is about: 平安建设 where that stands in its title. */
  readonly isTheme: (mention: string) => boolean;
}

/** What is called by names of its own. */
interface Named {
  readonly units: readonly KnownUnit[];
  readonly people: readonly Person[];
}

/** Expects the items in the order of the plan. */
export function directoryOf({ items, ...named }: Named & { readonly items: readonly NamedItem[] }): Directory {
  const making = makeWords(items);
  for (let step = making.next(); ; step = making.next())
    if (step.done === true) return directoryWith(step.value, named);
}

/** The part of a directory that is quickly made, with the part that is not. */
export function directoryWith(words: Words, { units, people }: Named): Directory {
  const names = wholeNames(units);
  const unitHeard = soundingLike(names);
  const findUnits = unitFinder(units, { names, heard: unitHeard });
  const unitsByName = new Map(
    units.toReversed().flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit] as const)),
  );
  const peopleIn = wordFinder(people.map((person) => [person.name, person] as const));
  return {
    ...words,
    units,
    people,
    unitNamed: (name) => unitsByName.get(name),
    unitHeard,
    unitsIn: (text) => findUnits(text, words.phrasesIn(text)),
    personsIn: (text) => peopleIn(text).map(([, person]) => person),
  };
}

/** How many rows are taken in before other work may have its turn: some milliseconds. */
const ROWS_A_STEP = 100;

/** What the rows and the headings above them are called by. */
export type Words = Pick<Directory, 'phrasesIn' | 'subjectOf' | 'subjectAmong' | 'headingAt' | 'isTheme'>;

/** Made step by step, so that the making of a large one keeps nobody else waiting. */
export function* makeWords(items: readonly NamedItem[]): Generator<undefined, Words> {
  const pairs = pairTable();
  const letters = recordLettersMaker(pairs);
  const mentionables = mentionablesMaker(pairs);
  for (const [i, item] of items.entries()) {
    if (i % ROWS_A_STEP === 0) yield;
    const entry = mentionable(item);
    mentionables.add(entry);
    letters.add(bare(entry.title));
    letters.add(bare(entry.text));
  }
  const headings = headingsOf(items);
  const cores = lettersMaker(pairs);
  for (const [i, { core }] of headings.entries()) {
    if (i % ROWS_A_STEP === 0) yield;
    cores.add(core);
    letters.add(core);
  }
  yield;
  const [among, named] = [mentionables.finish(), cores.finish()];
  yield;
  const record = letters.finish([among.titles, among.texts, named]);
  const mended = mender(record);
  const known: Known = {
    numbered: itemsNumbered(items),
    headings: headingFinder(headings, named),
    all: itemFinder(among, mended),
    mended,
  };
  const titles = [...new Set(items.map(({ document }) => document))].map(bare);
  const numbers = new Map(items.map(({ id }, i) => [id, i]));
  const some = (itemIds: ReadonlySet<string>) =>
    [...itemIds].flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  return {
    phrasesIn: remembered(phraseFinder(record)),
    subjectOf: remembered((mention) => subjectAmongAll(mention, known)),
    subjectAmong: (mention, itemIds) =>
      itemsMeant(mention, itemFinder(mentionablesOf(some(itemIds).flatMap((i) => among.entries[i] ?? [])), mended)),
    headingAt: headingAtStart(headings),
    isTheme: (mention) => isThemeOf(bare(mention), titles),
  };
}

const SHORTEST_HEADING = 4;

/** What a question is led in with. */
const leadIn = /^(?:请问?|一下|下|麻烦|帮我?|给我|列出|列一?列|列个|查一?查|看一?看|说一?说|问一?问|[,，\s])+/u;

function headingAtStart(headings: readonly Heading[]): (text: string) => string | null {
  const byCore = new Map(headings.map(({ core, text }) => [core, text]));
  const longest = Math.max(0, ...[...byCore.keys()].map(({ length }) => length));
  return (text) => {
    const letters = bare(text.replace(leadIn, '').slice(0, 2 * longest));
    for (let length = Math.min(longest, letters.length); length >= SHORTEST_HEADING; length -= 1) {
      const found = byCore.get(letters.slice(0, length));
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** Four letters of a title; fewer stand in it by chance. */
const isThemeOf = (words: string, titles: readonly string[]): boolean =>
  words.length >= 4 && titles.some((title) => title.includes(words));

const mentionable = (item: NamedItem): Mentionable => ({
  key: item.id,
  title: item.title,
  text: withoutAssignment(item),
});

/** Units are found by their names; a measure is not meant because its assignment names one. */
function withoutAssignment({ text, assignment }: NamedItem): string {
  return assignment === null ? text : text.replace(assignment, '');
}

interface Known {
  readonly numbered: (mention: string) => readonly string[];
  readonly headings: HeadingFinder;
  readonly all: ItemFinder;
  readonly mended: (mention: string) => string;
}

/** A heading or measures; where the words as a whole are neither, several that are named one after the other. */
function subjectAmongAll(mention: string, known: Known): Subject {
  const itemIds = known.numbered(mention);
  if (itemIds.length > 0) return { kind: 'items', itemIds, exact: true, named: true, vague: false };
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
  const heading = headings.meant(mention) ?? headings.meant(mended(mention));
  if (heading !== undefined) return headingOrNamesake(heading, itemsCalled(mention, all));
  const meant = itemsMeant(mention, all);
  if (meant.kind !== 'nothing') return meant;
  const near = headings.holding(mention) ?? headings.heard(mention);
  return near === undefined ? meant : headingOrNamesake(near, null);
}

/** A measure that has that very name goes before the heading, unless it stands under it. */
function headingOrNamesake({ text, itemIds }: Heading, called: ItemsMeant | null): Subject {
  const under = new Set(itemIds);
  if (called?.kind === 'items' && called.named && !called.itemIds.every((id) => under.has(id))) return called;
  return { kind: 'heading', heading: text, itemIds };
}
