import { selectedLedger } from '../../src/assistant/ledger-file.ts';
import type { Store } from '../../src/assistant/ports.ts';
import type { ExportFormat, ExportSelection } from '../../src/domain/ledger/export/selection.ts';
import { ledgerTable, type LedgerTable } from '../../src/domain/ledger/export/table.ts';
import type { Item } from '../../src/domain/ledger/item.ts';
import { readLedger, type LedgerSheet } from '../../src/domain/ledger/sheet.ts';
import { localOperator, type Person } from '../../src/domain/people.ts';
import { anItem as aRow } from '../support/item.ts';
import { writeLedger } from '../../src/exports/index.ts';
import { readSheets } from '../../src/knowledge/readers/index.ts';

export const exportedAt = '2026-07-08T10:00:00+08:00';

/** The ledger as a table, as its reader may read it. */
export async function aTableOf(
  store: Store,
  { reader = localOperator, selection = {} }: { readonly reader?: Person; readonly selection?: ExportSelection } = {},
): Promise<LedgerTable> {
  const table = await selectedLedger(selection, { stores: store, reader, now: exportedAt });
  if (table === null) throw new Error('no such unit');
  return table;
}

/** The ledger as a file. */
export async function aFileOf(store: Store, format: ExportFormat): Promise<Uint8Array> {
  return (await writeLedger(await aTableOf(store), format)).bytes;
}

/** A row that a measure of an invented plan stands behind; `measureId: null` for one of the ledger's own. */
export const anItem = (item: Partial<Item> = {}): Item => aRow({ ref: '一1', heading: [], ...item });

/** Items as a table, without a store. */
export const tableOf = (items: readonly Item[]): LedgerTable =>
  ledgerTable({ items, selection: {}, people: [], reader: localOperator, now: exportedAt });

/** The rows of a file of one sheet, as loading reads them. */
export async function rowsIn(bytes: Uint8Array, format: ExportFormat): Promise<LedgerSheet> {
  const [sheet] = (await readSheets(`台账.${format}`, bytes)) ?? [];
  if (sheet === undefined) throw new Error('no sheet');
  const read = readLedger(sheet.rows, { file: sheet.label, anchor: exportedAt.slice(0, 10) });
  return { ...read, findings: [...sheet.findings, ...read.findings] };
}
