import type { Cell, CellGrid } from './grid.ts';
import { joined } from './joins.ts';
import { linesOf } from './lines.ts';
import type { Line } from './page.ts';

/** A cell's text. The rows that the cell covers share it, so that what is found of it on the next page reaches all of them. */
export interface TableCell {
  text: string;
  readonly coversRows: boolean;
}

/** A table, or the part of it that stands on one page. */
export interface Table {
  readonly columnWidths: readonly number[];
  /** A cell stands in every row that it covers, and in the first of the columns. */
  readonly rows: readonly (readonly (TableCell | null)[])[];
  readonly isOpenBelow: readonly boolean[];
  readonly isRuled: boolean;
}

export function tableOf(grid: CellGrid): Table {
  const rows = Array.from({ length: grid.rows }, () => Array<TableCell | null>(grid.columns.length).fill(null));
  for (const cell of grid.cells) {
    const held = { text: cellText(cell, grid), coversRows: cell.bottom > cell.top };
    for (let row = cell.top; row <= cell.bottom; row += 1) {
      const there = rows[row];
      if (there) there[cell.left] = held;
    }
  }
  return {
    columnWidths: grid.columns.map(({ from, to }) => to - from),
    rows: rows.filter((row, i) => opensCell(row, rows[i - 1])),
    isOpenBelow: grid.isOpenBelow,
    isRuled: grid.isRuled,
  };
}

// A row in which every cell began above is none, but the end of a rule that was drawn too long.
const opensCell = (row: readonly (TableCell | null)[], above: readonly (TableCell | null)[] | undefined): boolean =>
  row.some((cell, i) => cell !== null && cell.text !== '' && cell !== above?.[i]);

/** Lines with tabs between the cells. */
export const tableLines = ({ rows }: Table): readonly string[] =>
  rows
    .map((row) =>
      row
        .map((cell) => cell?.text ?? '')
        .join('\t')
        .replace(/\t+$/u, ''),
    )
    .filter((line) => line.trim() !== '');

/** The space between a rule and the text beside it is at most this wide, in points. */
const widestPadding = 6;

function cellText({ glyphs, left, right }: Cell, { columns }: CellGrid): string {
  const lines = linesOf(glyphs);
  const [from, to] = [columns[left]?.from ?? 0, columns[right]?.to ?? 0];
  const padding = Math.min(widestPadding, ...lines.map(({ x0, x1 }) => Math.max(0, Math.min(x0 - from, to - x1))));
  const room = to - from - 2 * padding;
  let text = '';
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const isApart = above === undefined || wouldFit(above, line, room) || isNextUnit(above, line);
    text = isApart ? `${text} ${line.text}` : joined(text, line.text);
  }
  return text.trim();
}

const wouldFit = (above: Line, line: Line, room: number): boolean => above.x1 - above.x0 + line.unit <= room + 0.5;

/** Units one below the other: 县教育局, 县公安局. Their names begin alike, and fill a narrow column by chance. */
const isNextUnit = (above: Line, line: Line): boolean =>
  /^[省市区县州旗镇乡]/u.test(line.text) &&
  above.text.startsWith(line.text.charAt(0)) &&
  /[^和与及同由对向在\P{Script=Han}]$/u.test(above.text);
