import type { ExportSelection } from '../domain/ledger/export/selection.ts';
import { ledgerTable, type LedgerTable } from '../domain/ledger/export/table.ts';
import type { Item } from '../domain/ledger/item.ts';
import type { Person } from '../domain/people.ts';
import type { Day } from '../domain/calendar/dates.ts';
import type { ItemFilter, Stores } from './ports.ts';

interface Asked {
  readonly stores: Pick<Stores, 'ledger' | 'plans' | 'people'>;
  readonly reader: Person;
  /** ISO with offset. */
  readonly now: string;
}

/** The rows of a selection that a person may read, as they stand now; `null` where the selection names a unit that there is not. */
export async function selectedItems(
  { unit, role, due, state }: ExportSelection,
  { stores, reader, now }: Asked,
): Promise<readonly Item[] | null> {
  const units = unit === undefined ? [] : await stores.plans.units();
  const known = units.find(({ name, aliases }) => name === unit || (unit !== undefined && aliases.includes(unit)));
  if (unit !== undefined && known === undefined) return null;
  return stores.ledger.items(
    {
      ...(known === undefined ? {} : { units: [{ unitId: known.id, role: role ?? 'any' }] }),
      ...(due === undefined ? {} : { due }),
      ...(state === undefined ? {} : inState(state, now.slice(0, 10))),
    },
    reader,
  );
}

/** The ledger as a table for a file, as `selectedItems`. */
export async function selectedLedger(selection: ExportSelection, asked: Asked): Promise<LedgerTable | null> {
  const items = await selectedItems(selection, asked);
  if (items === null) return null;
  const { stores, reader, now } = asked;
  return ledgerTable({ items, selection, people: await stores.people.all(), reader, now });
}

function inState(state: NonNullable<ExportSelection['state']>, today: Day): ItemFilter {
  switch (state) {
    case 'overdue':
      return { overdueOn: today };
    case 'open':
      return { open: true };
    case 'unreported':
      return { unreported: true };
    case 'blocked':
    case 'done':
      return { status: state };
  }
}
