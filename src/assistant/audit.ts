import { faultsOf, type Fault } from '../domain/ledger/journal.ts';
import { ledgerFaults, type LedgerFault } from '../domain/ledger/ledger-faults.ts';
import type { Person } from '../domain/people.ts';
import type { Store, Stores } from './ports.ts';

/** What a check of the journal found. Without faults in either list it holds. */
export interface Audit {
  /** How many entries the journal has. */
  readonly entries: number;
  /** Of the chain itself. */
  readonly faults: readonly Fault[];
  /** Of what the ledger has, against what the journal tells. `title` is `null` where the row is gone. */
  readonly ledger: readonly (LedgerFault & { readonly title: string | null })[];
}

/** Checks the journal's chain, and that the ledger follows from it, for a viewer who sees all. */
export const audit = (store: Store, viewer: Person): Promise<Audit> =>
  store.transaction('audit', (stores) => auditOf(stores, viewer));

/**
 * The same within a transaction. All of it is of one moment: the journal's end is held while it is read, so that what others record meanwhile
 * is wholly in it or not at all.
 */
export async function auditOf({ journal, ledger }: Stores, viewer: Person): Promise<Audit> {
  const head = await journal.head();
  const entries = await journal.entries(viewer);
  const updates = await ledger.recorded(viewer);
  const items = await ledger.items({}, viewer);
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const found = ledgerFaults({ entries, updates, items });
  return {
    entries: entries.length,
    faults: faultsOf(entries, head),
    ledger: found.map((fault) => ({ ...fault, title: titles.get(fault.itemId) ?? null })),
  };
}
