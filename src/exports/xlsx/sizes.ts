import type { ExportCell, ExportColumn } from '../../domain/ledger/export/columns.ts';

/** A sheet measures columns in digits of its font. A Chinese character takes two; cells of words may well break their lines. */
export const unitsOf = (width: number): number => Math.round(width * 16) / 10;

const LINE_POINTS = 14;
const PADDING_POINTS = 6;

/** The highest row that a sheet has. */
const HIGHEST_POINTS = 409;

/** The height at which a row shows all of its words: not every program finds it by itself when it opens a file. */
export function heightOf(cells: readonly ExportCell[], columns: readonly ExportColumn[]): number {
  const lines = cells.map((cell, i) => {
    const column = columns[i];
    if (cell?.type !== 'text' || column === undefined || column.technical === true) return 1;
    const room = Math.max(2, unitsOf(column.width) - 1.5);
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsIn(line) / room)), 0);
  });
  return Math.min(HIGHEST_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
}

const unitsIn = (line: string): number => line.length + (line.match(/[^\0-\u02ff]/gu)?.length ?? 0);
