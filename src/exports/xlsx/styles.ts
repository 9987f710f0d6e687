import type ExcelJS from 'exceljs';
import type { ExportCell, ExportColumn } from '../../domain/ledger/export/columns.ts';

type Style = Partial<ExcelJS.Style>;

const thin: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFB8C0CA' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const body = { name: '宋体', size: 10.5 };
const dayFormat = 'yyyy"年"m"月"d"日"';

const header: Style = {
  font: { name: '黑体', size: 10.5 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border,
};
const faint = { name: '宋体', size: 8, color: { argb: 'FFA0A8B2' } };

/** How the cells of the sheet look. Each is one object for all of its cells, which the library then writes once. */
export const styles = {
  title: { font: { name: '黑体', size: 16 }, alignment: { horizontal: 'center', vertical: 'middle' } },
  label: { font: body, alignment: { horizontal: 'right', vertical: 'middle' } },
  asOf: { font: body, numFmt: dayFormat, alignment: { horizontal: 'left', vertical: 'middle' } },
  remarks: { font: { ...body, color: { argb: 'FF5A6676' } }, alignment: { horizontal: 'left', vertical: 'middle' } },
  header,
  technicalHeader: { ...header, font: faint },
  ofColumn,
} as const satisfies Record<string, Style | typeof ofColumn>;

/** The style of a column's cells by what they hold. */
function ofColumn({ align, technical }: ExportColumn): (cell: ExportCell) => Style {
  const font = technical === true ? faint : body;
  const alignment = { horizontal: align, vertical: 'middle', wrapText: technical !== true } as const;
  const plain: Style = { font, alignment, border };
  const day: Style = { ...plain, numFmt: dayFormat };
  const percent: Style = { ...plain, numFmt: '0%' };
  // As text, so that whoever edits such a cell does not make a formula of it by pressing Enter.
  const shielded: Style = { ...plain, numFmt: '@' };
  return (cell) => {
    if (cell?.type === 'day') return day;
    if (cell?.type === 'percent') return percent;
    return cell?.type === 'text' && /^[=+\-@＝＋－＠]/u.test(cell.text) ? shielded : plain;
  };
}
