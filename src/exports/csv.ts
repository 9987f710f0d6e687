import type { ExportCell } from '../domain/ledger/export/columns.ts';
import { asText } from '../domain/csv-text.ts';
import type { LedgerFormat } from './shared/format.ts';
import { wordsOf } from '../domain/ledger/export/words.ts';

/**
 * Rows of quoted cells in UTF-8 with the mark that spreadsheets know it by, lines ended as RFC 4180 has them. No title stands above the
 * header, so that other programs find their columns. What a spreadsheet would run as a formula is written as text (`csv-text.ts`).
 */
export const csv: LedgerFormat = {
  format: 'csv',
  contentType: 'text/csv; charset=utf-8',
  write(table) {
    const lines = [line(table.columns.map(({ header }) => header))];
    for (const row of table.rows()) lines.push(line(row.map(words)));
    return Promise.resolve(new TextEncoder().encode(`\uFEFF${lines.join('')}`));
  },
};

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`);

const words = (cell: ExportCell): string => (cell?.type === 'text' ? asText(cell.text) : wordsOf(cell));
