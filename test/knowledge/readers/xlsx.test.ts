import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/knowledge/reader.ts';
import { xlsx } from '../../../src/knowledge/readers/xlsx.ts';
import { refusal } from '../support/refusal.ts';
import { aWorkbook, aWorkbookOf, rewritten } from '../support/workbooks.ts';

const sheets = (bytes: Uint8Array): Promise<readonly Sheet[]> => xlsx.sheets(bytes, 'ledger.xlsx');

/** The one sheet that is built. */
async function sheet(build: (sheet: Worksheet) => void): Promise<Sheet> {
  const bytes = await aWorkbook((workbook) => {
    build(workbook.addWorksheet('表'));
  });
  const [only] = await sheets(bytes);
  if (only === undefined) throw new Error('no sheet');
  return only;
}

/** What a cell of that value and format is read as. */
async function cell(value: unknown, numFmt?: string): Promise<string | undefined> {
  const { rows } = await sheet((worksheet) => {
    worksheet.getCell('A1').value = value as string;
    if (numFmt !== undefined) worksheet.getCell('A1').numFmt = numFmt;
    worksheet.getCell('B1').value = '末';
  });
  return rows[0]?.[0];
}

describe('a cell', () => {
  it.each([
    ['words', '县教育局\n县公安局', '县教育局\n县公安局'],
    ['words that look like a formula', '=1+1', '=1+1'],
    ['words that begin as a formula may', '@全体 -3 +5', '@全体 -3 +5'],
    ['blanks', '  ', '  '],
    ['a whole number', 3, '3'],
    ['a fraction with the noise of binary numbers', 0.1 + 0.2, '0.3'],
    ['a formula by its result', { formula: 'A1*2', result: 85 }, '85'],
    ['a formula by its words', { formula: '"甲"&"乙"', result: '甲乙' }, '甲乙'],
    ['a formula without a result', { formula: 'A1*2' }, ''],
    ['rich text', { richText: [{ text: '县教育局' }, { font: { bold: true }, text: '牵头' }] }, '县教育局牵头'],
    [
      'rich text without what is struck out',
      { richText: [{ font: { strike: true }, text: '县体育局' }, { text: '县教育局' }] },
      '县教育局',
    ],
    ['a link by its words', { text: '见附件', hyperlink: 'https://a.example/x' }, '见附件'],
    ['yes', true, 'TRUE'],
  ])('is read as it is shown: %s', async (_, value, expected) => {
    expect(await cell(value)).toBe(expected);
  });

  it.each([
    [0.85, '0%', '85%'],
    [0.8567, '0.0%', '85.7%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [3, '0"项"', '3项'],
    [85, '@', '85'],
    [7, '[[[', '7'],
    [44104, 'yyyy"年"m"月"d"日"', '2020年9月30日'],
    [44104, 'yyyy-mm-dd', '2020年9月30日'],
    [44104, 'm"月"d"日"', '2020年9月30日'],
    [44104, 'yyyy"年"m"月"', '2020年9月'],
    [44104, '[$-804]yyyy/m/d;@', '2020年9月30日'],
    [44104.5, 'yyyy/m/d h:mm', '2020年9月30日 12:00'],
    [44104, 'yyyy/m/d h:mm', '2020年9月30日'],
    [0.5, 'h:mm', '12:00'],
    [-5, 'yyyy/m/d', '-5'],
  ])('of the number %s in the format %s is %s', async (value, format, expected) => {
    expect(await cell(value, format)).toBe(expected);
  });

  it('of a day is read as an office writes it', async () => {
    expect(await cell(new Date(Date.UTC(2020, 8, 30)))).toBe('2020年9月30日');
  });

  it('of a day counted from 1904 is the same day', async () => {
    const bytes = await aWorkbook((workbook) => {
      workbook.properties.date1904 = true;
      workbook.addWorksheet('表').getCell('A1').value = new Date(Date.UTC(2020, 8, 30));
    });

    expect((await sheets(bytes))[0]?.rows).toEqual([['2020年9月30日']]);
  });

  it('whose formula failed is blank, with one finding a column', async () => {
    const { rows, findings } = await sheet((worksheet) => {
      worksheet.addRow(['任务', '完成率']);
      worksheet.addRow(['巡查', { formula: 'A9', result: { error: '#REF!' } }]);
      worksheet.addRow(['值守', { formula: 'A9', result: { error: '#N/A' } }]);
    });

    expect(rows).toEqual([['任务', '完成率'], ['巡查'], ['值守']]);
    expect(findings.map(({ message }) => message)).toEqual([
      'ledger.xlsx 第2行 “B”：“#REF!”等 2 处是公式错误，按空白读入，请改正公式或填上值',
    ]);
  });

  it('keeps every character that it can hold', async () => {
    expect(await cell('字'.repeat(32_767))).toHaveLength(32_767);
  });
});

describe('a sheet', () => {
  it('keeps every row in its place', async () => {
    const { rows } = await sheet((worksheet) => {
      worksheet.getCell('A2').value = '任务';
      worksheet.getCell('C4').value = '县教育局';
    });

    expect(rows).toEqual([[], ['任务'], [], ['', '', '县教育局']]);
  });

  it('repeats a merged cell in each row that it covers, and not over columns', async () => {
    const { rows } = await sheet((worksheet) => {
      worksheet.addRows([
        ['任务分工表', '', '', ''],
        ['校园', '巡查', '甲', ''],
        ['', '值守', '乙', ''],
      ]);
      worksheet.mergeCells('A1:D1');
      worksheet.mergeCells('A2:A3');
    });

    expect(rows[0]?.filter((words) => words !== '')).toEqual(['任务分工表']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['校园', '巡查', '甲'],
      ['校园', '值守', '乙'],
    ]);
  });

  it('leaves out hidden rows and columns in their places, and says so', async () => {
    const { rows, findings } = await sheet((worksheet) => {
      worksheet.addRows([
        ['任务', '内部', '单位'],
        ['巡查', 'x', '甲'],
        ['旧任务', 'y', '乙'],
        ['值守', 'z', '丙'],
      ]);
      worksheet.getColumn(2).hidden = true;
      worksheet.getRow(3).hidden = true;
    });

    expect(rows).toEqual([['任务', '', '单位'], ['巡查', '', '甲'], [], ['值守', '', '丙']]);
    expect(findings.map(({ message }) => message)).toEqual([
      'ledger.xlsx 第3行：隐藏的第3行未读入，如需读入请取消隐藏',
      'ledger.xlsx 第3行：隐藏的B列未读入，如需读入请取消隐藏',
    ]);
  });

  it('keeps the rows that only a filter hides', async () => {
    const { rows, findings } = await sheet((worksheet) => {
      worksheet.addRows([
        ['任务', '单位'],
        ['巡查', '甲'],
      ]);
      worksheet.autoFilter = 'A1:B2';
      worksheet.getRow(2).hidden = true;
    });

    expect(rows[1]).toEqual(['巡查', '甲']);
    expect(findings).toEqual([]);
  });
});

describe('a workbook', () => {
  it('gives its sheets in their order, without blank and hidden ones', async () => {
    const bytes = await aWorkbook((workbook) => {
      workbook.addWorksheet('封面').addRow(['青溪县']);
      workbook.addWorksheet('空');
      workbook.addWorksheet('参数', { state: 'hidden' }).addRow(['x']);
      workbook.addWorksheet('台账').addRow(['任务']);
    });

    const read = await sheets(bytes);

    expect(read.map(({ name, label, rows }) => [name, label, rows])).toEqual([
      ['封面', 'ledger.xlsx〔封面〕', [['青溪县']]],
      ['台账', 'ledger.xlsx〔台账〕', [['任务']]],
    ]);
    expect(read[0]?.findings[0]?.message).toContain('隐藏的工作表“参数”未读入');
  });

  it('is read where another program left out the places of cells, or put a prefix before every name', async () => {
    const bytes = await aWorkbookOf({
      表: [
        ['任务', '单位'],
        ['巡查', '甲'],
      ],
    });
    const unplaced = rewritten(bytes, {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/(<(?:row|c)) r="\w+"/g, '$1'),
    });
    const prefixed = rewritten(bytes, {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
    });

    for (const each of [unplaced, prefixed])
      expect((await sheets(each))[0]?.rows).toEqual([
        ['任务', '单位'],
        ['巡查', '甲'],
      ]);
  });
});

describe('refusals', () => {
  const message = (bytes: Uint8Array): Promise<string> => refusal(() => xlsx.sheets(bytes, 'a.xlsx'));

  it('names another kind of file, a password, and an old workbook', async () => {
    const ole = (stream: string): Uint8Array =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

    expect(await message(Buffer.from('%PDF-1.7'))).toContain('内容是PDF，不是 .xlsx 工作簿');
    expect(await message(ole('EncryptedPackage'))).toContain('有密码保护，请去掉密码');
    expect(await message(ole('Workbook'))).toContain(
      '旧版 Excel 工作簿（.xls/.et），不是 .xlsx 工作簿，请用 Excel 或 WPS',
    );
  });

  it('names a file that was cut off, damaged, or is not XML', async () => {
    const bytes = await aWorkbookOf({ 表: [['任务']] });
    const broken = rewritten(bytes, { 'xl/worksheets/sheet1.xml': (xml) => xml.slice(0, -20) });

    expect(await message(bytes.subarray(0, -100))).toContain('文件已损坏');
    expect(await message(broken)).toContain('内容无法解析');
  });

  it('names a workbook without words', async () => {
    expect(await message(await aWorkbookOf({ 表: [] }))).toContain('工作簿里没有文字');
  });
});
