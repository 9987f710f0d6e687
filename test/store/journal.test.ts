import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/domain/ledger/journal.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { aTime, itemTitled, keepPlan, record } from './support/builders.ts';

const anEntry = (subject: string) => ({
  recordedAt: aTime,
  actor: '秦教育',
  messageId: 'm1',
  action: 'report',
  subject,
  before: null,
  after: '{"percent":60,"note":"原话🚸"}',
});

test('entries appended at once by many are one chain', async () => {
  const store = await aStore();

  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      store.transaction(`c${String(i)}`, ({ journal }) => journal.append(anEntry(`item ${String(i)}`))),
    ),
  );

  const entries = await store.journal.entries(localOperator);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(12);
  expect(faultsOf(entries, await store.journal.head())).toEqual([]);
});

test('an entry that was taken back with its transaction leaves no gap', async () => {
  const store = await aStore();
  const failing = store.transaction('c', async ({ journal }) => {
    await journal.append(anEntry('item 1'));
    throw new Error('no power');
  });
  await expect(failing).rejects.toThrow('no power');

  await store.journal.append(anEntry('item 2'));

  expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);
  expect(await store.journal.head()).toMatchObject({ seq: 1 });
});

test('a transaction reads what it has appended, and all of its entries are one stretch of the chain', async () => {
  const store = await aStore();

  const subjects = await store.transaction('c', async ({ journal }) => {
    await journal.append(anEntry('item 1'));
    await journal.appendAll([anEntry('item 2'), anEntry('item 3')]);
    const seen = await journal.entries(localOperator);
    await journal.append(anEntry('item 4'));
    return seen.map(({ subject }) => subject);
  });

  const entries = await store.journal.entries(localOperator);
  expect(subjects).toEqual(['item 1', 'item 2', 'item 3']);
  expect(entries.map(({ subject }) => subject)).toEqual(['item 1', 'item 2', 'item 3', 'item 4']);
  expect(faultsOf(entries, await store.journal.head())).toEqual([]);
});

test('within a transaction head and entries agree while others append', async () => {
  const store = await aStore();
  await store.journal.append(anEntry('item 1'));

  const [faults] = await Promise.all([
    store.transaction('audit', async ({ journal }) => {
      const head = await journal.head();
      return faultsOf(await journal.entries(localOperator), head);
    }),
    ...Array.from({ length: 5 }, (_, i) => store.journal.append(anEntry(`item ${String(i)}`)).catch(() => undefined)),
  ]);

  expect(faults).toEqual([]);
});

test.each([
  ['an entry changed', "update journal set actor = '别人' where seq = 2", { seq: 2, what: 'changed' }],
  ['the first dropped', 'delete from journal where seq = 1', { seq: 1, what: 'missing' }],
  ['one in the middle dropped', 'delete from journal where seq = 2', { seq: 2, what: 'missing' }],
  ['the last dropped', 'delete from journal where seq = 3', { seq: 3, what: 'missing' }],
  ['all dropped', 'truncate journal', { seq: 1, what: 'missing' }],
] as const)(
  '%s: the table refuses it, and where somebody did it all the same it is found',
  async (_, tampering, fault) => {
    const store = await aStore();
    for (const subject of ['item 1', 'item 2', 'item 3']) await store.journal.append(anEntry(subject));

    await expect(sql.raw(tampering).execute(store.database)).rejects.toThrow(/only ever added/u);
    expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);

    await sql`alter table journal disable trigger all`.execute(store.database);
    await sql.raw(tampering).execute(store.database);
    const [found] = faultsOf(await store.journal.entries(localOperator), await store.journal.head());
    expect(found).toEqual(fault);
  },
);

test('what was recorded of an item is never changed or dropped', async () => {
  const store = await aStore();
  await keepPlan(store);
  const update = await record(store, await itemTitled(store, '校门'));

  for (const tampering of [
    "update updates set person_name = '别人'",
    'delete from updates',
    'truncate updates cascade',
  ])
    await expect(sql.raw(tampering).execute(store.database)).rejects.toThrow(/only ever added/u);

  expect(await store.ledger.lastUpdate(localOperator)).toEqual(update);
});
