import type ExcelJS from 'exceljs';
import { statusWords, UNREPORTED } from '../../domain/ledger/export/columns.ts';
import { rowsOf, type Layout } from './layout.ts';

/** The library's own types leave out that a sheet takes rules for a whole range. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** States are chosen from a list, shares keep between 0 and 100 percent: what is loaded again is understood. */
export function addValidations(sheet: ExcelJS.Worksheet, layout: Layout): void {
  const { dataValidations } = sheet as ExcelJS.Worksheet & WithValidations;
  const words = [UNREPORTED, ...Object.values(statusWords)];
  dataValidations.add(rowsOf(layout, layout.at('status')), {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '状态',
    error: `请填${words.join('、')}之一`,
  });
  dataValidations.add(rowsOf(layout, layout.at('percent')), {
    type: 'decimal',
    operator: 'between',
    allowBlank: true,
    formulae: [0, 1],
    showErrorMessage: true,
    errorTitle: '完成率',
    error: '请填 0% 到 100% 之间的完成率',
  });
}
