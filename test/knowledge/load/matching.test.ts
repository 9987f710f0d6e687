import { expect, test } from 'vitest';
import { aWorkbookOf } from '../support/workbooks.ts';
import { aDeskOfFiles, ledgerHeader, ledgerOf, planFile } from './support.ts';

/** What is told of the rows of a ledger over the plan. */
async function told(...rows: readonly string[]) {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(...rows) });
  const [, report] = await desk.load(['plan.txt', 'ledger.csv']);
  return { ...desk, counts: report?.counts, messages: report?.findings.map(({ message }) => message) };
}

test('the row that has the name of a measure gets it, wherever it stands', async () => {
  const { messages, items } = await told(
    '1,护学岗接送区域,公安局,,,,10%,,',
    '2,组织上学放学时段护学岗,公安局,,,,60%,,',
  );

  expect((await items()).find(({ measureId, title }) => measureId !== null && title.includes('护学岗'))?.percent).toBe(
    60,
  );
  expect(messages).toEqual([
    expect.stringMatching(
      /^ledger\.csv 第2行：与ledger\.csv 第3行都对应“组织上学放学时段护学岗.*”（.*），此行已作为单独一行记入台账，请核对$/u,
    ),
  ]);
});

test('rows of one task are put together, and what they say differently is told', async () => {
  const { counts, messages, items } = await told(
    '1,护学岗,公安局,,,,10%,,',
    '2,校门硬质隔离设施,教育局,,,,20%,,',
    '3,护学岗,,,,,30%,缺警力,',
  );

  expect(counts).toEqual({ rows: 3, matched: 3, added: 0, updated: 2 });
  expect((await items()).find(({ title }) => title.includes('护学岗'))).toMatchObject({
    percent: 10,
    blocker: '缺警力',
  });
  expect(messages).toEqual(['ledger.csv 第4行：与ledger.csv 第2行是同一项任务，完成率不一致，按前者读入']);
});

test('of measures that fit alike the one is taken that the row’s unit leads, and it is told', async () => {
  const plan = planFile.replace(
    '推进心理辅导室标准化建设。（教育局、卫健局参与）',
    '开展食堂明厨亮灶检查。（市场监管局牵头）',
  );
  const desk = await aDeskOfFiles({ 'plan.txt': plan, 'ledger.csv': ledgerOf('1,食堂明厨亮灶,市场监管局,,,,50%,,') });

  const [, report] = await desk.load(['plan.txt', 'ledger.csv']);

  expect((await desk.items()).map(({ percent }) => percent)).toEqual([null, null, null, 50]);
  expect(report?.findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/相近（.*、.*），按牵头单位对应到“开展食堂明厨亮灶检查”/u),
  ]);
});

test('a row that only the number of a measure fits is matched, and told', async () => {
  const { items, counts, messages } = await told('一1,人防物防提升,教育局,,,,50%,,');

  expect([counts?.['matched'], (await items())[0]?.percent]).toEqual([1, 50]);
  expect(messages).toEqual([expect.stringMatching(/任务的文字与方案不符，仅按编号对应到“加固校门硬质隔离设施.*”/u)]);
});

test('a ledger over no plan is one finding, and not one for each row', async () => {
  const desk = await aDeskOfFiles({
    'ledger.csv': ledgerOf('1,清理河道,住建局,,,,30%,,', '2,修补路面,住建局,,,,40%,,'),
  });

  const [report] = await desk.load(['ledger.csv']);

  expect(report?.findings.map(({ message }) => message)).toEqual([
    'ledger.csv 第2行起：还没有读入方案，2 行都作为台账自己的工作记入',
  ]);
});

test('sheets of months tell one story, whose last word holds', async () => {
  const header = ledgerHeader.split(',');
  const row = (percent: string) => [1, '组织上学放学时段护学岗', '公安局', '', '', '', percent, '', ''];
  const desk = await aDeskOfFiles({ 'plan.txt': planFile });
  desk.write('台账.xlsx', await aWorkbookOf({ '7月': [header, row('70%')], '6月': [header, row('30%')] }));

  const [, report] = [await desk.load(['plan.txt']), (await desk.load(['台账.xlsx']))[0]];

  expect(report).toMatchObject({ counts: { rows: 2, matched: 2, added: 0, updated: 1 }, findings: [] });
  expect((await desk.items())[1]?.percent).toBe(70);
});

test('a ledger saved as .txt is read as the rows that it holds', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, '台账.txt': ledgerOf('1,护学岗,公安局,,,,30%,,') });

  const reports = await desk.load(['']);

  expect(reports.map(({ kind }) => kind)).toEqual(['plan', 'ledger']);
  expect((await desk.items())[1]?.percent).toBe(30);
});
