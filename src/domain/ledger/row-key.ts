import { createHash } from 'node:crypto';
import type { Item } from './item.ts';

/** What a row that was exported is known by when it is loaded again, whatever happened to its words meanwhile. */
export interface RowKey {
  /** Holds in the store that the row was exported from, and says nothing in any other. */
  readonly itemId: string;
  /** The item's version that the row shows. */
  readonly version: number;
  /** Whether a measure of the plan stands behind the row. */
  readonly ofMeasure: boolean;
  /** The same for the same measure in every store that has read the same plan; of a row of the ledger's own, for the same title. */
  readonly print: string;
}

type Named = Pick<Item, 'measureId' | 'document' | 'ref' | 'title'>;

/** `M12-3-9f2c4b1a0d`: a measure's row, item 12 in its third version; `T…` for a row that no measure stands behind. */
export const rowKeyOf = (item: Named & Pick<Item, 'id' | 'version'>): string =>
  `${item.measureId === null ? 'T' : 'M'}${item.id}-${String(item.version)}-${printOf(item)}`;

/** `null` for anything that no export writes. */
export function readRowKey(cell: string): RowKey | null {
  const [, kind, itemId = '', version, print = ''] =
    /^([MT])(\d{1,9})-(\d{1,9})-([0-9a-f]{10})$/u.exec(cell.trim()) ?? [];
  return kind === undefined ? null : { itemId, version: Number(version), ofMeasure: kind === 'M', print };
}

/** Ten hexadecimal digits of a hash: two of 10,000 rows share them once in twenty thousand ledgers, and are then told apart by their ids. */
export function printOf({ measureId, document, ref, title }: Named): string {
  const named = measureId === null ? [title] : [document, ref, title];
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 10);
}
