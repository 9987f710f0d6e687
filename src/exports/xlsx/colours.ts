import type ExcelJS from 'exceljs';
import { statusWords, UNREPORTED } from '../../domain/ledger/export/columns.ts';
import { rowsOf, type Layout } from './layout.ts';

/** How many days ahead a deadline is near. */
const NEAR_DAYS = 7;

/** What the colours mean, for the line above the header. */
export const legend = `底色：红为逾期，黄为${String(NEAR_DAYS)}日内到期，橙为受阻，绿为已完成，按截至日期计`;

/**
 * Colours by formulas over the cells, so that they follow what is edited. Days are held against the day in the sheet's head, which is the
 * one that the title tells, and not against today: a printed ledger and its file agree, and whoever writes another day there sees that day.
 */
export function addColours(sheet: ExcelJS.Worksheet, layout: Layout): void {
  const { first, at, asOf, lastOnPaper } = layout;
  const [due, status] = [`$${at('due')}${String(first)}`, `$${at('status')}${String(first)}`];
  const open = `${status}<>"${statusWords.done}"`;
  const near = `AND(ISNUMBER(${due}),${due}>=${asOf},${due}<=${asOf}+${String(NEAR_DAYS)},${open})`;
  const late = `AND(ISNUMBER(${due}),${due}<${asOf},${open})`;
  const inStatus = (word: string) => `${status}="${word}"`;
  add(sheet, rowsOf(layout, at('status')), [
    rule(1, inStatus(statusWords.done), { fill: 'FFD9EAD3', font: 'FF1C6B3C' }),
    rule(2, inStatus(statusWords.blocked), { fill: 'FFFBD9B0', font: 'FF8A4B00' }),
    rule(3, inStatus(UNREPORTED), { fill: 'FFE7E9EC', font: 'FF5A6676' }),
  ]);
  add(sheet, rowsOf(layout, at('due')), [
    rule(4, late, { fill: 'FFF4B6B0', font: 'FFB3261E' }),
    rule(5, near, { fill: 'FFFFF0B3', font: 'FF7A5C00' }),
  ]);
  add(sheet, rowsOf(layout, 'A', lastOnPaper), [rule(6, late, { fill: 'FFFDECEA' })]);
}

function add(sheet: ExcelJS.Worksheet, ref: string, rules: ExcelJS.ConditionalFormattingRule[]): void {
  sheet.addConditionalFormatting({ ref, rules });
}

const rule = (
  priority: number,
  formula: string,
  { fill, font }: { readonly fill: string; readonly font?: string },
): ExcelJS.ConditionalFormattingRule => ({
  type: 'expression',
  priority,
  formulae: [formula],
  style: {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } },
    ...(font === undefined ? {} : { font: { color: { argb: font } } }),
  },
});
