import { expect, test } from 'vitest';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { allItems, aTime, fourMeasures, itemTitled, keepPlan, planText, record } from './support/builders.ts';

const [gate, guards, kitchen, counselling] = fourMeasures;

test('a plan is kept with its measures as items in order, its targets with their clause, and its findings', async () => {
  const store = await aStore();

  const kept = await keepPlan(store);

  expect(kept).toEqual({ replaces: null, added: 4, carriedOn: 0, left: [], reissue: null });
  const items = await allItems(store);
  expect(items.map(({ lead, participants, due }) => [lead.join('+'), participants.join('+'), due])).toEqual([
    ['教育局', '公安局+住建局', '2026-09-30'],
    ['公安局', '教育局', null],
    ['教育局+卫健局', '财政局', '2026-07-10'],
    ['', '教育局+卫健局', null],
  ]);
  expect(items[0]).toMatchObject({ planDue: '2026-09-30', document: '清河县2026年平安校园建设工作方案', version: 1 });
  const [target] = await store.plans.targets();
  expect(target).toMatchObject({ text: expect.stringContaining('85%') as string });
  expect(target?.ref).not.toBe('');
  const findings = await store.plans.findings(localOperator);
  expect(findings.some(({ code }) => code === 'lead-missing')).toBe(true);
  expect(await store.plans.titles()).toEqual(['清河县2026年平安校园建设工作方案']);
});

test('clauses, measures and targets are kept with their exact place in the text', async () => {
  const store = await aStore();
  const text = planText().replace('公安局牵头', '𠮷公安局牵头');

  await keepPlan(store, text);

  const { text: kept } = await store.database.selectFrom('documents').select('text').executeTakeFirstOrThrow();
  expect(kept).toBe(text);
  for (const table of ['clauses', 'measures', 'targets'] as const) {
    const rows = await store.database.selectFrom(table).select(['text', 'start_at', 'end_at']).orderBy('id').execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => kept.slice(row.start_at, row.end_at))).toEqual(rows.map((row) => row.text));
  }
});

test('a re-issued plan carries items on with what was reported, adds the new and leaves the withdrawn', async () => {
  const store = await aStore();
  await keepPlan(store);
  const before = await itemTitled(store, '护学岗');
  await record(store, before, { said: { percent: 60 } });
  const longer =
    '组织上学放学时段护学岗，划定接送区域，每日巡查。（公安局牵头，教育局、住建局参与；完成时限：8月底前）';
  const added = '建立校园周边隐患台账。（住建局牵头）';

  const kept = await keepPlan(store, planText([added, longer, gate, counselling]), 'plan-2.txt');

  expect(kept).toMatchObject({ replaces: '清河县2026年平安校园建设工作方案', added: 1, carriedOn: 3 });
  expect(kept.left).toEqual([{ ref: '二3', title: '开展食堂明厨亮灶改造' }]);
  const after = await itemTitled(store, '护学岗');
  expect(after).toMatchObject({ id: before.id, percent: 60, due: '2026-08-31', participants: ['教育局', '住建局'] });
  expect(after.text).toContain('每日巡查');
  expect(after.version).toBeGreaterThan(before.version);
  expect(await store.ledger.history(before.id, { ...operatorOf('office') })).toHaveLength(1);
  const titles = (await allItems(store)).map(({ title }) => title);
  expect(titles).toHaveLength(5);
  expect(titles.slice(-4).map((title) => title.slice(0, 4))).toEqual(['建立校园', '组织上学', '加固校门', '推进心理']);
  expect(await store.plans.titles()).toHaveLength(1);
});

test("the office's own deadline survives a re-issue, the plan's own does not", async () => {
  const store = await aStore();
  await keepPlan(store);
  const extended = await itemTitled(store, '明厨亮灶');
  await record(store, extended, { kind: 'change', standing: 'office', said: { due: '2026-08-20' } });
  const later = (measure: string) => measure.replace('9月底前', '10月底前').replace('7月10日前', '7月31日前');

  await keepPlan(store, planText([gate, guards, kitchen, counselling].map(later)));

  expect(await itemTitled(store, '明厨亮灶')).toMatchObject({ due: '2026-08-20', planDue: '2026-07-31' });
  expect(await itemTitled(store, '校门')).toMatchObject({ due: '2026-10-31', planDue: '2026-10-31' });
});

test('a measure that comes back after an issue without it finds its row again', async () => {
  const store = await aStore();
  await keepPlan(store);
  const before = await itemTitled(store, '明厨亮灶');
  await record(store, before);
  await keepPlan(store, planText([gate, guards, counselling]));

  const kept = await keepPlan(store, planText());

  expect(kept).toMatchObject({ added: 0, carriedOn: 4, left: [], reissue: { returned: [{ itemId: before.id }] } });
  expect(await itemTitled(store, '明厨亮灶')).toMatchObject({ id: before.id, percent: 60 });
});

test('an issue that takes the place of two documents carries on the items of both', async () => {
  const store = await aStore();
  const other = planText([kitchen, counselling]).replace('2026年平安校园', '2026年健康校园');
  await keepPlan(store, planText([gate, guards]), 'a.txt');
  await keepPlan(store, other, 'b.txt');

  const kept = await keepPlan(store, planText(), 'b.txt');

  expect(kept).toMatchObject({ added: 0, carriedOn: 4 });
  expect(await store.plans.titles()).toHaveLength(1);
});

test('references of one title stand beside each other; one of the same file takes the place of the earlier', async () => {
  const store = await aStore();
  const keep = (file: string, words: string) => {
    const { facts, clauses, source } = readPlan({ file, text: `操作指南\n\n${words}` });
    const origin = { kind: 'reference', file, sha256: words, loadedAt: aTime } as const;
    return store.library.keepReference(facts, clauses, source.text, origin);
  };

  await keep('a.txt', '接送车辆应当登记。');
  await keep('b.txt', '门岗应当佩戴标志。');
  await keep('b.txt', '门岗应当佩戴红袖标。');
  await store.passages.index();

  expect((await store.passages.search('应当', 10, localOperator)).map(({ file, text }) => [file, text])).toEqual(
    expect.arrayContaining([
      ['a.txt', '接送车辆应当登记。'],
      ['b.txt', '门岗应当佩戴红袖标。'],
    ]),
  );
  expect(await store.passages.search('标志', 10, localOperator)).toEqual([]);
  expect(await store.plans.titles()).toEqual([]);
});

function operatorOf(role: 'office') {
  return { id: 'x', name: '岳主任', unit: '教育局', unitId: null, post: null, role, accounts: [] } as const;
}
