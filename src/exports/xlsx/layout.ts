import type { ExportColumn } from '../../domain/ledger/export/columns.ts';

/** Where things stand on the sheet. Rows are counted from 1. */
export interface Layout {
  /** The first row of the ledger, and the last. */
  readonly first: number;
  readonly last: number;
  /** The letters of a column that every ledger has. */
  readonly at: (key: ExportColumn['key']) => string;
  readonly lastOnPaper: string;
  readonly lastColumn: string;
  /** The cell that holds the day as of which the ledger is told. */
  readonly asOf: string;
}

/** 0 → `A`, 27 → `AB`. */
export const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** A column from the first row to some rows below the last, where people add what is new. */
export const rowsOf = ({ first, last }: Layout, from: string, to: string = from): string =>
  `${from}${String(first)}:${to}${String(last + ROOM)}`;

const ROOM = 200;
