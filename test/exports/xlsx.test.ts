import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Item } from '../../src/domain/ledger/item.ts';
import { writeLedger } from '../../src/exports/index.ts';
import { anItem, rowsIn, tableOf } from './support.ts';

async function aSheetOf(...items: readonly Item[]) {
  const { bytes } = await writeLedger(tableOf(items), 'xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const headers = (sheet.getRow(3).values as string[]).slice(1);
  const cell = (header: string, row = 4): ExcelJS.Cell => sheet.getRow(row).getCell(headers.indexOf(header) + 1);
  return { bytes, sheet, headers, cell };
}

const late = anItem({ due: '2026-07-01', planDue: '2026-07-01', status: 'in-progress', percent: 60, version: 3 });

test('title and day stand above a frozen header with filters, which every printed page repeats', async () => {
  const { sheet, headers } = await aSheetOf(late);

  expect(sheet.getCell('A1').value).toBe('清河县2026年平安校园建设工作方案工作台账');
  expect(sheet.getCell('B2').value).toEqual(new Date('2026-07-08T00:00:00Z'));
  expect(headers.slice(0, 8)).toEqual([
    '序号',
    '工作任务',
    '牵头单位',
    '配合单位',
    '完成时限',
    '状态',
    '完成率',
    '进展情况',
  ]);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet.autoFilter).toBe('A3:L4');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 1,
    printTitlesRow: '3:3',
  });
});

test('days are days and shares are shares, shown as an office writes them', async () => {
  const { cell } = await aSheetOf(late);

  expect(cell('完成时限').value).toEqual(new Date('2026-07-01T00:00:00Z'));
  expect(cell('完成时限').numFmt).toBe('yyyy"年"m"月"d"日"');
  expect([cell('完成率').value, cell('完成率').numFmt]).toEqual([0.6, '0%']);
  expect(cell('备注').value).toBe('逾期7天');
});

test('colours follow the cells and the day in the head, and states are chosen from a list', async () => {
  const { sheet, cell } = await aSheetOf(late);

  const rules = (
    sheet as unknown as { conditionalFormattings: readonly { rules: readonly { formulae: readonly string[] }[] }[] }
  ).conditionalFormattings;
  expect(rules.flatMap((one) => one.rules.flatMap(({ formulae }) => formulae))).toContain(
    'AND(ISNUMBER($E4),$E4<$B$2,$F4<>"已完成")',
  );
  expect(cell('状态').dataValidation.formulae).toEqual(['"未报送,未启动,推进中,受阻,已完成"']);
});

test.each(['=HYPERLINK("http://x")', '+86', '-5℃', '@张三', '＝1+1'])(
  '%s is a text, and stays one when it is edited',
  async (note) => {
    const { cell, bytes } = await aSheetOf({ ...late, note });

    expect([cell('进展情况').value, cell('进展情况').numFmt]).toEqual([note, '@']);
    expect((await rowsIn(bytes, 'xlsx')).rows[0]?.progress).toBe(note);
  },
);

test('silence is told as silence, a recurrence in words, and what plan and ledger say otherwise in the remarks', async () => {
  const { cell, headers } = await aSheetOf(
    anItem({ dueText: '长期坚持', recurrence: 'long-term', ledgerLead: ['公安局'], withdrawn: true }),
    anItem({ id: '2', lead: [], participants: [], due: '2026-12-31', planDue: '2026-10-31' }),
    anItem({ id: '3', leadIsExplicit: false, lead: ['教育局', '卫健局'] }),
  );

  expect([cell('状态').value, cell('完成率').value, cell('完成时限').value]).toEqual(['未报送', null, '长期坚持']);
  expect([cell('牵头单位').value, cell('备注').value]).toEqual(['公安局', '方案牵头单位为教育局；方案已不再列出']);
  expect(cell('备注', 5).value).toBe('方案时限为2026年10月31日；方案未明确牵头单位');
  expect(cell('牵头单位', 6).value).toBe('责任单位：教育局、卫健局');
  expect(headers).not.toContain('预计完成');
});

test('nothing of it is a finding when it is loaded', async () => {
  const { bytes } = await aSheetOf(
    {
      ...late,
      note: '已装8处；下一步：验收',
      blocker: '缺料',
      reportedAt: '2026-07-01T09:00:00+08:00',
      reportedBy: '秦教育',
      expected: '2026-08-01',
    },
    anItem({ id: '2' }),
  );

  expect((await rowsIn(bytes, 'xlsx')).findings).toEqual([]);
});
