import type { Day } from '../../../domain/calendar/dates.ts';
import { boundIn, type Bound, type Variety } from './bound.ts';
import { objectionToComparison, objectionToConcepts } from './concepts-agree.ts';
import { phraseFinder, quotationKey, type FindNames } from './names.ts';
import { tokensOf } from './read-tokens.ts';
import { isFact, type Counted, type FactKind, type Token } from './token.ts';

/** Why a rewording is not shown. */
export type Objection =
  | FactKind
  | 'empty'
  | 'length'
  | 'language'
  /** Something is not so any more, or is. */
  | 'negation'
  /** Another status, or more or less said of what is known. */
  | 'meaning'
  /** The same facts, said of others: who leads takes part, 3 of one kind are 3 of another. */
  | 'role'
  /** Words that do not stand in the plain wording, or that are missing. */
  | 'words';

/** By what a rewording is judged. */
export interface Judging {
  readonly names: FindNames;
  /** Titles and other words of the record, as they are written there. */
  readonly phrases: readonly string[];
  readonly today: Day;
}

/**
 * Why a rewording does not say what the plain wording says; `null` where it does, no more and no less, whatever the order and the words
 * between. Everything in it is either known to carry nothing or found in the plain wording: what cannot be told apart is an objection.
 */
export function objectionTo(plain: string, rewording: string, { names, phrases, today }: Judging): Objection | null {
  const form = objectionToForm(plain, rewording);
  if (form !== null) return form;
  const reading = { names, phrases: phraseFinder(phrases.filter((phrase) => phrase.length >= SHORTEST_PHRASE)), today };
  const [said, again] = [tokensOf(plain, reading), tokensOf(rewording, reading)];
  const variety = varietyOf(said, phrases);
  return missing(said, again, variety) ?? objectionToConcepts(said, again) ?? objectionToComparison(said, again);
}

/** Fewer letters stand in other words by chance. */
const SHORTEST_PHRASE = 4;

/** Kinder words take some room. */
const roomFor = (plain: string): number => 2 * plain.length + 60;

function objectionToForm(plain: string, rewording: string): Objection | null {
  if (rewording.trim() === '') return 'empty';
  if (rewording.length > roomFor(plain)) return 'length';
  return isEnglish(plain) === isEnglish(rewording) ? null : 'language';
}

/** Names of the record are Chinese in both languages. */
const isEnglish = (text: string): boolean => (text.match(/\b[a-z]{2,}\b/giu) ?? []).length >= 1;

function varietyOf(tokens: readonly Token[], phrases: readonly string[]): Variety {
  const keysOf = (kind: FactKind) => new Set(tokens.flatMap((token) => (isFact(token, kind) ? [token.key] : [])));
  const titles = new Set(phrases.map(quotationKey));
  return {
    titles: [...keysOf('quotation')].filter((key) => titles.has(key)).length,
    units: keysOf('unit').size,
    people: keysOf('person').size,
    isTitle: (key) => titles.has(key),
  };
}

/** In the order in which they are told of. */
const kinds = [
  ...([
    'address',
    'instruction',
    'quotation',
    'unit',
    'person',
    'reference',
    'date',
    'time',
    'share',
    'number',
  ] as const),
  ...(['negation', 'words'] as const),
];

function missing(said: readonly Token[], again: readonly Token[], variety: Variety): Objection | null {
  const [before, after] = [boundIn(said, variety), boundIn(again, variety)];
  const of = (all: readonly Bound[], kind: Bound['kind']) => all.filter((each) => each.kind === kind);
  for (const kind of kinds) if (!sameKeys(of(before, kind), of(after, kind), kind)) return kind;
  return [...kinds, 'concept' as const].every((kind) => sameBindings(of(before, kind), of(after, kind), kind))
    ? null
    : 'role';
}

/** A title may be said once for twice. Of all else there are as many. */
const once = (all: readonly Bound[], kind: Bound['kind']): readonly Bound[] =>
  kind === 'quotation' || kind === 'concept'
    ? [...new Map(all.map((each) => [`${each.key}|${each.said}`, each])).values()]
    : all;

const sameKeys = (before: readonly Bound[], after: readonly Bound[], kind: Bound['kind']): boolean =>
  kind === 'quotation'
    ? [...new Set(before.map(({ key }) => key))].toSorted().join('\n') ===
      [...new Set(after.map(({ key }) => key))].toSorted().join('\n')
    : pairs(before, after, (a, b) => a.key === b.key);

const sameBindings = (before: readonly Bound[], after: readonly Bound[], kind: Bound['kind']): boolean =>
  pairs(
    once(before, kind),
    once(after, kind),
    (a, b) => a.key === b.key && a.said === b.said && mayCount(a.counted, b.counted),
  );

/** Whether each has one that fits, none used twice; those that fit exactly go first. */
function pairs(before: readonly Bound[], after: readonly Bound[], fits: (a: Bound, b: Bound) => boolean): boolean {
  if (before.length !== after.length) return false;
  const left = [...after];
  const take = (a: Bound, isExact: boolean): boolean => {
    const at = left.findIndex((b) => fits(a, b) && (!isExact || (a.counted === b.counted && a.said === b.said)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  return before.filter((a) => !take(a, true)).every((a) => take(a, false));
}

/** A number that does not say what it counts may count anything but days. */
const mayCount = (a: Counted, b: Counted): boolean =>
  a === b || (!a.endsWith('day') && !b.endsWith('day') && (isOpen(a) || isOpen(b)));

const isOpen = (counted: Counted): boolean => counted === 'anything' || counted === 'some';
