import type { Item } from '../../domain/ledger/item.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';
import { tidy } from '../readers/shared/decode.ts';

/** What is known of the time at which a row was written. */
export type Written =
  /** What the row said of the item then, and how the item stood: whatever differs was changed since, in the sheet or in the ledger. */
  | { readonly said: Change; readonly state: ItemState }
  /** Nothing but that the sheet was last saved before the item was last reported on. */
  | 'before-report'
  /** Nothing. */
  | null;

/** What a sheet tells of a row. */
type Field = 'due' | 'status' | 'percent' | 'expected' | 'blocker' | 'note';

export interface Reconciled {
  /** What is news of the row. */
  readonly change: Change;
  /** What was changed on both sides since: the ledger's word stays. */
  readonly contested: readonly Field[];
}

/** A status and a share tell the same thing: neither is taken without the other. */
const parts: readonly (readonly Field[])[] = [['due'], ['status', 'percent'], ['expected'], ['blocker'], ['note']];

/**
 * What a row says that was not known, part by part. A part that the sheet has as it was changes nothing, whatever the ledger says by now; one
 * that was changed in the sheet alone is taken; one that was changed in both, and differently, is contested.
 */
export function reconcile(said: Change, item: Item, written: Written): Reconciled {
  const taken: Field[] = [];
  const contested: Field[] = [];
  for (const part of parts) {
    const edited = part.filter((field) => isEdited(field, said, written));
    const others = edited.filter((field) => isMoved(field, item, written) && !isSame(said[field], item[field]));
    if (others.length === 0) taken.push(...edited);
    else contested.push(...others.filter((field) => said[field] !== 'unchanged'));
  }
  // A deadline that is said again is set by nobody: it answers no request for another one.
  const isNews = (field: Field): boolean => taken.includes(field) && !(field === 'due' && said.due === item.due);
  const entries = Object.entries(said).filter(([field]) => isNews(field as Field));
  return { change: Object.fromEntries(entries), contested };
}

function isEdited(field: Field, said: Change, written: Written): boolean {
  if (said[field] === undefined) return false;
  return written === null || written === 'before-report' || !isSame(said[field], written.said[field]);
}

function isMoved(field: Field, item: Item, written: Written): boolean {
  if (written === null) return false;
  if (written !== 'before-report') return !isSame(item[field], written.state[field]);
  // Without a word of the ledger's own there is nothing to keep.
  return item[field] !== null && !(field === 'due' && item.due === item.planDue);
}

type Value = Change[Field] | ItemState[Field];

/** Reading a file leaves out what nobody can see. */
const isSame = (a: Value, b: Value): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && tidy(a).trim() === tidy(b).trim());
