import type { Item } from '../../domain/ledger/item.ts';
import { printOf } from '../../domain/ledger/row-key.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import { bare } from '../../domain/text/fold.ts';

/**
 * The rows that an exported ledger's keys tell the items of; `null` is a row of the ledger's own that this store does not have yet. A row is
 * left to its words where its key stands in an earlier row too, as after copying a row, where it has been given the words of another item,
 * as after sorting some columns and not others, and where the plan no longer has what it was.
 */
export function pairByKeys(rows: readonly LedgerRow[], items: readonly Item[]): ReadonlyMap<LedgerRow, Item | null> {
  const keyed = rows.filter(isFirstOfItsKey());
  const byPrint = Map.groupBy(keyed.length === 0 ? [] : items, printOf);
  const titles = new Map(items.map((item) => [bare(item.title), item.id]));
  const rowsByPrint = Map.groupBy(keyed, ({ key }) => key?.print ?? '');
  return new Map(
    [...rowsByPrint].flatMap(([print, alike]) =>
      assigned(alike, byPrint.get(print) ?? []).filter(([row, item]) => !isOfAnother(row, item, titles)),
    ),
  );
}

function isFirstOfItsKey(): (row: LedgerRow) => boolean {
  const seen = new Set<string>();
  return ({ key }) => {
    if (key === null) return false;
    const written = `${key.itemId} ${key.print}`;
    const isFirst = !seen.has(written);
    seen.add(written);
    return isFirst;
  };
}

/** Rows and items of one print: by the item's id where the store has it, the others in their order. */
function assigned(rows: readonly LedgerRow[], items: readonly Item[]): readonly (readonly [LedgerRow, Item | null])[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const own = new Map(rows.map((row) => [row, byId.get(row.key?.itemId ?? '')] as const));
  const used = new Set([...own.values()].map((item) => item?.id));
  const rest = items.filter(({ id }) => !used.has(id));
  return rows.flatMap((row) => {
    const item = own.get(row) ?? rest.shift() ?? null;
    return item === null && row.key?.ofMeasure === true ? [] : [[row, item] as const];
  });
}

/** Whether the row is called exactly as another item is. */
function isOfAnother({ task }: LedgerRow, item: Item | null, titles: ReadonlyMap<string, string>): boolean {
  if (item === null || bare(task) === bare(item.title)) return false;
  const named = titles.get(bare(task));
  return named !== undefined && named !== item.id;
}
