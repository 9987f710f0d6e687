import type { ExportFormat } from '../domain/ledger/export/selection.ts';
import type { LedgerTable } from '../domain/ledger/export/table.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { LedgerFormat } from './shared/format.ts';
import { xlsx } from './xlsx.ts';

export { writePaper } from './paper.ts';
export { TooManyRowsError } from './shared/format.ts';

/** Every format. A new one is a file beside these, an entry here and its ending in `exportFormats`. */
const formats: Readonly<Record<ExportFormat, LedgerFormat>> = { xlsx, csv, docx };

/** A file's bytes, with what a browser is told that they are. */
export interface WrittenLedger {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Throws `TooManyRowsError`. */
export async function writeLedger(table: LedgerTable, format: ExportFormat): Promise<WrittenLedger> {
  const writer = formats[format];
  return { bytes: await writer.write(table), contentType: writer.contentType };
}
