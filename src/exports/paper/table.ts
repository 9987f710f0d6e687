import type * as Docx from 'docx';
import type { PaperColumn, PaperTable } from '../../domain/papers/paper.ts';
import { CELL_MARGIN, isWide, textWidth } from './page.ts';
import { lines, sizes, typefaces } from './type.ts';

type Library = typeof Docx;

/** A table as wide as the text, its head on each of its pages; a row is cut by no page unless it is longer than half of one. */
export function paperTable(table: PaperTable, library: Library): Docx.Table {
  const { Table, TableLayoutType, WidthType } = library;
  const room = textWidth(isWide(table));
  const all = table.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = table.columns.map((column) => ({ ...column, width: Math.floor((column.width / all) * room) }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    rows: [
      rowOf(columns.map(({ header }) => header), { columns, isHead: true }, library),
      ...table.rows.map((cells) => rowOf(cells, { columns, isHead: false }, library)),
    ],
  }); // prettier-ignore
}

/** More lines than these may go on overleaf, or half a page would stay empty. */
const MOST_LINES_TOGETHER = 8;

function rowOf(
  cells: readonly string[],
  { columns, isHead }: { readonly columns: readonly PaperColumn[]; readonly isHead: boolean },
  library: Library,
): Docx.TableRow {
  const tallest = Math.max(...columns.map((column, i) => linesOf(cells[i] ?? '', column)));
  return new library.TableRow({
    tableHeader: isHead,
    cantSplit: tallest <= MOST_LINES_TOGETHER,
    children: columns.map((column, i) => cellOf(cells[i] ?? '', { column, isHead }, library)),
  });
}

/** How many lines a cell takes, about. */
const linesOf = (words: string, { width }: PaperColumn): number => {
  const perLine = Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / (sizes.table * 10)));
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(Array.from(line).length / perLine)), 0);
};

function cellOf(
  words: string,
  { column, isHead }: { readonly column: PaperColumn; readonly isHead: boolean },
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
          spacing: { before: 0, after: 0, line: lines.table, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ text: line, font, size: sizes.table })],
        }),
    ),
  });
}
