import type * as Docx from 'docx';
import type { PaperColumn, PaperTable } from '../../domain/papers/paper.ts';
import { CELL_MARGIN, isWide, tableSize, textWidth } from './page.ts';
import { offGrid, typefaces } from './type.ts';

type Library = typeof Docx;

/** A table as wide as the text, its head on each of its pages; a row is cut by no page unless it is longer than half of one. */
export function paperTable(table: PaperTable, library: Library): Docx.Table {
  const { Table, TableLayoutType, WidthType } = library;
  const size = tableSize(table);
  const columns = laidOut(table, size);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sumOf(columns.map(({ width }) => width)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    rows: [
      rowOf(columns.map(({ header }) => header), { columns, size, isHead: true }, library),
      ...table.rows.map((cells) => rowOf(cells, { columns, size, isHead: false }, library)),
    ],
  }); // prettier-ignore
}

/** Columns in twentieths of a point. What is centred has the width that it asks for, for a day or a figure is not broken; the others share the rest. */
function laidOut(table: PaperTable, size: number): readonly PaperColumn[] {
  const room = textWidth(isWide(table));
  const fixed = ({ align, width }: PaperColumn): number =>
    align === 'center' ? width * size * 10 + 2 * CELL_MARGIN : 0;
  const rest = room - sumOf(table.columns.map(fixed));
  const shared = sumOf(table.columns.map(({ align, width }) => (align === 'center' ? 0 : width)));
  return table.columns.map((column) => ({
    ...column,
    width: Math.floor(column.align === 'center' ? fixed(column) : (column.width / shared) * rest),
  }));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

interface Setting {
  readonly columns: readonly PaperColumn[];
  readonly isHead: boolean;
  /** In half-points. */
  readonly size: number;
}

/** More lines than these may go on overleaf, or half a page would stay empty. */
const MOST_LINES_TOGETHER = 8;

function rowOf(cells: readonly string[], { columns, isHead, size }: Setting, library: Library): Docx.TableRow {
  const tallest = Math.max(...columns.map((column, i) => linesOf(cells[i] ?? '', column, size)));
  return new library.TableRow({
    tableHeader: isHead,
    cantSplit: tallest <= MOST_LINES_TOGETHER,
    children: columns.map((column, i) => cellOf(cells[i] ?? '', { column, isHead, size }, library)),
  });
}

/** How many lines a cell takes, about. */
const linesOf = (words: string, { width }: PaperColumn, size: number): number => {
  const perLine = Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / (size * 10)));
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(Array.from(line).length / perLine)), 0);
};

function cellOf(
  words: string,
  { column, isHead, size }: Omit<Setting, 'columns'> & { readonly column: PaperColumn },
  library: Library,
): Docx.TableCell {
  const { AlignmentType, LineRuleType, Paragraph, TableCell, TextRun, VerticalAlignTable, WidthType } = library;
  const centred = isHead || column.align === 'center';
  const font = isHead ? typefaces.first : typefaces.body;
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 50, bottom: 50, left: CELL_MARGIN, right: CELL_MARGIN },
    children: words.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { before: 0, after: 0, line: size * 14, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ text: line, font, size, ...offGrid })],
        }),
    ),
  });
}
