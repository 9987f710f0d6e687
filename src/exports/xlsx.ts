import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type ExcelJS from 'exceljs';
import type { ExportCell, ExportColumn } from '../domain/ledger/export/columns.ts';
import type { LedgerTable } from '../domain/ledger/export/table.ts';
import type { LedgerFormat } from './format.ts';
import { addColours, legend } from './xlsx/colours.ts';
import { heightOf, unitsOf } from './xlsx/sizes.ts';
import { letterOf, type Layout } from './xlsx/layout.ts';
import { styles } from './xlsx/styles.ts';
import { addValidations } from './xlsx/validations.ts';

/**
 * A workbook of one sheet: title, day and header frozen above the rows, filters, colours that follow the cells, lists to choose from, set up
 * to print on A4. Texts are texts: none of them can run as a formula. Rows go into the file one by one, so that memory holds no second copy.
 */
export const xlsx: LedgerFormat = {
  format: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(table) {
    // Loaded when the first ledger goes out, so that a start does not wait for it.
    const { default: exceljs } = await import('exceljs');
    const stream = new PassThrough();
    const bytes = buffer(stream);
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
    workbook.created = new Date(table.asOf);
    const layout = layoutOf(table);
    const sheet = workbook.addWorksheet('工作台账', sheetOptions(layout));
    sheet.columns = table.columns.map(({ width }) => ({ width: unitsOf(width) }));
    addHead(sheet, table, layout);
    addRows(sheet, table);
    addColours(sheet, layout);
    addValidations(sheet, layout);
    sheet.commit();
    await workbook.commit();
    return bytes;
  },
};

/** Title, day and remarks, header. */
const HEAD_ROWS = 3;

function layoutOf({ columns, total }: LedgerTable): Layout {
  const at = (key: ExportColumn['key']): string => letterOf(columns.findIndex((column) => column.key === key));
  return {
    first: HEAD_ROWS + 1,
    last: HEAD_ROWS + Math.max(total, 1),
    at,
    lastOnPaper: letterOf(columns.findLastIndex(({ onPaper }) => onPaper === true)),
    lastColumn: letterOf(columns.length - 1),
    asOf: '$B$2',
  };
}

function sheetOptions({ last, lastOnPaper }: Layout): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS, zoomScale: 90 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `A$1:${lastOnPaper}$${String(last)}`,
      printTitlesRow: `${String(HEAD_ROWS)}:${String(HEAD_ROWS)}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

function addHead(
  sheet: ExcelJS.Worksheet,
  { title, asOf, remarks, columns, total }: LedgerTable,
  layout: Layout,
): void {
  const { lastOnPaper, first, last, lastColumn } = layout;
  const top = sheet.addRow([title]);
  top.height = 30;
  top.getCell(1).style = styles.title;
  sheet.mergeCells(`A1:${lastOnPaper}1`);
  const second = sheet.addRow(['截至', dateOf(asOf.slice(0, 10)), [...remarks, legend].join('；')]);
  second.height = 20;
  second.getCell(1).style = styles.label;
  second.getCell(2).style = styles.asOf;
  second.getCell(3).style = styles.remarks;
  sheet.mergeCells(`C2:${lastOnPaper}2`);
  const header = sheet.addRow(columns.map((column) => column.header));
  header.height = 24;
  columns.forEach((column, i) => {
    header.getCell(i + 1).style = column.technical === true ? styles.technicalHeader : styles.header;
  });
  sheet.autoFilter = `A${String(first - 1)}:${lastColumn}${String(total === 0 ? first - 1 : last)}`;
  header.commit();
}

function addRows(sheet: ExcelJS.Worksheet, { columns, rows }: LedgerTable): void {
  const byColumn = columns.map(styles.ofColumn);
  for (const cells of rows()) {
    const row = sheet.addRow(cells.map(valueOf));
    row.height = heightOf(cells, columns);
    cells.forEach((cell, i) => {
      row.getCell(i + 1).style = byColumn[i]?.(cell) ?? {};
    });
    row.commit();
  }
}

function valueOf(cell: ExportCell): ExcelJS.CellValue {
  switch (cell?.type) {
    case undefined:
      return null;
    case 'text':
      return textOf(cell.text);
    case 'number':
      return cell.number;
    case 'day':
      return dateOf(cell.day);
    case 'percent':
      return cell.percent / 100;
  }
}

/** A workbook counts days without a zone; the library takes them from a date's UTC. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What a cell holds at most. */
const LONGEST = 32_767;

/** `_x000D_` in a workbook stands for a character, so that these letters themselves are written as one (ECMA-376, ST_Xstring). */
function textOf(text: string): string {
  const words = text.toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}
