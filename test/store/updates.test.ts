import { describe, expect, test } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import { aStore, onServer } from '../support/store.ts';
import { anUpdate, itemTitled, keepPlan, record } from './support/builders.ts';

const aLedger = async () => {
  const store = await aStore();
  await keepPlan(store);
  return { store, item: await itemTitled(store, '校门'), again: () => itemTitled(store, '校门') };
};

test('a report moves the row and is kept with what was said, what was and what is', async () => {
  const { store, item, again } = await aLedger();

  const update = await record(store, item, { said: { percent: 60, blocker: '缺料', note: '原话' } });

  expect(await again()).toMatchObject({
    status: 'in-progress',
    percent: 60,
    blocker: '缺料',
    reportedAt: '2026-07-08T10:00:00+08:00',
    reportedBy: '秦教育',
    version: 2,
  });
  expect(update).toMatchObject({ itemId: item.id, ref: item.ref, title: item.title, said: { percent: 60 } });
  expect(await store.ledger.history(item.id, localOperator)).toEqual([update]);
  expect(await store.ledger.lastUpdate(localOperator)).toEqual(update);
  expect(await store.ledger.lastUpdate({ ...localOperator, id: '7' })).toBeNull();
});

test('a row that has moved on takes no report made for its earlier version', async () => {
  const { store, item, again } = await aLedger();
  await record(store, item);

  const late = await store.ledger.record(anUpdate(item, { said: { percent: 90 } }));

  expect(late).toBeNull();
  expect(await again()).toMatchObject({ percent: 60, version: 2 });
  expect(await store.ledger.history(item.id, localOperator)).toHaveLength(1);
});

test('of many reports on one version exactly one is recorded', async () => {
  const { store, item, again } = await aLedger();

  const recorded = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      store.transaction(`c${String(i)}`, ({ ledger }) => ledger.record(anUpdate(item, { said: { percent: i } }))),
    ),
  );

  expect(recorded.filter((update) => update !== null)).toHaveLength(1);
  expect((await again()).version).toBe(2);
});

test("a participant's word stands beside the row and does not move it, and the office reads it though nothing was reported", async () => {
  const { store, item, again } = await aLedger();

  const update = await record(store, item, {
    standing: 'participant',
    personName: '石公安',
    said: { note: '已派警力' },
  });

  expect(await again()).toEqual(item);
  expect(await store.ledger.history(item.id, localOperator)).toEqual([update]);
  expect(await store.ledger.items({ unreported: true, ids: [item.id] }, localOperator)).toHaveLength(1);
});

test('a change by the office is in the history of a row that nobody reported on, and leaves it 未报送', async () => {
  const { store, item, again } = await aLedger();

  await record(store, item, { kind: 'change', standing: 'office', said: { due: '2026-12-31' } });

  expect(await again()).toMatchObject({ due: '2026-12-31', planDue: '2026-09-30', reportedAt: null, status: null });
  expect(await store.ledger.history(item.id, localOperator)).toHaveLength(1);
});

describe('an undo', () => {
  const undoOf = async ({ store, item, again }: Awaited<ReturnType<typeof aLedger>>) => {
    const update = await store.ledger.lastUpdate(localOperator);
    const now = await again();
    return record(store, now, {
      kind: 'undo',
      undoes: update?.id ?? null,
      after: update?.before ?? anUpdate(item).before,
    });
  };

  test('of the only report leaves the row 未报送 again, with both in its history', async () => {
    const ledger = await aLedger();
    await record(ledger.store, ledger.item);

    await undoOf(ledger);

    expect(await ledger.again()).toEqual({ ...ledger.item, version: 3 });
    const history = await ledger.store.ledger.history(ledger.item.id, localOperator);
    expect(history?.map(({ kind }) => kind)).toEqual(['undo', 'report']);
    expect(await ledger.store.ledger.lastUpdate(localOperator)).toBeNull();
  });

  test('of the second report leaves the first standing', async () => {
    const ledger = await aLedger();
    const first = await record(ledger.store, ledger.item, { said: { percent: 30 }, personName: '甲' });
    await record(ledger.store, await ledger.again(), {
      said: { percent: 60 },
      recordedAt: '2026-07-09T10:00:00+08:00',
    });

    await undoOf(ledger);

    expect(await ledger.again()).toMatchObject({
      percent: 30,
      reportedBy: '甲',
      reportedAt: first.recordedAt,
      version: 4,
    });
    expect(await ledger.store.ledger.lastUpdate(localOperator)).toMatchObject({ id: first.id });
  });

  test('above an imported row that gave a deadline only leaves 未报送', async () => {
    const ledger = await aLedger();
    await record(ledger.store, ledger.item, { kind: 'import', standing: 'office', said: { due: '2026-10-31' } });
    expect((await ledger.again()).reportedAt).toBeNull();
    await record(ledger.store, await ledger.again());

    await undoOf(ledger);

    expect(await ledger.again()).toMatchObject({ reportedAt: null, reportedBy: null, status: null, due: '2026-10-31' });
  });

  test('is made once: the store refuses a second one of the same update', async () => {
    const ledger = await aLedger();
    const update = await record(ledger.store, ledger.item);
    await undoOf(ledger);
    const now = await ledger.again();

    await expect(record(ledger.store, now, { kind: 'undo', undoes: update.id })).rejects.toThrow();
  });
});

test('what was recorded in a time has its end in it and its beginning not, oldest first', async () => {
  const { store, item, again } = await aLedger();
  const times = [
    '2026-07-07T10:00:00+08:00',
    '2026-07-08T09:59:59+08:00',
    '2026-07-08T10:00:00+08:00',
    '2026-07-08T10:00:01+08:00',
  ];
  for (const [i, recordedAt] of times.entries()) await record(store, i === 0 ? item : await again(), { recordedAt });

  const recorded = await store.ledger.recordedBetween(
    '2026-07-07T02:00:00Z',
    '2026-07-08T10:00:00+08:00',
    localOperator,
  );

  expect(recorded.map(({ recordedAt }) => recordedAt)).toEqual(times.slice(1, 3));
});

test.runIf(onServer())('two that record on the same rows in another order both come through', async () => {
  const { store, item } = await aLedger();
  const other = await itemTitled(store, '护学岗');
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  const meet = async () => {
    arrived += 1;
    if (arrived === 2) open();
    await both;
  };
  const recordBoth = (conversation: string, ids: readonly [string, string]) =>
    store.transaction(conversation, async ({ ledger }) => {
      for (const [i, id] of ids.entries()) {
        const [row] = await ledger.items({ ids: [id] }, localOperator);
        if (row !== undefined) await ledger.record(anUpdate(row, { said: { note: conversation } }));
        if (i === 0) await meet();
      }
    });

  await Promise.all([recordBoth('a', [item.id, other.id]), recordBoth('b', [other.id, item.id])]);

  const histories = await Promise.all([item, other].map(({ id }) => store.ledger.history(id, localOperator)));
  expect(histories.map((history) => history?.length ?? 0).every((length) => length >= 1)).toBe(true);
  expect(histories.flat().map((update) => update?.said.note)).toEqual(expect.arrayContaining(['a', 'b']));
});
