import { describe, expect, test } from 'vitest';
import { load as loadFiles } from '../../../src/knowledge/load/load.ts';
import { UnreadableFileError } from '../../../src/knowledge/reader.ts';
import { faultsOf } from '../../../src/domain/ledger/journal.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aClock } from '../../support/desk.ts';
import { aDeskOfFiles, ledgerOf, planFile, rosterFile } from './support.ts';

const aRow = '1,加固校门硬质隔离设施,教育局,公安局、住建局,2026年9月30日,12所学校装好，余8所,60%,,';

const threeFiles = { 'plan.txt': planFile, 'roster.csv': rosterFile, 'ledger.csv': ledgerOf(aRow) };

test('plan, roster and ledger are told apart, put away in their order and counted', async () => {
  const { store, load, items } = await aDeskOfFiles(threeFiles);

  const reports = await load(['ledger.csv', 'roster.csv', 'plan.txt']);

  expect(reports.map(({ file, kind, counts }) => [file, kind, counts])).toMatchObject([
    ['plan.txt', 'plan', { measures: 4 }],
    ['roster.csv', 'roster', { people: 2, added: 2, changed: 0 }],
    ['ledger.csv', 'ledger', { rows: 1, matched: 1, added: 0, updated: 1 }],
  ]);
  expect(await items()).toHaveLength(4);
  expect((await items())[0]).toMatchObject({ status: 'in-progress', percent: 60, note: '12所学校装好，余8所' });
  expect(await store.people.byAccountOrName('telegram:42')).toMatchObject({
    name: '石公安',
    unitId: expect.any(String) as string,
  });
  expect(await store.passages.search('明厨亮灶', 1, localOperator)).toMatchObject([{ file: 'plan.txt' }]);
  expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);
});

test('loading again changes nothing and says so, in one go or in several', async () => {
  const { load, counts } = await aDeskOfFiles(threeFiles);
  await load(['']);
  const before = await counts();

  const reports = [...(await load([''])), ...(await load(['plan.txt', 'plan.txt'])), ...(await load(['ledger.csv']))];

  expect(reports.every(({ unchanged }) => unchanged)).toBe(true);
  expect(reports).toHaveLength(5);
  expect(await counts()).toEqual(before);
});

describe('an error in one file of several leaves the store as it was', () => {
  const bad: readonly (readonly [what: string, name: string, content: string | null])[] = [
    ['a file that is not there', 'missing.txt', null],
    ['an empty file', 'empty.txt', ''],
    ['a text that assigns nothing', 'note.txt', '今天天气很好。'],
    ['a table that is neither', 'table.csv', '甲,乙\n1,2\n'],
    ['a ledger whose rows have no task', 'rows.csv', ledgerOf(',,教育局,,9月底前,推进中,50%,,')],
    ['a roster without anybody', 'nobody.csv', '姓名,单位,角色\n,教育局,联络员\n'],
  ];

  test('whatever is wrong with the file', async () => {
    const { write, load, counts } = await aDeskOfFiles(threeFiles);
    await load(['plan.txt']);
    const before = await counts();
    write('plan.txt', planFile.replace('9月底前', '10月底前'));

    for (const [what, name, content] of bad) {
      if (content !== null) write(name, content);
      await expect(load(['plan.txt', 'roster.csv', 'ledger.csv', name]), what).rejects.toThrow(UnreadableFileError);
      expect(await counts(), what).toEqual(before);
    }
  });

  test('an error of the store itself, after most was written', async () => {
    const { store, load, counts } = await aDeskOfFiles(threeFiles);
    const before = await counts();
    await store.database.schema.dropTable('terms').execute();

    await expect(load([''])).rejects.toThrow();

    expect(await counts()).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'terms')));
  });
});

test('a kind that is said overrides what the file looks like', async () => {
  const { store, load } = await aDeskOfFiles({
    'guide.txt': planFile,
    'words.txt': '门岗守则\n\n来访人员应当登记。\n',
  });

  const guide = await load(['guide.txt'], 'reference');
  const words = await load(['words.txt'], 'plan');

  expect(guide).toMatchObject([{ kind: 'reference', findings: [] }]);
  expect(words).toMatchObject([{ kind: 'plan', counts: { measures: 0 } }]);
  expect(await store.plans.titles()).toEqual(['门岗守则']);
  expect(await store.passages.search('明厨亮灶', 1, localOperator)).toMatchObject([{ file: 'guide.txt' }]);
});

test.each([
  ['plan.txt', 'ledger'],
  ['roster.csv', 'plan'],
] as const)('%s as a %s is refused with what to do', async (name, kind) => {
  const { load, counts } = await aDeskOfFiles(threeFiles);
  const before = await counts();

  await expect(load([name], kind)).rejects.toThrow(UnreadableFileError);
  expect(await counts()).toEqual(before);
});

test('a folder of references is searched, files of one name apart by their way there', async () => {
  const { store, load, items } = await aDeskOfFiles({
    '2025/说明.txt': '接送车辆应当登记。',
    '2026/说明.txt': '接送车辆应当提前备案。',
    '门岗.txt': '门岗应当佩戴红袖标。',
    '.hidden.txt': '不读。',
  });

  const reports = await load([''], 'reference');
  const again = await load([''], 'reference');

  expect(reports.map(({ file }) => file)).toEqual(['2025/说明.txt', '2026/说明.txt', '门岗.txt']);
  expect(again.every(({ unchanged }) => unchanged)).toBe(true);
  expect((await store.passages.search('接送车辆', 5, localOperator)).map(({ file }) => file).toSorted()).toEqual([
    '2025/说明.txt',
    '2026/说明.txt',
  ]);
  expect(await items()).toEqual([]);
});

test('a re-issued plan says what it replaces, and what it no longer has is a finding that stays', async () => {
  const { store, write, load, items } = await aDeskOfFiles(threeFiles);
  await load(['']);
  write('plan.txt', planFile.replace(/4\.推进心理[^\n]*\n/u, ''));

  const [report] = await load(['plan.txt']);

  expect(report).toMatchObject({
    unchanged: false,
    replaces: '清河县2026年平安校园建设工作方案',
    counts: { measures: 3, added: 0, carriedOn: 3, left: 1 },
  });
  const withdrawn = expect.objectContaining({
    code: 'conflict',
    quote: expect.stringContaining('心理辅导室') as string,
  }) as unknown;
  expect(report?.findings).toContainEqual(withdrawn);
  expect(await store.plans.findings(localOperator)).toContainEqual(withdrawn);
  expect(await items()).toHaveLength(4);
});

test('progress is told file by file', async () => {
  const { store, folder } = await aDeskOfFiles(threeFiles);
  const told: string[] = [];

  await loadFiles([folder], {
    store,
    clock: aClock(),
    progress: (done, all, file) => told.push(`${String(done)}/${String(all)} ${file.split('/').at(-1) ?? ''}`),
  });

  expect(told).toEqual(['1/3 ledger.csv', '2/3 plan.txt', '3/3 roster.csv']);
});
