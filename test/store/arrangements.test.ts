import { expect, test } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { fourMeasures, itemTitled, keepPlan, planText, record } from './support/builders.ts';

const aLedger = async () => {
  const store = await aStore();
  await keepPlan(store);
  const again = () => itemTitled(store, '校门');
  const change = async (said: Parameters<typeof record>[2]) =>
    record(store, await again(), { kind: 'change', standing: 'office', ...said });
  return { store, item: await again(), again, change };
};

test('work that the office gives to another unit is that unit’s, and the plan’s word stays beside it', async () => {
  const { store, again, change } = await aLedger();

  await change({ said: { lead: ['财政局'], participants: ['公安局', '教育局'] } });

  expect(await again()).toMatchObject({
    lead: ['财政局'],
    participants: ['公安局', '教育局'],
    leadIsExplicit: true,
    byPlan: { lead: ['教育局'], participants: ['公安局', '住建局'] },
  });
  const units = await store.plans.units();
  const [own] = units.filter(({ name }) => name === '财政局');
  const led = await store.ledger.items({ units: [{ unitId: own?.id ?? '', role: 'lead' }] }, localOperator);
  expect(led.map(({ title }) => title)).toEqual([(await again()).title]);
});

test('taken back, the units are the plan’s again and nothing stands beside them', async () => {
  const { item, again, change } = await aLedger();
  const update = await change({ said: { lead: ['财政局'] } });

  await change({ kind: 'undo', undoes: update.id, said: {}, after: update.before });

  expect(await again()).toEqual({ ...item, version: 3 });
});

test('a new issue of the plan leaves the units that the office has set, and moves the others', async () => {
  const { store, again, change } = await aLedger();
  await change({ said: { lead: ['财政局'] } });
  const [gates, ...others] = fourMeasures;
  const moved = others.map((words) => words.replace('公安局牵头', '住建局牵头'));

  await keepPlan(store, planText([gates.replace('住建局配合', '卫健局配合'), ...moved]), 'again.txt');

  expect(await again()).toMatchObject({
    lead: ['财政局'],
    participants: ['公安局', '住建局'],
    byPlan: { lead: ['教育局'], participants: ['公安局', '卫健局'] },
  });
  expect((await itemTitled(store, '护学岗')).lead).toEqual(['住建局']);
});

test('acceptance, a request for an extension and milestones are kept with the row and cleared from it', async () => {
  const { item, again, change } = await aLedger();
  const accepted = { on: '2026-09-30', by: '林主任' } as const;
  const extension = { until: '2026-11-30', reason: '设备未到货', by: '秦教育', askedOn: '2026-09-01' } as const;
  const milestones = [{ title: '招标', due: '2026-08-01', done: false }] as const;

  await change({ said: { status: 'done', accepted, milestones } });
  await change({ kind: 'request', standing: 'lead', said: { status: 'in-progress', percent: 90, extension } });

  expect(await again()).toMatchObject({ extension, milestones });
  expect(await again()).not.toHaveProperty('accepted');

  await change({ said: { due: '2026-11-30', milestones: [] } });

  const now = await again();
  expect(now).toMatchObject({ due: '2026-11-30', lead: item.lead });
  expect([now.extension, now.milestones]).toEqual([undefined, undefined]);
});

test('an extension that a unit asks for is read by the unit and the office, and that it has a deadline by all', async () => {
  const { store, item, change } = await aLedger();
  const extension = { until: '2026-11-30', reason: '设备未到货', by: '秦教育', askedOn: '2026-09-01' } as const;
  await change({ kind: 'request', standing: 'lead', said: { extension } });
  const asSeenBy = async (unit: string) => {
    const viewer = { ...localOperator, id: '9', role: 'liaison', unit } as const;
    const [row] = await store.ledger.items({ ids: [item.id] }, viewer);
    const [update] = await store.ledger.reportedIn({ from: '2026-07-01', to: '2026-07-31' }, viewer);
    return { row, update };
  };

  expect((await asSeenBy('教育局')).row?.extension).toEqual(extension);
  const seen = await asSeenBy('财政局');
  expect(seen.row?.due).toBe(item.due);
  expect(JSON.stringify(seen)).not.toContain('设备未到货');
  expect(JSON.stringify(seen)).not.toContain('2026-11-30');
});
