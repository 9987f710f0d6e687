import { joined } from './joins.ts';
import type { Table, TableCell } from './table.ts';

type Row = readonly (TableCell | null)[];

/**
 * A table with what stands of it on the next page: its head once, a row that was broken by the page put together, a merged cell that goes on
 * with its text. `null` where the columns are others: then it is another table.
 */
export function continued(table: Table, next: Table): Table | null {
  if (!sameColumns(table, next)) return null;
  const body = next.rows.slice(headRows(table, next));
  const [first] = body;
  const last = table.rows.at(-1);
  if (!first || !last) return { ...table, isOpenBelow: next.isOpenBelow };
  const isBroken = table.isOpenBelow.every(Boolean) || isRestOfRow(table, body);
  const shared = new Map<TableCell, TableCell>();
  for (const [i, cell] of first.entries()) {
    const above = last[i];
    if (!cell || !above) continue;
    if (!isBroken && table.isOpenBelow[i] !== true && !isRestOfCell(cell, above, { table, column: i })) continue;
    above.text = joined(above.text, cell.text);
    shared.set(cell, above);
  }
  const rest = body.slice(isBroken ? 1 : 0).map((row) => row.map((cell) => (cell && shared.get(cell)) ?? cell));
  return { ...table, rows: [...table.rows, ...rest], isOpenBelow: next.isOpenBelow };
}

const sameColumns = (table: Table, next: Table): boolean =>
  table.columnWidths.length === next.columnWidths.length &&
  table.isRuled === next.isRuled &&
  (!table.isRuled || table.columnWidths.every((width, i) => Math.abs(width - (next.columnWidths[i] ?? 0)) < 4));

/** How many rows at the beginning are the table's first rows again. */
function headRows({ rows }: Table, next: Table): number {
  const other = next.rows.findIndex((row, i) => words(row) !== words(rows[i] ?? []));
  return Math.min(other < 0 ? next.rows.length : other, 4);
}

const words = (row: Row): string => row.map((cell) => cell?.text ?? '').join('\t');

/** The columns that every row fills with a cell of its own, such as the one of the numbers. */
function ownColumns(rows: readonly Row[]): readonly number[] {
  const columns = rows[0]?.map((_, i) => i) ?? [];
  return columns.filter((i) => rows.every((row) => row[i] && row[i].text !== '' && !row[i].coversRows));
}

// Where the page's end is ruled off, the number that the rest of a row has not got tells it from a row.
function isRestOfRow(table: Table, body: readonly Row[]): boolean {
  const own = ownColumns([...table.rows.slice(1), ...body.slice(1)]);
  const blank = own.filter((i) => (body[0]?.[i]?.text ?? '') === '');
  return table.rows.length > 1 && blank.length > 0 && (blank[0] === own[0] || blank.length * 2 >= own.length);
}

interface Place {
  readonly table: Table;
  readonly column: number;
}

// A merged cell has its text on one side of the break only.
function isRestOfCell(cell: TableCell, above: TableCell, { table, column }: Place): boolean {
  if (!cell.coversRows && !above.coversRows) return false;
  if (cell.text !== '' && above.text !== '') return false;
  return table.rows.every((row) => row[column] === above || (row[column]?.text ?? '') !== '');
}
