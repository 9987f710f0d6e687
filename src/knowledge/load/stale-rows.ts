import type { Item } from '../../domain/ledger/item.ts';
import { printOf } from '../../domain/ledger/row-key.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Change, Update } from '../../domain/ledger/update.ts';

/** Whether a row shows its item as it was: it was exported from this very store, and the item has moved on since. */
export const isBehind = ({ key }: LedgerRow, item: Item): boolean =>
  key !== null && key.itemId === item.id && key.version < item.version && key.print === printOf(item);

/**
 * What such a row says anew: what it said when it was exported is no news, for the ledger has moved on. `null` where something was changed
 * in the row, and the item was reported on or changed by somebody meanwhile: a person decides whose word holds.
 */
export function editedSince(said: Change, { key }: LedgerRow, history: readonly Update[]): Change | null {
  const since = history.filter(({ version, standing }) => version >= (key?.version ?? 0) && standing !== 'participant');
  const first = since.at(-1);
  if (first === undefined) return said;
  const edited = Object.entries(said).filter(
    ([field, value]) => first.before[field as keyof Change & keyof Update['before']] !== value,
  );
  if (edited.length === 0) return {};
  return since.every(({ kind }) => kind === 'import') ? Object.fromEntries(edited) : null;
}
