import { bare } from '../../text/fold.ts';
import { pairMeasures, workOf, type Comparable, type Pair } from './pair-measures.ts';

export type { Comparable } from './pair-measures.ts';

/** What of a measure two issues put differently, as a person reads it; `null` where an issue says nothing. */
export interface FieldChange {
  readonly field: 'lead' | 'participants' | 'due' | 'wording';
  readonly before: string | null;
  readonly after: string | null;
}

/** A measure that both issues have. Without fields, and with the same `ref`, nothing of it has changed. */
export interface CarriedMeasure<A, B> extends Pair<A, B> {
  readonly fields: readonly FieldChange[];
}

export interface Comparison<A, B> {
  readonly carried: readonly CarriedMeasure<A, B>[];
  /** Of the later issue only. */
  readonly added: readonly B[];
  /** Of the earlier issue only. */
  readonly withdrawn: readonly A[];
}

/** What a later issue of a plan changes. Units are compared by the names they are given here. */
export function compareMeasures<A extends Comparable, B extends Comparable>(
  before: readonly A[],
  after: readonly B[],
): Comparison<A, B> {
  const pairs = pairMeasures(before, after);
  const [left, right] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  return {
    carried: pairs.map((pair) => ({ ...pair, fields: fieldsOf(pair.before, pair.after) })),
    added: after.filter((measure) => !right.has(measure)),
    withdrawn: before.filter((measure) => !left.has(measure)),
  };
}

function fieldsOf(before: Comparable, after: Comparable): readonly FieldChange[] {
  const due = isSameDue(before, after) ? [] : [change('due', dueOf(before), dueOf(after))];
  return [
    ...(leadOf(before) === leadOf(after) ? [] : [change('lead', leadOf(before), leadOf(after))]),
    ...(isSameSet(before.participants, after.participants)
      ? []
      : [change('participants', before.participants.join('、'), after.participants.join('、'))]),
    ...due,
    ...(isSameWording(before, after, due.length > 0) ? [] : [change('wording', wordsOf(before), wordsOf(after))]),
  ];
}

const change = (field: FieldChange['field'], before: string, after: string): FieldChange => ({
  field,
  before: before === '' ? null : before,
  after: after === '' ? null : after,
});

/** Units that are named as responsible lead in another sense than those that are named as the lead. */
const leadOf = ({ lead, leadIsExplicit }: Comparable): string =>
  `${lead.join('、')}${lead.length > 0 && !leadIsExplicit ? '（责任单位）' : ''}`;

const isSameSet = (ones: readonly string[], others: readonly string[]): boolean =>
  ones.length === others.length && new Set([...ones, ...others]).size === new Set(ones).size;

const dueOf = ({ due, dueText }: Comparable): string => due ?? dueText ?? '';

/** The same day is the same deadline, however it is worded. */
function isSameDue(one: Comparable, other: Comparable): boolean {
  if (one.due !== other.due || one.recurrence !== other.recurrence) return false;
  return one.due !== null || bare(one.dueText ?? '') === bare(other.dueText ?? '');
}

/** The words of a deadline that has changed are told as that, and not a second time. */
function isSameWording(one: Comparable, other: Comparable, dueHasChanged: boolean): boolean {
  const said = (measure: Comparable): string => bare(wordsOf(measure));
  const undated = (measure: Comparable): string => bare(wordsOf(measure).replace(measure.dueText ?? '', ''));
  return said(one) === said(other) || (dueHasChanged && undated(one) === undated(other));
}

/** What is to be done, with the short name where that stands in a heading. */
function wordsOf(measure: Comparable): string {
  const work = workOf(measure);
  const name = bare(measure.title);
  return bare(work).startsWith(name) || measure.title.endsWith('…') ? work : `${measure.title}：${work}`;
}

/** Whether the later issue says anything else of the measure, be it where it stands. */
export const hasChanged = ({ before, after, fields }: CarriedMeasure<Comparable, Comparable>): boolean =>
  fields.length > 0 || before.ref !== after.ref;
