import { describe, expect, test } from 'vitest';
import { localOperator } from '../../../src/domain/people.ts';
import { aDeskOfFiles, ledgerOf, planFile } from './support.ts';

/** A store with the plan, and the ledger of these rows loaded on it. */
async function aLoaded(...rows: readonly string[]) {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(...rows) });
  const reports = await desk.load(['plan.txt', 'ledger.csv']);
  const report = reports.find(({ kind }) => kind === 'ledger');
  const conflicts = (report?.findings ?? []).filter(({ code }) => code === 'conflict').map(({ message }) => message);
  return { ...desk, report, conflicts, byTitle: await itemsByTitle(desk) };
}

async function itemsByTitle({ items }: Pick<Awaited<ReturnType<typeof aDeskOfFiles>>, 'items'>) {
  const all = await items();
  return (words: string) => all.find(({ title }) => title.includes(words));
}

test('rows find the measures that they are about, in their own words and order', async () => {
  const { report, byTitle, items } = await aLoaded(
    '1,心理辅导室建设,,,,已建8间,40%,,',
    '2,护学岗,公安局,,,已完成,100%,,',
    '3,加固校门硬质隔离设施,教育局,,,,,,',
  );

  expect(report?.counts).toEqual({ rows: 3, matched: 3, added: 0, updated: 2 });
  expect(byTitle('心理')).toMatchObject({ percent: 40, status: 'in-progress', reportedBy: '台账导入', version: 2 });
  expect(byTitle('护学岗')).toMatchObject({ percent: 100, status: 'done' });
  expect(byTitle('校门')).toMatchObject({ reportedAt: null, status: null, version: 1 });
  expect(await items()).toHaveLength(4);
});

test('a row that the plan does not have becomes an item of its own, with a finding, and is found again', async () => {
  const { report, conflicts, byTitle, write, load, items } = await aLoaded(
    '1,清理河道垃圾,住建局,财政局,2026年8月31日,已清理3公里,30%,,',
  );

  expect(report?.counts).toMatchObject({ matched: 0, added: 1, updated: 1 });
  expect(conflicts).toEqual([expect.stringMatching(/第2行.*没有与此对应的措施/u)]);
  expect(byTitle('河道')).toMatchObject({
    lead: ['住建局'],
    participants: ['财政局'],
    due: '2026-08-31',
    percent: 30,
    measureId: null,
    document: '工作台账',
  });

  write('ledger.csv', ledgerOf('1,清理河道垃圾,住建局,财政局,2026年8月31日,已清理7公里,70%,,'));
  const [again] = await load(['ledger.csv']);

  expect(again?.counts).toEqual({ rows: 1, matched: 1, added: 0, updated: 1 });
  expect(again?.findings).toEqual([]);
  expect(await items()).toHaveLength(5);
});

test('a row that several measures fit alike is none of them, and the finding names them', async () => {
  const { report, conflicts } = await aLoaded('1,设施建设改造,,,,进行中,50%,,', '2,建设,,,,,,,');

  expect(report?.counts).toMatchObject({ rows: 2 });
  expect(conflicts.every((message) => /没有与此对应|与多项措施相近/u.test(message))).toBe(true);
});

test('a row without a task is a finding and no item', async () => {
  const { report, items, conflicts } = await aLoaded('1,,教育局,,9月底前,推进中,50%,,', '2,护学岗,公安局,,,,30%,,');

  expect(report?.counts).toEqual({ rows: 1, matched: 1, added: 0, updated: 1 });
  expect(await items()).toHaveLength(4);
  expect((await items()).every(({ title }) => title !== '')).toBe(true);
  expect(conflicts).toEqual([expect.stringMatching(/没有写任务/u)]);
});

describe('what of a row ends 未报送', () => {
  test.each([
    ['nothing', '1,护学岗,公安局,,,,,,', null, null],
    ['a dash', '1,护学岗,公安局,,,—,,,', null, null],
    ['the next step alone', '1,护学岗,公安局,,,,,,下月选点', null, null],
    ['a deadline alone', '1,护学岗,公安局,,2026年10月31日,,,,', null, null],
    ['words of progress', '1,护学岗,公安局,,,已选定12处点位,,,', 'in-progress', '已选定12处点位'],
    ['words that nothing moved', '1,护学岗,公安局,,,暂无进展,,,', 'not-started', '暂无进展'],
    ['words that nothing changed', '1,护学岗,公安局,,,无变化,,,', 'not-started', '无变化'],
    ['无', '1,护学岗,公安局,,,无,,,', 'not-started', '无'],
    ['words that name a status', '1,护学岗,公安局,,,推进受阻,,,', 'blocked', '推进受阻'],
    ['a figure', '1,护学岗,公安局,,,,0%,,', 'not-started', null],
    ['an obstacle', '1,护学岗,公安局,,,,,缺警力,', 'in-progress', null],
  ])('%s', async (_, row, status, note) => {
    const { byTitle, store } = await aLoaded(row);

    const item = byTitle('护学岗');
    expect(item?.status).toBe(status);
    if (note !== null) expect(item?.note).toBe(note);
    expect(item?.reportedAt === null).toBe(status === null);
    const silent = await store.ledger.items({ unreported: true }, localOperator);
    expect(silent.some(({ title }) => title.includes('护学岗'))).toBe(status === null);
  });

  test('words of progress do not take back what is done or blocked, and blank cells clear nothing', async () => {
    const { write, load, items } = await aLoaded(
      '1,护学岗,公安局,,,,100%,,',
      '2,校门硬质隔离设施,教育局,,,推进受阻,40%,缺料,',
    );
    write(
      'ledger.csv',
      ledgerOf(
        '1,护学岗,公安局,,,正在补充标牌,,,',
        '2,校门硬质隔离设施,教育局,,,正在协调,,,',
        '3,食堂明厨亮灶改造,,,,,,,',
      ),
    );

    await load(['ledger.csv']);

    const find = await itemsByTitle({ items });
    expect(find('护学岗')).toMatchObject({ status: 'done', percent: 100, note: '正在补充标牌' });
    expect(find('校门')).toMatchObject({ status: 'blocked', percent: 40, blocker: '缺料', note: '正在协调' });
    expect(find('食堂')).toMatchObject({ status: null, reportedAt: null, due: '2026-07-10' });
  });
});

describe('where plan and ledger differ both are kept, with a finding', () => {
  test('the deadline', async () => {
    const { conflicts, byTitle } = await aLoaded('1,食堂明厨亮灶改造,教育局、卫健局,,2026年8月20日,,,,');

    expect(byTitle('食堂')).toMatchObject({ due: '2026-08-20', planDue: '2026-07-10', reportedAt: null });
    expect(conflicts).toEqual([expect.stringMatching(/第2行.*2026年8月20日.*2026年7月10日/u)]);
  });

  test.each([
    ['another unit', '1,护学岗,住建局,,,,,,', /台账为住建局，方案为公安局/u],
    ['a participant', '1,护学岗,教育局,,,,,,', /台账为教育局，方案为公安局/u],
    ['one of two', '1,食堂明厨亮灶改造,教育局,,,,,,', /台账为教育局，方案为教育局、卫健局/u],
    ['somebody where the plan names no lead', '1,心理辅导室标准化建设,教育局,,,,,,', /方案为未明确/u],
  ])('the lead: %s', async (_, row, message) => {
    const { conflicts, byTitle } = await aLoaded(row);

    expect(conflicts).toEqual([expect.stringMatching(message)]);
    expect(byTitle('护学岗')?.lead).toEqual(['公安局']);
  });

  test('two that agree, in another order or with a blank, are no finding', async () => {
    const { conflicts } = await aLoaded('1,食堂明厨亮灶改造,卫健局、教育局,,2026年7月10日,,,,', '2,护学岗,,,,,,,');

    expect(conflicts).toEqual([]);
  });

  test('a unit by another of its names is the same unit', async () => {
    const { store, write, load } = await aLoaded('1,护学岗,公安局,,,,,,');
    const { id } = await store.database
      .selectFrom('units')
      .select('id')
      .where('name', '=', '公安局')
      .executeTakeFirstOrThrow();
    await store.database.insertInto('unit_aliases').values({ unit_id: id, alias: '清河县公安局' }).execute();
    write('ledger.csv', ledgerOf('1,护学岗,清河县公安局,,,,20%,,'));

    const [report] = await load(['ledger.csv']);

    expect(report?.findings).toEqual([]);
  });
});

test('what was reported since stays in the history when a ledger is loaded over it', async () => {
  const { store, byTitle, write, load } = await aLoaded('1,护学岗,公安局,,,已选点,20%,,');
  write('ledger.csv', ledgerOf('1,护学岗,公安局,,,已上岗,50%,,'));
  await load(['ledger.csv']);

  const history = await store.ledger.history(byTitle('护学岗')?.id ?? '', localOperator);

  expect(history?.map(({ kind, after }) => [kind, after.percent])).toEqual([
    ['import', 50],
    ['import', 20],
  ]);
  expect((await store.journal.entries(localOperator)).map(({ action }) => action)).toEqual([
    'import ledger.csv:2',
    'import ledger.csv:2',
  ]);
});

test('a lead that differs from the plan is kept beside it, until a ledger says the same as the plan', async () => {
  const { byTitle, write, load, ...desk } = await aLoaded('1,护学岗,卫健局,,,,,,', '2,心理辅导室建设,教育局,,,,,,');

  expect(byTitle('护学岗')).toMatchObject({ lead: ['公安局'], ledgerLead: ['卫健局'], version: 1 });
  expect(byTitle('心理')).toMatchObject({ lead: [], ledgerLead: ['教育局'] });
  expect(byTitle('校门')).not.toHaveProperty('ledgerLead');

  write('ledger.csv', ledgerOf('1,护学岗,公安局,,,,,,'));
  await load(['ledger.csv']);

  expect((await itemsByTitle(desk))('护学岗')).not.toHaveProperty('ledgerLead');
});
