import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aWorkbook, aWorkbookOf } from '../support/workbooks.ts';
import { aDeskOfFiles, ledgerHeader, planFile } from './support.ts';

const header = ledgerHeader.split(',');
const rosterHeader = ['姓名', '单位', '职务', '角色', '账号'];
const taskHeader = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];

/** A desk with the plan loaded, and a workbook beside it. */
async function aDeskWith(name: string, workbook: Uint8Array) {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile });
  await desk.load(['plan.txt']);
  writeFileSync(join(desk.folder, name), workbook);
  return desk;
}

describe('a workbook', () => {
  test('of a ledger is read as the same rows in a .csv are, days and shares by how they are shown', async () => {
    const book = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('台账');
      sheet.addRow(['清河县工作台账']);
      sheet.mergeCells('A1:I1');
      sheet.addRow(header);
      sheet.addRow([1, '加固校门硬质隔离设施', '教育局', '公安局、住建局', null, '12所学校装好', null, '', '']);
      sheet.getCell('E3').value = new Date(Date.UTC(2026, 8, 30));
      sheet.getCell('G3').value = 0.6;
      sheet.getCell('G3').numFmt = '0%';
    });
    const { load, items } = await aDeskWith('ledger.xlsx', book);

    const [report] = await load(['ledger.xlsx']);

    expect(report).toMatchObject({ kind: 'ledger', counts: { rows: 1, matched: 1, updated: 1 }, findings: [] });
    expect((await items())[0]).toMatchObject({ percent: 60, due: '2026-09-30', note: '12所学校装好' });
  });

  test('of several sheets gives those that fit, each with its own header, beside a cover', async () => {
    const book = await aWorkbookOf({
      封面: [['清河县平安校园建设'], ['2026年3月']],
      一组: [header, [1, '加固校门硬质隔离设施', '教育局', '', '', '装好12所', '60%', '', '']],
      二组: [
        ['工作任务', '完成率', '牵头单位'],
        ['组织上学放学时段护学岗', '30%', '公安局'],
        ['建设家长接待室', '10%', '教育局'],
      ],
    });
    const { load, items } = await aDeskWith('ledger.xlsx', book);

    const [report] = await load(['ledger.xlsx']);

    expect(report).toMatchObject({ kind: 'ledger', counts: { rows: 3, matched: 2, added: 1 } });
    expect(report?.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('ledger.xlsx〔二组〕 第3行：方案中没有与此对应的措施'),
    ]);
    expect((await items()).map(({ percent }) => percent)).toEqual([60, 30, null, null, 10]);
  });

  test('of a ledger and a roster gives both', async () => {
    const book = await aWorkbookOf({
      名册: [rosterHeader, ['秦教育', '教育局', '科员', '联络员', 'web:qin']],
      台账: [header, [1, '加固校门硬质隔离设施', '教育局', '', '', '装好12所', '60%', '', '']],
    });
    const { load, store } = await aDeskWith('资料.xlsx', book);

    const reports = await load(['资料.xlsx']);
    const again = await load(['资料.xlsx']);

    expect(reports.map(({ kind }) => kind)).toEqual(['roster', 'ledger']);
    expect(again.every(({ unchanged }) => unchanged)).toBe(true);
    expect(await store.people.byAccountOrName('web:qin')).toMatchObject({ name: '秦教育' });
  });

  test('of rosters keeps a person and an account with the first sheet that names them', async () => {
    const book = await aWorkbookOf({
      县直: [rosterHeader, ['秦教育', '教育局', '科员', '联络员', 'web:qin']],
      乡镇: [
        rosterHeader,
        ['秦教育', '教育局', '局长', '负责人', ''],
        ['石公安', '公安局', '科员', '联络员', 'web:qin'],
      ],
    });
    const { load, store } = await aDeskWith('名册.xlsx', book);

    const [report] = await load(['名册.xlsx']);

    expect(report).toMatchObject({ kind: 'roster', counts: { people: 2 } });
    expect(report?.findings.map(({ message }) => message)).toEqual([
      '名册.xlsx〔乡镇〕 第2行：“秦教育”此人或其账号在前面的工作表已列出，以前面的为准',
      '名册.xlsx〔乡镇〕 第3行：“石公安”此人或其账号在前面的工作表已列出，以前面的为准',
    ]);
    expect(await store.people.byAccountOrName('web:qin')).toMatchObject({ name: '秦教育', role: 'liaison' });
  });

  test('of a plan’s task table gives its measures, and what was hidden as findings', async () => {
    const book = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('分工');
      sheet.addRow(['清河县2026年消防安全重点任务分工表']);
      sheet.addRow(taskHeader);
      sheet.addRow([1, '检修消火栓', '消防大队', '住建局', '9月底前']);
      sheet.addRow([2, '清理楼道堆物', '住建局', '各镇', '10月底前']);
      sheet.getRow(4).hidden = true;
    });
    const { load } = await aDeskWith('附件.xlsx', book);

    const [report] = await load(['附件.xlsx']);

    expect(report).toMatchObject({ kind: 'plan', counts: { measures: 1 } });
    expect(report?.findings.map(({ message }) => message)).toContain(
      '附件.xlsx 第4行：隐藏的第4行未读入，如需读入请取消隐藏',
    );
  });

  test.each(['ledger', 'plan'] as const)('is read as the kind that is said: %s', async (kind) => {
    const book = await aWorkbookOf({ 表: [taskHeader, [1, '检修消火栓', '消防大队', '住建局', '9月底前']] });
    const { load } = await aDeskWith('表.xlsx', book);

    expect(await load(['表.xlsx'], kind)).toMatchObject([{ kind }]);
  });

  test('that is none of these is refused with what to say', async () => {
    const { load } = await aDeskWith(
      '表.xlsx',
      await aWorkbookOf({
        表: [
          ['日期', '气温'],
          ['3月1日', 12],
        ],
      }),
    );

    await expect(load(['表.xlsx'])).rejects.toThrow('看不出是台账、名册还是任务分工表');
  });
});

test('a task table in a .csv is loaded as a plan', async () => {
  const { write, load } = await aDeskWith('表.xlsx', new Uint8Array([1]));
  write('任务分工表.csv', `${taskHeader.join(',')}\n1,检修消火栓,消防大队,住建局,9月底前\n`);

  expect(await load(['任务分工表.csv'])).toMatchObject([{ kind: 'plan', counts: { measures: 1 } }]);
});
