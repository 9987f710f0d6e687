import { plainText, type MeasureFact, type Reply, type UpdateFact } from '../domain/reply.ts';
import { fold } from '../domain/text/fold.ts';
import type { Expectation } from './expectation.ts';
import { isRefusal } from './kinds.ts';

/** An expectation that a reply does not meet: what it lacks, and what it has that it should not. */
export interface Fault {
  readonly field: keyof Expectation;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/**
 * What became of a question: answered or refused as expected, answered but not so, or refused though an answer was expected.
 * To ask back is to refuse.
 */
export type Verdict = 'right' | 'refused' | 'wrong' | 'wronglyRefused';

/** Every expectation that the reply does not meet. Words are compared whatever their width, spaces and characters, 繁體 or 简体. */
export function faultsOf(expected: Expectation, reply: Reply): readonly Fault[] {
  const answer = answerOf(reply);
  return fields.flatMap((field) => {
    const { missing = [], surplus = [] } = differing(field, expected, answer);
    return missing.length + surplus.length === 0 ? [] : [{ field, missing, surplus }];
  });
}

export function verdictOf(expected: Expectation, reply: Reply, faults: readonly Fault[]): Verdict {
  const refused = isRefusal(reply.kind);
  if (faults.length === 0) return refused ? 'refused' : 'right';
  const refusalExpected = expected.kind?.some(isRefusal) ?? false;
  return refused && !refusalExpected ? 'wronglyRefused' : 'wrong';
}

/** A reply as it is compared. */
interface Answer {
  readonly reply: Reply;
  readonly text: string;
  readonly measures: readonly ComparedMeasure[];
}

interface ComparedMeasure extends MeasureFact {
  readonly compared: string;
}

function answerOf(reply: Reply): Answer {
  const measures = reply.facts.measures ?? [];
  return {
    reply,
    text: comparable(plainText(reply)),
    measures: measures.map((measure) => ({ ...measure, compared: comparable(`${measure.title}\n${measure.text}`) })),
  };
}

const comparable = (words: string): string => fold(words).replace(/\s+/gu, '');

interface Difference {
  readonly missing?: readonly string[];
  readonly surplus?: readonly string[];
}

type Checks = {
  readonly [Field in keyof Expectation]-?: (wanted: NonNullable<Expectation[Field]>, answer: Answer) => Difference;
};

const checks: Checks = {
  kind: (wanted, { reply }) => (wanted.includes(reply.kind) ? {} : { missing: wanted, surplus: [reply.kind] }),
  lead: (wanted, { measures }) => sets(wanted, measures.flatMap(({ lead }) => lead)),
  participants: (wanted, { measures }) => sets(wanted, measures.flatMap(({ participants }) => participants)),
  m: (wanted, { measures }) => measuresMeant(wanted, measures, ({ compared }, part) => compared.includes(part)),
  refs: (wanted, { measures }) =>
    measuresMeant(wanted, measures, ({ ref, title }, name) => [ref, title].map(comparable).includes(name)),
  must: (wanted, { text }) => ({ missing: wanted.filter((part) => !text.includes(comparable(part))) }),
  must_any: (wanted, { text }) =>
    wanted.some((part) => text.includes(comparable(part))) ? {} : { missing: wanted },
  no: (wanted, { text }) => ({ surplus: wanted.filter((part) => text.includes(comparable(part))) }),
  cite: (wanted, { reply }) => cited(wanted, reply),
  total: (wanted, { reply: { total } }) => numbers(wanted, total),
  counts: (wanted, { reply }) => counted(wanted, reply),
  update: (wanted, answer) => updated(wanted, answer),
}; // prettier-ignore

const fields = Object.keys(checks) as readonly (keyof Expectation)[];

function differing<Field extends keyof Expectation>(
  field: Field,
  expected: Pick<Expectation, Field>,
  answer: Answer,
): Difference {
  const wanted = expected[field];
  const check = checks[field] as (wanted: NonNullable<Expectation[Field]>, answer: Answer) => Difference;
  return wanted === undefined ? {} : check(wanted, answer);
}

/** Two sets of names, in any order. */
function sets(wanted: readonly string[], got: readonly string[]): Difference {
  const [expected, came] = [new Set(wanted.map(comparable)), new Set(got.map(comparable))];
  return {
    missing: wanted.filter((name) => !came.has(comparable(name))),
    surplus: [...new Set(got)].filter((name) => !expected.has(comparable(name))),
  };
}

/** Each of the words means a measure of the answer, and each of its measures is meant. */
function measuresMeant(
  wanted: readonly string[],
  measures: readonly ComparedMeasure[],
  means: (measure: ComparedMeasure, words: string) => boolean,
): Difference {
  const words = wanted.map(comparable);
  return {
    missing: wanted.filter((_, i) => !measures.some((measure) => means(measure, words[i] ?? ''))),
    surplus: measures
      .filter((measure) => !words.some((each) => means(measure, each)))
      .map(({ ref, title }) => `${ref} ${title}`),
  };
}

function cited(wanted: readonly string[], { citations }: Reply): Difference {
  const quotes = citations.map(({ quote }) => comparable(quote));
  return { missing: wanted.filter((part) => !quotes.some((quote) => quote.includes(comparable(part)))) };
}

const numbers = (wanted: number, got: number): Difference =>
  wanted === got ? {} : { missing: [String(wanted)], surplus: [String(got)] };

function counted(wanted: Readonly<Record<string, number>>, { facts }: Reply): Difference {
  const came = new Map((facts.counts ?? []).map(({ label, value }) => [comparable(label), value]));
  const wrong = Object.entries(wanted).filter(([label, value]) => came.get(comparable(label)) !== value);
  return {
    missing: wrong.map(([label, value]) => `${label} ${value}`),
    surplus: wrong.flatMap(([label]) => {
      const value = came.get(comparable(label));
      return value === undefined ? [] : [`${label} ${value}`];
    }),
  };
}

/** One draft or record has it all; where none does, the first of those about the measure is what came. */
function updated({ measure, ...wanted }: NonNullable<Expectation['update']>, { reply, measures }: Answer): Difference {
  const { update, updates = [] } = reply.facts;
  const about = (update === undefined ? updates : [update, ...updates]).filter((draft) => isAbout(draft, measure, measures));
  const [first] = about;
  if (first === undefined) return { missing: [measure] };
  const wrong = (draft: UpdateFact) => updateFields.filter((field) => !agrees(wanted[field], draft[field]));
  if (about.some((draft) => wrong(draft).length === 0)) return {};
  return {
    missing: wrong(first).map((field) => `${field} ${String(wanted[field])}`),
    surplus: wrong(first).map((field) => `${field} ${String(first[field])}`),
  };
} // prettier-ignore

const updateFields = ['percent', 'status', 'expected', 'blocker'] as const;

function isAbout(draft: UpdateFact, words: string, measures: readonly ComparedMeasure[]): boolean {
  const meant = measures.filter(({ compared }) => compared.includes(comparable(words)));
  return comparable(draft.measure).includes(comparable(words)) || meant.some(({ ref }) => ref === draft.ref);
}

function agrees(wanted: string | number | undefined, got: string | number | null): boolean {
  if (wanted === undefined || wanted === got) return true;
  return typeof wanted === 'string' && typeof got === 'string' && comparable(got).includes(comparable(wanted));
}
