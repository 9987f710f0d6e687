import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { aWorkbook } from '../support/workbooks.ts';
import { aDeskOfFiles, planFile } from './support.ts';

/** A sheet with the oddities of those that offices send each other. */
function fill(sheet: ExcelJS.Worksheet): void {
  sheet.addRows([
    ['清河县平安校園建設工作台账'],
    ['填报单位：县平安办', '', '', '', '', '填报日期：2026年6月30日'],
    [],
    ['序号', '工作任務', '牵头单位', '完成时限', '完成情况', '', ''],
    ['', '', '', '', '进度', '进展', '问题'],
    ['（一）校园安全'],
    [1, '加固校门硬质隔离设施', '教育局', '９月底', 0.6, '12所装好\n余8所', '無'],
    [2, '组织上学放学时段护学岗', '公安局', new Date(Date.UTC(2026, 9, 31)), '八成', '已选点', ''],
    ['', '', '', '', '', '缺哨子', ''],
    ['小计', '', '', '', '', '2项', ''],
    ['序号', '工作任務', '牵头单位', '完成时限', '完成情况', '', ''],
    ['', '', '', '', '进度', '进展', '问题'],
    ['（二）食品安全'],
    [3, '开展食堂明厨亮灶改造', '教育局、卫健局', '9月32日', { formula: 'A1', result: { error: '#REF!' } }, '推进', ''],
    [4, '推进心理辅导室标准化建设', '', 46387, { formula: '1-0.2', result: 0.8 }, '√', ''],
    [5, '旧任务', '', '', '', '', ''],
    ['制表人：张三', '', '审核人：李四'],
    ['注：每月25日前报送'],
  ]);
  sheet.mergeCells('A1:G1');
  sheet.mergeCells('E4:G4');
  sheet.mergeCells('C14:C15');
  for (const column of ['A', 'B', 'C', 'D']) sheet.mergeCells(`${column}4:${column}5`);
  sheet.getCell('E7').numFmt = '0%';
  sheet.getRow(16).hidden = true;
  sheet.getCell('F8').note = '哨子已采购';
}

test('a sheet as offices send them is read, and what cannot be understood is told and loses no row', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile });
  await desk.load(['plan.txt']);
  desk.write(
    '台账.xlsx',
    await aWorkbook((book) => {
      fill(book.addWorksheet('台账'));
    }),
  );

  const [report] = await desk.load(['台账.xlsx']);

  expect(report?.counts).toEqual({ rows: 4, matched: 4, added: 0, updated: 4 });
  expect(await desk.items()).toMatchObject([
    { percent: 60, due: '2026-09-30', note: '12所装好\n余8所', blocker: null },
    { percent: 80, due: '2026-10-31', note: '已选点；缺哨子' },
    { percent: null, due: '2026-07-10', status: 'in-progress', note: '推进' },
    { percent: 80, due: '2026-12-31', ledgerLead: ['教育局', '卫健局'] },
  ]);
  expect(report?.findings.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "台账.xlsx 第16行：隐藏的第16行未读入，如需读入请取消隐藏",
      "台账.xlsx 第14行 “E”：“#REF!”是公式错误，按空白读入，请改正公式或填上值",
      "台账.xlsx 第8行 “F”：“哨子已采购”是单元格的批注，未读入，需要的请写进表格",
      "台账.xlsx 第9行：“组织上学放学时段护学岗”此行没有写任务，作为上一行任务的续行读入",
      "台账.xlsx 第14行 “完成时限”：“9月32日”不是日期（应如 2020-09-30 或 9月底前）",
      "台账.xlsx 第18行：“注：每月25日前报送”单独成行，不是任务，未读入",
      "台账.xlsx 第15行：牵头单位与方案不一致，台账为教育局、卫健局，方案为未明确",
    ]
  `);
});
