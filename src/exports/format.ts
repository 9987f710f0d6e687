import type { ExportFormat } from '../domain/ledger/export/selection.ts';
import type { LedgerTable } from '../domain/ledger/export/table.ts';

/** A format in which a ledger goes out: one file in this folder. */
export interface LedgerFormat {
  readonly format: ExportFormat;
  readonly contentType: string;
  /** The bytes of a whole file. Throws `TooManyRowsError` where the format holds fewer. */
  write(table: LedgerTable): Promise<Uint8Array>;
}

/** More rows than a file of this format is good for. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError';
  readonly limit: number;

  constructor(total: number, limit: number) {
    super(`${String(total)} rows, the format holds ${String(limit)}`);
    this.limit = limit;
  }
}
