import { describe, expect, test } from 'vitest';
import type { Stores } from '../../src/assistant/ports.ts';
import type { Item } from '../../src/domain/ledger/item.ts';
import { localOperator } from '../../src/domain/people.ts';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { aStore } from '../support/store.ts';
import { aPerson, aTime, anUpdate, fourMeasures, itemTitled, keepPlan, planText } from './support/builders.ts';

const origin = { kind: 'plan', file: 'plan.txt', loadedAt: aTime } as const;
const office = aPerson({ role: 'office' });

/** What a transaction reads of a row, before and after it has done something to it. */
async function readAround(work: (stores: Stores, item: Item) => Promise<unknown>) {
  const store = await aStore();
  await keepPlan(store);
  const { id } = await itemTitled(store, '校门');
  return store.transaction('c', async (stores) => {
    const read = async () => (await stores.ledger.items({ ids: [id] }, localOperator)).at(0);
    const before = await read();
    if (before === undefined) throw new Error('no row');
    await work(stores, before);
    return { before, after: await read() };
  });
}

describe('a transaction reads of the ledger what it has made of it:', () => {
  test('a report', async () => {
    const { after } = await readAround(({ ledger }, item) => ledger.record(anUpdate(item, { said: { percent: 30 } })));

    expect(after).toMatchObject({ percent: 30, version: 2 });
  });

  test('reports of a sheet', async () => {
    const { after } = await readAround(({ ledger }, item) =>
      ledger.recordAll([anUpdate(item, { said: { percent: 40 } })]),
    );

    expect(after).toMatchObject({ percent: 40, version: 2 });
  });

  test('other leads by the ledger', async () => {
    const { after } = await readAround(({ library }, { id }) =>
      library.keepLedgerLeads([{ itemId: id, lead: ['住建局'] }]),
    );

    expect(after?.ledgerLead).toEqual(['住建局']);
  });

  test('a new issue of the plan', async () => {
    const { after } = await readAround(({ library }) => {
      const text = planText([fourMeasures[0].replace('9月底前', '8月底前'), ...fourMeasures.slice(1)]);
      return library.keepPlan(readPlan({ file: 'plan.txt', text }), { ...origin, sha256: text });
    });

    expect(after).toMatchObject({ due: '2026-08-31', version: 2 });
  });

  test('tasks', async () => {
    const store = await aStore();
    await keepPlan(store);
    const { id } = await itemTitled(store, '校门');

    const counts = await store.transaction('c', async ({ ledger, tasks }) => {
      const under = async () => (await ledger.items({ under: [id] }, localOperator)).length;
      const before = await under();
      const added = await tasks.add(id, [{ title: '设计', due: null, lead: [], participants: [] }]);
      const between = await under();
      await tasks.remove(added);
      return [before, between, await under()];
    });

    expect(counts).toEqual([0, 1, 0]);
  });
});

test('what one reads in full, another in the same transaction does not', async () => {
  const store = await aStore();
  await keepPlan(store);
  const item = await itemTitled(store, '校门');
  await store.ledger.record(anUpdate(item, { said: { note: '原话' } }));

  const notes = await store.transaction('c', async ({ ledger }) => {
    const noteFor = async (viewer: typeof office) =>
      (await ledger.items({ ids: [item.id] }, viewer)).map(({ note }) => note);
    return [
      await noteFor(office),
      await noteFor(aPerson({ unit: '财政局' })),
      await noteFor(aPerson({ unit: '教育局' })),
      await noteFor(aPerson({ unit: '' })),
    ];
  });

  expect(notes).toEqual([['原话'], [null], ['原话'], [null]]);
});
