import type { Item } from '../domain/ledger/item.ts';
import { seesAll, type Person } from '../domain/people.ts';

/**
 * Who reads a row in full: the office and leaders every row, others the rows of their own unit. This is the one place that says so;
 * every query that returns rows goes through it.
 */
export function mayReadInFull(viewer: Person, item: Item, unitNames: ReadonlySet<string>): boolean {
  if (seesAll(viewer)) return true;
  return [...item.lead, ...item.participants].some((unit) => unitNames.has(unit));
}

/** What everybody of the roster may see of a row: the plan's words, its status line and nothing that the unit wrote about it. */
export function redacted(item: Item): Item {
  return { ...item, blocker: null, note: null, reportedBy: null };
}
