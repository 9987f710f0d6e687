import { expect, test } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { aPerson, itemTitled, keepPlan, record } from './support/builders.ts';

const july = { from: '2026-07-01', to: '2026-07-31' };
const june = { from: '2026-06-01', to: '2026-06-30' };

/** A store in which 校门 was reported on in June and July, 护学岗 on the last minute of June by the organisation's clock, the others never. */
async function aReportedStore() {
  const store = await aStore();
  await keepPlan(store);
  await record(store, await itemTitled(store, '校门'), {
    said: { percent: 10 },
    recordedAt: '2026-06-20T10:00:00+08:00',
  });
  const fence = await record(store, await itemTitled(store, '校门'), {
    said: { status: 'unchanged', blocker: '缺料', note: '原话' },
    recordedAt: '2026-07-02T10:00:00+08:00',
  });
  await record(store, await itemTitled(store, '护学岗'), {
    said: { percent: 40 },
    recordedAt: '2026-06-30T23:59:00+08:00',
  });
  const silentIn = async (period: { readonly from: string; readonly to: string }) =>
    (await store.ledger.items({ notReportedIn: period }, localOperator)).map(({ ref }) => ref);
  return { store, fence, silentIn };
}

test('an item was silent in a period when nothing was reported of it then, whatever was reported before or after', async () => {
  const { silentIn } = await aReportedStore();

  expect(await silentIn(july)).toEqual(['二2', '二3', '二4']);
  expect(await silentIn(june)).toEqual(['二3', '二4']);
  expect(await silentIn({ from: '2026-06-30', to: '2026-06-30' })).toEqual(['二1', '二3', '二4']);
  expect(await silentIn({ from: '2026-07-01', to: '9999-12-31' })).toEqual(['二2', '二3', '二4']);
});

test('neither the office’s change nor a participant’s word nor what was undone is a report', async () => {
  const { store, fence, silentIn } = await aReportedStore();
  const recordedAt = '2026-07-03T10:00:00+08:00';
  await record(store, await itemTitled(store, '明厨'), { kind: 'change', said: { due: '2026-08-31' }, recordedAt });
  await record(store, await itemTitled(store, '心理'), {
    standing: 'participant',
    said: { note: '配合中' },
    recordedAt,
  });
  await record(store, await itemTitled(store, '校门'), { kind: 'undo', undoes: fence.id, said: {}, recordedAt });

  expect(await silentIn(july)).toEqual(['二1', '二2', '二3', '二4']);
});

test('what was reported in a period comes newest first, without what was undone', async () => {
  const { store, fence } = await aReportedStore();
  const refs = async () =>
    (await store.ledger.reportedIn({ from: june.from, to: july.to }, localOperator)).map(({ ref }) => ref);
  const before = await refs();

  await record(store, await itemTitled(store, '校门'), { kind: 'undo', undoes: fence.id, said: {} });

  expect(before).toEqual(['二2', '二1', '二1']);
  expect(await refs()).toEqual(['二2', '二1']);
});

test('others see that and how a row moved, and nothing that its unit wrote', async () => {
  const { store } = await aReportedStore();

  const own = await store.ledger.reportedIn(july, aPerson({ unit: '教育局' }));
  const others = await store.ledger.reportedIn(july, aPerson({ unit: '财政局' }));

  expect(own).toMatchObject([
    { personName: '秦教育', said: { blocker: '缺料', note: '原话' }, after: { blocker: '缺料' } },
  ]);
  expect(others).toMatchObject([{ ref: '二1', personName: '', messageId: null, said: { status: 'unchanged' } }]);
  expect(JSON.stringify(others)).not.toMatch(/缺料|原话|秦教育/u);
});
