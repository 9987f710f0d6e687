import type { Item } from './item.ts';
import type { JournalEntry } from './journal.ts';
import { sameValue } from '../same-value.ts';
import { apart, follow, stepOf, type State, type Step } from './steps.ts';
import { isReport, stateOf, type Update } from './update.ts';

/** Where the ledger is another than its journal tells. */
export interface LedgerFault {
  readonly what:
    | 'unrecorded' // the journal tells of an update that the ledger lacks
    | 'unjournalled' // the ledger has an update of which the journal knows nothing
    | 'altered' // both have it, and say different things
    | 'broken' // the journal's entry begins from another state than the one before it left
    | 'item-gone'
    | 'item-altered'; // the row is not in the state to which its updates lead
  readonly itemId: string;
  /** The journal's entry and the update, where there is one. */
  readonly seq: number | null;
  readonly updateId: string | null;
  /** What of them differs. */
  readonly fields: readonly string[];
}

/** A ledger with its journal, all of one moment. */
export interface AuditedLedger {
  readonly entries: readonly JournalEntry[];
  /** Every update, oldest first. */
  readonly updates: readonly Update[];
  /** Every row, in full. */
  readonly items: readonly Item[];
}

/**
 * Holds the ledger against its journal: every update has its entry and every entry its update, each begins where the one before it ended, and
 * every row is in the state to which they lead. In the order of the rows, and of the journal within a row.
 */
export function ledgerFaults({ entries, updates, items }: AuditedLedger): readonly LedgerFault[] {
  const steps = Map.groupBy(
    entries.flatMap((entry) => stepOf(entry) ?? []),
    ({ itemId }) => itemId,
  );
  const recorded = Map.groupBy(updates, ({ itemId }) => itemId);
  const known = new Map(items.map((item) => [item.id, item]));
  const ids = new Set([...known.keys(), ...steps.keys(), ...recorded.keys()]);
  return [...ids].flatMap((id) =>
    faultsOfItem(id, { item: known.get(id), steps: steps.get(id) ?? [], updates: recorded.get(id) ?? [] }),
  );
}

interface OfItem {
  readonly item: Item | undefined;
  readonly steps: readonly Step[];
  readonly updates: readonly Update[];
}

function faultsOfItem(itemId: string, { item, steps, updates }: OfItem): readonly LedgerFault[] {
  const told = steps.filter(({ kind }) => kind !== 'reissue');
  const pairs = [...pairFaults(itemId, told, updates)];
  const { state, broken } = follow(steps);
  const chain = broken.map(({ seq, fields }) => fault('broken', itemId, { seq, fields }));
  if (item === undefined) return [fault('item-gone', itemId, { seq: steps[0]?.seq ?? null }), ...pairs, ...chain];
  const fields = apartFrom(item, state, updates);
  const altered = fields.length === 0 ? [] : [fault('item-altered', itemId, { fields })];
  return [...pairs, ...chain, ...altered];
}

const fault = (what: LedgerFault['what'], itemId: string, more: Partial<LedgerFault>): LedgerFault => ({
  what,
  itemId,
  seq: null,
  updateId: null,
  fields: [],
  ...more,
});

/** Pairs entries with updates that say the same; what is left over on both sides is paired in its order, as altered. */
function pairFaults(itemId: string, steps: readonly Step[], updates: readonly Update[]): readonly LedgerFault[] {
  const left = [...updates];
  const untold = steps.filter((step) => {
    const at = left.findIndex((update) => differing(step, update).length === 0);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const both = untold.slice(0, left.length).flatMap((step, i) => {
    const update = left[i];
    return update === undefined
      ? []
      : [fault('altered', itemId, { seq: step.seq, updateId: update.id, fields: differing(step, update) })];
  });
  return [
    ...both,
    ...untold.slice(left.length).map(({ seq }) => fault('unrecorded', itemId, { seq })),
    ...left.slice(untold.length).map(({ id }) => fault('unjournalled', itemId, { updateId: id })),
  ];
}

function differing(step: Step, update: Update): readonly string[] {
  const { entry } = step;
  const sides = {
    kind: [step.kind, update.kind],
    undoes: [step.undoes, update.undoes],
    messageId: [entry.messageId, update.messageId],
    person: [entry.actor, update.personName],
    recordedAt: [secondOf(entry.recordedAt), secondOf(update.recordedAt)],
    standing: [step.standing, update.standing],
    before: [step.before, update.before],
    after: [step.after, update.after],
    said: 'said' in step ? [step.said, update.said] : [],
    personId: 'personId' in step ? [step.personId, update.personId] : [],
  };
  return Object.entries(sides).flatMap(([field, [told, recorded]]) => (sameValue(told, recorded) ? [] : [field]));
}

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** What of a row is not as its updates leave it. */
function apartFrom(item: Item, state: State, updates: readonly Update[]): readonly string[] {
  const due = !('due' in state) && item.measureId !== null ? { due: item.planDue } : {};
  const fields = apart({ ...state, ...due }, { ...stateOf(item) });
  const undone = new Set(updates.map(({ undoes }) => undoes));
  const last = updates.findLast((update) => isReport(update) && !undone.has(update.id));
  const isLast =
    last === undefined
      ? item.reportedAt === null && item.reportedBy === null
      : secondOf(item.reportedAt ?? '') === secondOf(last.recordedAt) && item.reportedBy === last.personName;
  const moves = updates.filter(({ standing }) => standing !== 'participant').length;
  return [...fields, ...(isLast ? [] : ['reportedAt']), ...(item.version > moves ? [] : ['version'])];
}
