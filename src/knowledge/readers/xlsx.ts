import { cellFinding } from '../../domain/table.ts';
import type { Sheet, TableReader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { sheetRows } from './shared/workbook/sheet-rows.ts';
import type { ListedSheet } from './shared/workbook/workbook.ts';
import { readWorkbook } from './shared/workbook/workbook.ts';
import { readFormats } from './shared/workbook/formats.ts';
import { workbookParts } from './shared/workbook/parts.ts';
import { readSharedStrings } from './shared/workbook/strings.ts';
import { readWorksheet } from './shared/workbook/worksheet.ts';

/**
 * Excel workbooks, sheet by sheet as they are shown: formulas by the results that were saved with them, numbers and days by their format. Hidden sheets,
 * rows and columns are left out, each with a finding.
 */
export const xlsx: TableReader = { endings: ['.xlsx', '.xlsm'], sheets: read };

async function read(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const parts = workbookParts(bytes, file);
  const { sheets: listed, from1904 } = await readWorkbook(parts);
  const context = { file, strings: await readSharedStrings(parts, file), shown: await readFormats(parts, from1904) };
  const visible = listed.filter(({ hidden }) => !hidden);
  const sheets: Sheet[] = [];
  for (const { name, part } of visible) {
    const label = visible.length > 1 ? `${file}〔${name}〕` : file;
    const { rows, findings } = sheetRows(await readWorksheet(parts, part, context), label);
    if (rows.length > 0) sheets.push({ name, label, rows, findings });
  }
  const [first, ...rest] = sheets;
  if (first === undefined) throw new UnreadableFileError(file, wordless);
  return [{ ...first, findings: [...first.findings, ...leftOut(listed, first.label)] }, ...rest];
}

const wordless = '工作簿里没有文字，请核对文件 (there are no words in this workbook; check the file)';

function leftOut(listed: readonly ListedSheet[], label: string): Sheet['findings'] {
  const names = listed.filter(({ hidden }) => hidden).map(({ name }) => `“${name}”`);
  if (names.length === 0) return [];
  const reason = `隐藏的工作表${names.join('、')}未读入，如需读入请取消隐藏`;
  return [cellFinding({ file: label, line: 1, column: null }, { value: '', reason })];
}
