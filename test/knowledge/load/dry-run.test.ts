import { expect, test } from 'vitest';
import { load as loadFiles } from '../../../src/knowledge/load/load.ts';
import { changeLinesOf } from '../../../src/knowledge/report/change-lines.ts';
import { aClock } from '../../support/desk.ts';
import { aDeskOfFiles, ledgerOf, planFile, rosterFile } from './support.ts';

const rows = [
  '1,组织上学放学时段护学岗,公安局,,,已选点,20%,,',
  '2,清理河道垃圾,住建局,财政局,2026年8月31日,已清理3公里,30%,,',
];

test('a dry run tells of plan, roster and ledger what the load then does, and changes nothing', async () => {
  const { store, folder, dump, load } = await aDeskOfFiles({
    'plan.txt': planFile,
    'roster.csv': rosterFile,
    'ledger.csv': ledgerOf(...rows),
  });
  const before = await dump();

  const rehearsed = await loadFiles([folder], { store, clock: aClock(), dryRun: true });

  expect(await dump()).toEqual(before);
  const done = await load(['']);
  const told = (reports: typeof done) =>
    reports.map((report) => [report.counts, report.findings, changeLinesOf(report)]);
  expect(told(rehearsed)).toEqual(told(done));
});

test('what a ledger changes is told row by row, in the words of a draft', async () => {
  const { store, folder, write, load } = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(...rows) });
  await load(['plan.txt', 'ledger.csv']);
  write(
    'ledger.csv',
    ledgerOf(
      '1,组织上学放学时段护学岗,公安局,,2026年10月31日,已上岗,60%,缺警力,',
      '2,清理河道垃圾,住建局,财政局,2026年8月31日,已清理3公里,30%,,',
      '3,安装路口护栏,住建局,,2026年9月30日,,,,',
    ),
  );

  const [report] = await loadFiles([`${folder}/ledger.csv`], { store, clock: aClock(), dryRun: true });

  expect(report?.counts).toEqual({ rows: 3, matched: 2, added: 1, updated: 1 });
  expect(report === undefined ? [] : changeLinesOf(report)).toMatchInlineSnapshot(`
    [
      "  改动（1）：",
      "  - ledger.csv 第2行 组织上学放学时段护学岗",
      "    进度：20% → 60%",
      "    完成时限：无 → 2026年10月31日",
      "    问题：无 → 缺警力",
      "    进展：“已选点” → “已上岗”",
      "  方案中没有、单独记入的（1）：",
      "  - ledger.csv 第4行 安装路口护栏",
      "    牵头单位：住建局",
      "    完成时限：2026年9月30日",
    ]
  `);
});

test('whom a roster adds, changes and removes is told', async () => {
  const { write, load } = await aDeskOfFiles({ 'roster.csv': rosterFile });
  const [first] = await load(['roster.csv']);
  write('roster.csv', '姓名,单位,职务,角色,账号\n秦教育,教育局,局长,负责人,web:qin\n林住建,住建局,,联络员,web:lin\n');

  const [second] = await load(['roster.csv']);

  expect([first, second].flatMap((report) => (report === undefined ? [] : changeLinesOf(report))))
    .toMatchInlineSnapshot(`
    [
      "  名册变动（2）：",
      "  - 新增 秦教育：教育局，科员，联络员，web:qin",
      "  - 新增 石公安：公安局，科员，联络员，telegram:42；web:shi",
      "  名册变动（3）：",
      "  - 秦教育：教育局，科员，联络员，web:qin → 教育局，局长，负责人，web:qin",
      "  - 停用 石公安（公安局）",
      "  - 新增 林住建：住建局，联络员，web:lin",
    ]
  `);
});

test('the rows of a ledger are counted while they are put away', async () => {
  const { store, folder } = await aDeskOfFiles({ 'ledger.csv': ledgerOf(...rows) });
  const told: string[] = [];

  await loadFiles([folder], {
    store,
    clock: aClock(),
    rowProgress: (file, step, done, all) => told.push(`${file} ${step} ${String(done)}/${String(all)}`),
  });

  expect(told).toEqual(['ledger.csv read 2/2', 'ledger.csv matched 2/2', 'ledger.csv recorded 2/2']);
});
