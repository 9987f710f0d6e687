import type { Item } from '../../domain/ledger/item.ts';
import type { ItemState } from '../../domain/ledger/update.ts';
import type { SheetRow } from './join-rows.ts';

/** A row with the item that stands for it. */
export interface Placed {
  readonly row: SheetRow;
  readonly item: Item;
  /** The item was made for the row. */
  readonly added: boolean;
}

/** Told how many rows of a ledger were read and matched, and how many changes recorded. */
export type RowProgress = (step: 'read' | 'matched' | 'recorded', done: number, all: number) => void;

/** What a row of a ledger changed. */
export interface RowChange {
  /** The file, with the sheet where it has several. */
  readonly label: string;
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  readonly itemId: string;
  readonly ref: string;
  readonly title: string;
  /** The row had nothing in the ledger to stand for it, and became an item of its own. */
  readonly added: boolean;
  /** `null` where the item is new. */
  readonly before: ItemState | null;
  readonly after: ItemState;
  /** Who leads by the ledger, where the sheet says otherwise than it was known. */
  readonly lead?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** The place of a row in a message. */
export const placeOf = ({ label, line }: { readonly label: string; readonly line: number }): string =>
  `${label} 第${String(line)}行`;
