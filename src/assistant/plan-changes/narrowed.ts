import type { Item } from '../../domain/ledger/item.ts';
import type { Comparable, FieldChange } from '../../domain/plan/reissue/compare.ts';
import type { IssueChanges } from '../ports.ts';
import type { Context } from '../question.ts';

/** A measure of either of two issues, and what of it the later one puts differently. */
export interface Change {
  readonly issue: Pick<IssueChanges, 'before' | 'after'>;
  readonly itemId: string | null;
  /** `null` for one that the earlier issue had not. */
  readonly before: Comparable | null;
  /** `null` for one that the later issue has no longer. */
  readonly after: Comparable | null;
  readonly fields: readonly FieldChange[];
}

/** Both issues of a plan, every measure that is asked about. */
export interface ComparedIssue {
  readonly issue: Change['issue'];
  readonly all: readonly Change[];
}

export interface Narrowed {
  readonly issues: readonly ComparedIssue[];
  /** The rows that were asked about by name; `null` where the question is about a set. */
  readonly items: readonly Item[] | null;
  /** Rows whose deadline the ledger has otherwise than the plan. */
  readonly moved: readonly Item[];
  /** What the set is of: a unit or a heading, `null` for everything. */
  readonly whose: { readonly unit: string } | { readonly heading: string } | null;
}

/** The changes of all plans in force, of what is asked about; `null` where nothing is called so. */
export async function narrowed(
  { about, unit }: { readonly about: string; readonly unit: string | null },
  { stores, directory, speaker }: Context,
): Promise<Narrowed | null> {
  const subject = about === '' ? null : directory.subjectOf(about);
  if (subject?.kind === 'nothing') return null;
  const ids = subject === null ? null : subject.itemIds;
  const isOf = (change: Pick<Change, 'itemId' | 'before' | 'after'>): boolean =>
    (ids === null || (change.itemId !== null && ids.includes(change.itemId))) &&
    (unit === null || [change.before, change.after].some((measure) => measure !== null && hasUnit(measure, unit)));
  const issues = (await stores.plans.changes()).map((changes) => compared(changes, isOf));
  const items = (await stores.ledger.items(ids === null ? {} : { ids }, speaker)).filter(
    (item) => unit === null || hasUnit(item, unit),
  );
  return {
    issues,
    items: subject?.kind === 'items' ? items : null,
    moved: items.filter(
      ({ measureId, due, planDue, withdrawn }) => measureId !== null && !withdrawn && due !== planDue,
    ),
    whose: unit !== null ? { unit } : subject?.kind === 'heading' ? { heading: subject.heading } : null,
  };
}

const hasUnit = ({ lead, participants }: Pick<Comparable, 'lead' | 'participants'>, unit: string): boolean =>
  lead.includes(unit) || participants.includes(unit);

/** What both issues have and what is new, each in the order of the plan, then what is gone. */
function compared(
  { before, after, carried, added, withdrawn }: IssueChanges,
  isOf: (change: Change) => boolean,
): ComparedIssue {
  const issue = { before, after };
  const all = [
    ...carried.map((pair) => ({ ...pair, issue, itemId: pair.after.itemId })),
    ...added.map((measure) => ({ issue, itemId: measure.itemId, before: null, after: measure, fields: [] })),
    ...withdrawn.map((measure) => ({ issue, itemId: measure.itemId, before: measure, after: null, fields: [] })),
  ];
  return { issue, all: all.filter(isOf) };
}
