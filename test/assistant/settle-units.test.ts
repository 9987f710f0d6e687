import { describe, expect, test } from 'vitest';
import { settleUnits, type Settling } from '../../src/assistant/settle-units.ts';
import { faultsOf } from '../../src/domain/ledger/journal.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aDeskOfFiles, ledgerOf } from '../knowledge/load/support.ts';

const planFile = `清河县2026年平安校园建设工作方案

清河县人民政府办公室
2026年3月2日

一、组织领导

成立领导小组，由县长担任组长，县教育局、县公安局、县应急管理局、县财政局、县住建局负责人为成员。

二、重点任务

1.加固校门硬质隔离设施。（县教育局牵头，公安局、县住建局配合；完成时限：9月底前）

2.组织护学岗，划定接送区域。（县公安局牵头，县教育局参与）

3.开展食堂明厨亮灶改造。（县财证局牵头，县气象局参与）

4.组织疏散演练，建立演练档案。（县应急管里局牵头，县教育局配合；长期坚持）
`;

const ledgerFile = ledgerOf('1,清理河道垃圾,清河县住房局,縣財政局,2026年8月31日,已清理3公里,30%,,');
const rosterFile = '姓名,单位,角色\n白气象,气象台,联络员\n';

async function aLoadedDesk() {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerFile, 'roster.csv': rosterFile });
  await desk.load(['']);
  const { store } = desk;
  const settle = (verdict: Settling['verdict'], written: string, ...units: readonly string[]) =>
    store.transaction('load', (stores) =>
      settleUnits({ verdict, written, units }, { stores, speaker: localOperator, now: '2026-07-08T10:00:00+08:00' }),
    );
  /** What is known of units, as people see it. */
  const picture = async () => ({
    units: (await store.plans.units()).map(({ name, aliases }) => [name, ...aliases].join('/')).toSorted(),
    items: (await desk.items()).map(
      ({ title, lead, participants }) => `${title}: ${lead.join('+')}(${participants.join(',')})`,
    ),
    findings: (await store.plans.findings(localOperator)).map(({ message }) => message).toSorted(),
  });
  const sides = async (words: string) => (await picture()).items.find((line) => line.includes(words));
  return { ...desk, settle, picture, sides };
}

describe('settling a name', () => {
  test('as a misspelling makes it an alias and closes the finding, moving nothing', async () => {
    const { settle, picture } = await aLoadedDesk();
    const before = await picture();

    const settled = await settle('same', '县财证局', '县财政局');

    const after = await picture();
    expect(settled).toMatchObject({
      kind: 'settled',
      moved: [],
      decision: { written: '县财证局', units: ['县财政局'] },
    });
    expect(after.units).toContain('县财政局/县财证局');
    expect(after.items).toEqual(before.items);
    expect(before.findings.filter((message) => !after.findings.includes(message))).toEqual([
      expect.stringContaining('“县财证局”疑为'),
    ]);
  });

  test('that was a unit of the record gives all that it had to the unit', async () => {
    const { settle, picture, sides, items } = await aLoadedDesk();
    const version = (await items()).find(({ title }) => title.includes('河道'))?.version ?? 0;

    await settle('same', '縣財政局', '县财政局');
    const settled = await settle('same', '清河县住房局', '县住建局');

    expect(await sides('河道')).toBe('清理河道垃圾: 县住建局(县财政局)');
    expect(settled).toMatchObject({
      moved: [{ title: '清理河道垃圾', before: { lead: ['清河县住房局'] }, after: { lead: ['县住建局'] } }],
    });
    expect((await items()).find(({ title }) => title.includes('河道'))?.version).toBe(version + 2);
    expect((await picture()).units).toEqual(expect.arrayContaining(['县住建局/清河县住房局', '县财政局/縣財政局']));
  });

  test('apart takes it out of the unit that it was taken for', async () => {
    const { settle, sides, picture } = await aLoadedDesk();

    await settle('different', '公安局', '县公安局');
    await settle('different', '县应急管里局', '县应急管理局');
    await settle('different', '县气象局');

    expect(await sides('校门')).toBe('加固校门硬质隔离设施: 县教育局(公安局,县住建局)');
    expect(await sides('演练')).toBe('组织疏散演练: 县应急管里局(县教育局)');
    const { units, findings } = await picture();
    expect(units).toEqual(expect.arrayContaining(['公安局', '县公安局', '县应急管里局', '县应急管理局', '县气象局']));
    expect(findings.filter((message) => /公安局|应急|气象/u.test(message))).toEqual([]);
  });

  test('as two units gives both what it had', async () => {
    const { settle, sides } = await aLoadedDesk();

    await settle('same', '县气象局', '县教育局', '县住建局');
    await settle('same', '清河县住房局', '县教育局', '县公安局');

    expect(await sides('食堂')).toBe('开展食堂明厨亮灶改造: 县财政局(县教育局,县住建局)');
    expect(await sides('河道')).toMatch(/县教育局\+县公安局|县公安局\+县教育局/u);
  });

  test('that only the roster writes gives its people to the unit', async () => {
    const { settle, store } = await aLoadedDesk();

    await settle('same', '气象台', '县气象局');

    const unit = (await store.plans.units()).find(({ name }) => name === '县气象局');
    expect(await store.people.ofUnit(unit?.id ?? '')).toMatchObject([{ name: '白气象' }]);
  });

  test.each([
    ['same', '县财证局', ['县财政局']],
    ['same', '公安局', ['县公安局']],
    ['same', '县气象局', ['县教育局']],
    ['same', '縣財政局', ['县财政局']],
    ['same', '清河县住房局', ['县住建局', '县公安局']],
    ['same', '县教育局', ['县住建局']],
    ['different', '公安局', ['县公安局']],
    ['different', '县应急管里局', ['县应急管理局']],
    ['different', '县气象局', []],
  ] as const)('is undone to the last alias: %s %s %j', async (verdict, written, units) => {
    const { settle, picture } = await aLoadedDesk();
    const before = await picture();
    await settle(verdict, written, ...units);

    const undone = await settle('undo', written);

    expect(undone).toMatchObject({ kind: 'undone', decisions: [{ verdict, written }] });
    expect(await picture()).toEqual(before);
  });
});

describe('what was settled holds', () => {
  test('when the plan is issued again, and for a ledger that names the unit so', async () => {
    const { settle, load, write, sides, picture, store } = await aLoadedDesk();
    await settle('same', '县财证局', '县财政局');
    await settle('different', '公安局', '县公安局');
    write('plan.txt', planFile.replace('9月底前', '10月底前'));
    write('ledger.csv', `${ledgerFile}\n2,疏通沟渠,县财证局,公安局,,,20%,,`);

    const reports = await load(['plan.txt', 'ledger.csv']);

    expect(reports[0]?.changes).toMatchObject({ changed: [{ fields: [{ field: 'due' }] }], unchanged: 3 });
    expect(await sides('校门')).toBe('加固校门硬质隔离设施: 县教育局(公安局,县住建局)');
    expect(await sides('沟渠')).toBe('疏通沟渠: 县财政局(公安局)');
    expect((await picture()).findings.filter((message) => /财证|公安/u.test(message))).toEqual([]);
    expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);
  });

  test('and the same files again change nothing', async () => {
    const { settle, load, dump } = await aLoadedDesk();
    await settle('same', '县财证局', '县财政局');
    const before = await dump();

    expect((await load([''])).every(({ unchanged }) => unchanged)).toBe(true);
    expect(await dump()).toEqual(before);
  });

  test('for a row whose measure the next issue does not have', async () => {
    const { settle, load, write, sides } = await aLoadedDesk();
    write('plan.txt', planFile.replace(/4\.组织[^\n]*\n/u, ''));
    await load(['plan.txt']);

    await settle('different', '县应急管里局', '县应急管理局');

    expect(await sides('演练')).toBe('组织疏散演练: 县应急管里局(县教育局)');
  });

  test('in the journal, with what it moved', async () => {
    const { settle, store } = await aLoadedDesk();
    const { seq } = await store.journal.head();

    await settle('different', '县应急管里局', '县应急管理局');
    await settle('undo', '县应急管里局');

    const entries = (await store.journal.entries(localOperator)).filter((entry) => entry.seq > seq);
    expect(entries.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ['本机操作员', 'units different', 'unit 县应急管里局'],
      ['本机操作员', 'units undo', 'unit 县应急管里局'],
    ]);
    expect(JSON.parse(entries[0]?.before ?? '')).toMatchObject({ decision: null, items: [{ lead: ['县应急管理局'] }] });
    expect(JSON.parse(entries[0]?.after ?? '')).toMatchObject({
      decision: { verdict: 'different' },
      items: [{ lead: ['县应急管里局'] }],
    });
    expect(JSON.parse(entries[1]?.after ?? '')).toMatchObject({ decision: null, items: [{ lead: ['县应急管理局'] }] });
  });
});

describe('nothing is settled', () => {
  test('by a unit or a name that nobody has, and the nearest are named', async () => {
    const { settle, dump } = await aLoadedDesk();
    const before = await dump();

    expect(await settle('same', '公安局', '县公安厅')).toEqual({
      kind: 'unknown-unit',
      name: '县公安厅',
      nearest: expect.arrayContaining(['县公安局']) as string[],
    });
    expect(await settle('same', '县财争局', '县财政局')).toMatchObject({
      kind: 'unseen',
      nearest: expect.arrayContaining(['县财证局']) as string[],
    });
    expect(await settle('undo', '公安局')).toEqual({ kind: 'nothing-settled', name: '公安局', known: [] });
    expect(await settle('same', '县 公安局', '县公安局')).toMatchObject({ kind: 'same-name', unit: '县公安局' });
    expect(await dump()).toEqual(before);
  });

  test('against what was settled before, and a second time is no change', async () => {
    const { settle, dump } = await aLoadedDesk();
    await settle('same', '县财证局', '县财政局');
    await settle('different', '公安局', '县公安局');
    const before = await dump();

    expect(await settle('same', '縣財證局', '县财政局')).toMatchObject({ kind: 'unchanged' });
    expect(await settle('same', '县财证局', '县教育局')).toMatchObject({
      kind: 'contradicted',
      by: { written: '县财证局' },
    });
    expect(await settle('different', '县财证局', '县财政局')).toMatchObject({ kind: 'contradicted' });
    expect(await settle('same', '县公安局', '公安局')).toMatchObject({
      kind: 'contradicted',
      by: { written: '公安局' },
    });
    expect(await settle('same', '县财政局', '县财证局')).toMatchObject({
      kind: 'contradicted',
      by: { written: '县财证局' },
    });
    expect(await dump()).toEqual(before);
  });

  test('for longer than the decision between two names stands', async () => {
    const { settle, picture } = await aLoadedDesk();
    await settle('same', '县财证局', '县财政局');
    const before = await picture();
    await settle('same', '县财政局', '县住建局');
    const between = await picture();

    await settle('undo', '县财政局');

    expect(between.units).toContainEqual(expect.stringMatching(/^县住建局.*县财政局.*县财证局/u));
    expect(await picture()).toEqual(before);
  });

  test('a pair that was told apart can be undone by either name', async () => {
    const { settle, picture } = await aLoadedDesk();
    const before = await picture();
    await settle('different', '公安局', '县公安局');

    expect(await settle('undo', '县公安局')).toMatchObject({ kind: 'undone' });
    expect(await picture()).toEqual(before);
  });
});

test('what was settled is read into a plan whose headings only its format marks, under the same references', async () => {
  const desk = await aDeskOfFiles({
    'plan.md': `# 清河县2026年平安校园建设工作方案

## 学校

1. 加固校门硬质隔离设施。（县教育局牵头，县公安局配合；完成时限：9月底前）
2. 开展食堂明厨亮灶改造。（县教育局牵头，财政股参与）

## 道路

1. 组织护学岗，划定接送区域。（县公安局牵头，财政股参与）
`,
  });
  await desk.load(['']);
  const before = await desk.items();

  await desk.store.transaction('load', (stores) =>
    settleUnits(
      { verdict: 'same', written: '财政股', units: ['县公安局'] },
      { stores, speaker: localOperator, now: '2026-07-08T10:00:00+08:00' },
    ),
  );

  const after = await desk.items();
  expect(before.map(({ ref }) => ref)).toEqual(['题1·1', '题1·2', '题2·1']);
  const withoutUnits = ({ ref, text, heading, due, lead }: (typeof before)[number]) => ({
    ...{ ref, text, heading, due, lead },
  });
  expect(after.map(withoutUnits)).toEqual(before.map(withoutUnits));
  expect(after.map(({ participants }) => participants)).toEqual([['县公安局'], ['县公安局'], []]);
});
