import { exportSelection, type ExportFormat, type ExportSelection } from '../../domain/ledger/export/selection.ts';

/** Where the page finds the ledger as a file: what is selected stands in the address, who may read what is settled when it is fetched. */
export function ledgerAddress(format: ExportFormat, { due, ...words }: ExportSelection): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...words, ...due })) if (value !== undefined) query.set(name, value);
  return `/files/ledger.${format}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** What an address selects; `null` for one that no page of ours has. */
export function selectionIn(query: Readonly<Record<string, string>>): ExportSelection | null {
  const { from, to, ...words } = query;
  const due = from === undefined && to === undefined ? {} : { due: { from, to } };
  const read = exportSelection.strict().safeParse({ ...words, ...due });
  return read.success ? read.data : null;
}
