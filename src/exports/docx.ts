import type * as Docx from 'docx';
import { chineseDate } from '../domain/calendar/dates.ts';
import type { LedgerTable } from '../domain/ledger/export/table.ts';
import { colourOf } from './docx/colours.ts';
import { wordsOf } from '../domain/ledger/export/words.ts';
import { TooManyRowsError, type LedgerFormat } from './shared/format.ts';
import { contentType, MOST_ROWS } from './shared/word-document.ts';

/** A document to read and to print: a title, a day, and one table on landscape A4 whose head stands on every page. */
export const docx: LedgerFormat = {
  format: 'docx',
  contentType,
  async write(table) {
    if (table.total > MOST_ROWS) throw new TooManyRowsError(table.total, MOST_ROWS);
    // Loaded when the first document goes out, so that a start does not wait for it.
    const library = await import('docx');
    return new Uint8Array(await library.Packer.toBuffer(documentOf(table, library)));
  },
};

type Library = typeof Docx;

/** A4 on its side, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: 720 };

function documentOf({ title, asOf, remarks, ...table }: LedgerTable, library: Library): Docx.Document {
  const { AlignmentType, Document, PageOrientation, Paragraph, TextRun } = library;
  const { width, height, margin } = PAGE;
  return new Document({
    creator: '联络台',
    title,
    styles: { default: { document: { run: { size: 18, font: fontOf('宋体') } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns the page itself.
            size: { orientation: PageOrientation.LANDSCAPE, width: height, height: width },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(library) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 80 },
            children: [new TextRun({ text: title, size: 32, font: fontOf('黑体') })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [
              new TextRun({ text: `（截至${chineseDate(asOf.slice(0, 10))}，${remarks.join('；')}）`, size: 21 }),
            ],
          }),
          tableOf({ title, asOf, remarks, ...table }, library),
        ],
      },
    ],
  });
}

const fontOf = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name });

function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Library): Docx.Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })],
  });
}

function tableOf({ columns, rows, asOf }: LedgerTable, library: Library): Docx.Table {
  const { Table, TableLayoutType, TableRow, WidthType } = library;
  const shown = columns.flatMap((column, at) => (column.onPaper === true ? [{ column, at }] : []));
  const room = PAGE.width - 2 * PAGE.margin;
  const all = shown.reduce((sum, { column }) => sum + column.width, 0);
  const widths = shown.map(({ column }) => Math.floor((column.width / all) * room));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: shown.map(({ column }, i) =>
      cellOf({ words: column.header, width: widths[i] ?? 0, isHead: true }, library),
    ),
  });
  const today = asOf.slice(0, 10);
  const body = Array.from(rows(), (cells) => {
    const state = cells[columns.findIndex(({ key }) => key === 'status')] ?? null;
    return new TableRow({
      cantSplit: true,
      children: shown.map(({ column, at }, i) => {
        const cell = cells[at] ?? null;
        const colour = colourOf(column.key, cell, { state, today });
        return cellOf({ words: wordsOf(cell), width: widths[i] ?? 0, align: column.align, colour }, library);
      }),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...body],
  });
}

interface PaperCell {
  readonly words: string;
  readonly width: number;
  readonly isHead?: boolean;
  readonly align?: 'left' | 'center';
  readonly colour?: string | null;
}

function cellOf(
  { words, width, isHead = false, align = 'center', colour = null }: PaperCell,
  library: Library,
): Docx.TableCell {
  const { AlignmentType, Paragraph, ShadingType, TableCell, TextRun, VerticalAlignTable, WidthType } = library;
  const fill = isHead ? 'DCE6F1' : colour;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: words.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun(isHead ? { text: line, font: fontOf('黑体') } : { text: line })],
        }),
    ),
  });
}
