import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemFilter } from '../../src/assistant/ports.ts';
import type { Item, Status } from '../../src/domain/ledger/item.ts';
import { localOperator } from '../../src/domain/people.ts';
import type { Database } from '../../src/store/database.ts';
import { aStore } from '../support/store.ts';
import { aTime, keepPlan } from './support/builders.ts';

const unitNames = ['教育局', '公安局', '住建局', '财政局'];
const days = ['2026-06-30', '2026-07-08', '2026-07-09', '2026-09-30', '2026-12-31'];
const statuses = ['not-started', 'in-progress', 'blocked', 'done'] as const;

interface Made {
  readonly due: string | null;
  readonly status: Status | null;
  readonly reported: boolean;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
}

const made: fc.Arbitrary<Made> = fc.record({
  due: fc.option(fc.constantFrom(...days)),
  status: fc.option(fc.constantFrom(...statuses)),
  reported: fc.boolean(),
  lead: fc.subarray(unitNames, { maxLength: 2 }),
  participants: fc.subarray(unitNames),
});

const day = fc.constantFrom(...days, '2026-07-01', '2027-01-01');

const filters: fc.Arbitrary<ItemFilter> = fc.record(
  {
    ids: fc.array(
      fc.integer({ min: 0, max: 45 }).map((id) => String(id)),
      { maxLength: 30 },
    ),
    units: fc.array(
      fc.record({
        unitId: fc.integer({ min: 1, max: 5 }).map((id) => String(id)),
        role: fc.constantFrom('lead', 'participant', 'any'),
      }),
      { maxLength: 2 },
    ),
    leads: fc.constantFrom('none', 'several'),
    due: fc.oneof(fc.constant('none' as const), fc.record({ from: day, to: day })),
    overdueOn: day,
    open: fc.boolean(),
    status: fc.constantFrom(...statuses),
    unreported: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** What the filter means, without SQL. */
function holds(item: Item, filter: ItemFilter): boolean {
  const { ids, units = [], leads, due, overdueOn, open, status, unreported } = filter;
  const has = ({ unitId, role }: (typeof units)[number]): boolean => {
    const name = unitNames[Number(unitId) - 1] ?? '';
    return (
      (role !== 'participant' && item.lead.includes(name)) || (role !== 'lead' && item.participants.includes(name))
    );
  };
  const within = (from: string, to: string) => item.due !== null && item.due >= from && item.due <= to;
  return [
    ids?.includes(item.id) ?? true,
    units.every(has),
    leads === undefined || (leads === 'none' ? item.lead.length === 0 : item.lead.length > 1),
    due === undefined || (due === 'none' ? item.due === null : within(due.from, due.to)),
    overdueOn === undefined || (item.due !== null && item.due < overdueOn && item.status !== 'done'),
    open !== true || item.status !== 'done',
    status === undefined || item.status === status,
    unreported !== true || item.reportedAt === null,
  ].every(Boolean);
}

async function fill(database: Database, items: readonly Made[]): Promise<void> {
  await database
    .insertInto('units')
    .values(unitNames.map((name) => ({ name })))
    .execute();
  for (const [i, { due, status, reported, lead, participants }] of items.entries()) {
    const { id } = await database
      .insertInto('items')
      .values({
        measure_id: null,
        position: items.length - i,
        title: `第${String(i)}项`,
        due,
        status,
        percent: null,
        expected: null,
        blocker: null,
        note: null,
        reported_at: reported ? aTime : null,
        reported_by: reported ? '秦教育' : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const units = [
      ...lead.map((name) => ({ name, role: 'lead' })),
      ...participants.map((name) => ({ name, role: 'participant' })),
    ];
    for (const { name, role } of units)
      await database
        .insertInto('item_units')
        .values({ item_id: id, unit_id: unitNames.indexOf(name) + 1, role, position: 0 })
        .execute();
  }
}

describe('a closed question to the ledger', () => {
  test('is answered with the whole set, in its order, whatever conditions are named', async () => {
    const store = await aStore();
    const [items = []] = fc.sample(fc.array(made, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 20 });
    await fill(store.database, items);
    const all = await store.ledger.items({}, localOperator);
    expect(all.map(({ title }) => title)).toEqual(items.map((_, i) => `第${String(39 - i)}项`));

    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const found = await store.ledger.items(filter, localOperator);
        expect(found).toEqual(all.filter((item) => holds(item, filter)));
      }),
      { numRuns: 300 },
    );
    for (const name of ['ids', 'units', 'leads', 'due', 'overdueOn', 'open', 'status', 'unreported'] as const) {
      const alone = fc.sample(filters, { numRuns: 60, seed: 7 }).filter((filter) => filter[name] !== undefined);
      for (const filter of alone) {
        const only = { [name]: filter[name] };
        const found = await store.ledger.items(only, localOperator);
        expect(found).toEqual(all.filter((item) => holds(item, only)));
      }
    }
  });

  test('rows without a lead and with several are known after every change of their units', async () => {
    const { database, ledger } = await aStore();
    const led = { due: null, status: null, reported: false, participants: ['住建局'] };
    await fill(database, [
      { ...led, lead: ['教育局'] },
      { ...led, lead: ['公安局', '财政局'] },
    ]);
    const counts = async () => [
      (await ledger.items({ leads: 'none' }, localOperator)).map(({ id }) => id),
      (await ledger.items({ leads: 'several' }, localOperator)).map(({ id }) => id),
    ];
    const rows = database.updateTable('item_units').where('item_id', '=', 1);

    await rows.where('role', '=', 'participant').set({ role: 'lead' }).execute();
    expect(await counts()).toEqual([[], ['2', '1']]);
    await rows.set({ item_id: 2 }).where('unit_id', '=', 1).execute();
    await database.deleteFrom('item_units').where('item_id', '=', 1).execute();
    expect(await counts()).toEqual([['1'], ['2']]);
  });

  test('every row is called by the same words as it is read with', async () => {
    const store = await aStore();
    await keepPlan(store);
    await store.transaction('load', ({ library }) =>
      library.addItems([{ title: '增设护学岗', due: null, lead: ['公安局'], participants: [] }]),
    );

    const items = await store.ledger.items({}, localOperator);

    expect(await store.ledger.names()).toEqual(
      items.map(({ id, measureId, ref, title, text, heading, assignment, document }) => ({
        id,
        ref: measureId === null ? '' : ref,
        title,
        text,
        heading,
        assignment,
        document,
      })),
    );
  });

  test('asked for what is no id, it has nothing', async () => {
    const store = await aStore();
    await fill(store.database, [{ due: null, status: null, reported: false, lead: ['教育局'], participants: [] }]);

    for (const id of ['', 'x', '1e3', '-1', '1.5', '99999999999', "1'; drop table items"]) {
      expect(await store.ledger.items({ ids: [id] }, localOperator)).toEqual([]);
      expect(await store.ledger.items({ units: [{ unitId: id, role: 'any' }] }, localOperator)).toEqual([]);
      expect(await store.ledger.history(id, localOperator)).toEqual([]);
    }
    expect(await store.ledger.items({}, localOperator)).toHaveLength(1);
  });

  test('counts by unit agree with the sets, units without any in the role included', async () => {
    const store = await aStore();
    const [items = []] = fc.sample(fc.array(made, { minLength: 15, maxLength: 15 }), { numRuns: 1, seed: 3 });
    await fill(store.database, items);
    const all = await store.ledger.items({}, localOperator);

    for (const role of ['lead', 'participant'] as const) {
      const counted = await store.ledger.countsByUnit(role, localOperator);
      const named = (item: Item) => (role === 'lead' ? item.lead : item.participants);
      const expected = unitNames.map((unit) => ({
        unit,
        count: all.filter((item) => named(item).includes(unit)).length,
      }));
      expect(counted).toHaveLength(expected.length);
      expect(counted).toEqual(expect.arrayContaining(expected));
      expect(counted.map(({ count }) => count)).toEqual(expected.map(({ count }) => count).toSorted((a, b) => b - a));
    }
  });
});
