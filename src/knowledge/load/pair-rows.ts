import type { Item } from '../../domain/ledger/item.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import { leading, matcher } from '../../domain/text/match.ts';
import { pairByKeys } from './pair-by-keys.ts';

export interface Pair {
  readonly row: LedgerRow;
  readonly item: Item | null;
  /** The items that fit alike, where there are several and none was chosen. */
  readonly alike: readonly Item[];
}

/**
 * Each row with the one item that its task names; none where several fit alike. An item goes to its first row, and before that to the row
 * that was exported from it.
 */
export function pairRows(rows: readonly LedgerRow[], items: readonly Item[]): readonly Pair[] {
  const byKey = pairByKeys(rows, items);
  const among = matcher(items.map(({ id, title, text }) => ({ key: id, title, text })));
  const byId = new Map(items.map((item) => [item.id, item]));
  const taken = new Set([...byKey.values()].flatMap((item) => (item === null ? [] : [item.id])));
  return rows.map((row) => {
    const known = byKey.get(row);
    if (known !== undefined) return { row, item: known, alike: [] };
    const free = leading(among.match(row.task)).filter(({ key }) => !taken.has(key));
    const fitting = free.flatMap(({ key }) => byId.get(key) ?? []);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return { row, item: null, alike: fitting };
    taken.add(only.id);
    return { row, item: only, alike: [] };
  });
}
