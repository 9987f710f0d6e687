import { expect, test } from 'vitest';
import { stateOf } from '../../src/domain/ledger/update.ts';
import type { Person } from '../../src/domain/people.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { aPerson, itemTitled, keepPlan, record } from './support/builders.ts';

const viewers: readonly (readonly [who: string, viewer: Person, inFull: boolean])[] = [
  ['the operator of the machine', localOperator, true],
  ['the office', aPerson({ role: 'office', unit: '' }), true],
  ['an administrator', aPerson({ role: 'administrator', unit: '财政局' }), true],
  ['a leader', aPerson({ role: 'leader', unit: '县政府' }), true],
  ['a liaison of the lead', aPerson({ unit: '教育局' }), true],
  ['a head of a participant', aPerson({ role: 'head', unit: '住建局' }), true],
  ['a liaison of the lead under another name of it', aPerson({ unit: '县教育局' }), true],
  ['a liaison of another unit', aPerson({ unit: '财政局' }), false],
  ['a head of another unit', aPerson({ role: 'head', unit: '卫健局' }), false],
  ['a liaison of a unit that nobody knows', aPerson({ unit: '气象局' }), false],
  ['somebody without a unit', aPerson({ unit: '' }), false],
];

test('what a unit wrote of its row is read in full by the office, leaders and the units of the row, and by nobody else', async () => {
  const store = await aStore();
  await keepPlan(store);
  const unit = store.database.selectFrom('units').select('id').where('name', '=', '教育局');
  const { id } = await unit.executeTakeFirstOrThrow();
  await store.database.insertInto('unit_aliases').values({ unit_id: id, alias: '县教育局' }).execute();
  await record(store, await itemTitled(store, '校门'), {
    said: { percent: 60, expected: '2026-11-30', blocker: '缺料', note: '原话' },
  });
  const whole = await itemTitled(store, '校门');

  for (const [who, viewer, inFull] of viewers) {
    const items = await store.ledger.items({}, viewer);
    const history = await store.ledger.history(whole.id, viewer);

    expect(items, who).toHaveLength(4);
    expect(
      items.find((item) => item.id === whole.id),
      who,
    ).toEqual(inFull ? whole : { ...whole, expected: null, blocker: null, note: null, reportedBy: null, partly: true });
    expect(
      history?.map(({ said }) => said.note),
      who,
    ).toEqual(inFull ? ['原话'] : undefined);
  }
});

test('before others a row is read in full by those who may where the audience may as well', async () => {
  const store = await aStore();
  await keepPlan(store);
  await record(store, await itemTitled(store, '校门'), { said: { blocker: '缺料', note: '原话' } });
  const whole = await itemTitled(store, '校门');
  const units = await store.plans.units();
  const before = (...names: readonly string[]) => ({
    audience: { unitIds: units.filter(({ name }) => names.includes(name)).map(({ id }) => id) },
  });
  const office = { role: 'office', unit: '' } as const;
  const cases: readonly (readonly [who: string, viewer: Person, inFull: boolean])[] = [
    ['the office before all', aPerson({ ...office, audience: 'all' }), true],
    ['the operator before the lead', { ...localOperator, ...before('教育局') }, true],
    ['the office before a participant and others', aPerson({ ...office, ...before('住建局', '财政局') }), true],
    ['the office before another unit', aPerson({ ...office, ...before('财政局') }), false],
    ['a leader before another unit', aPerson({ role: 'leader', unit: '县政府', ...before('财政局') }), false],
    ['the office before nobody', aPerson({ ...office, ...before() }), false],
    ['the office before a unit that is gone', aPerson({ ...office, audience: { unitIds: ['999', 'x'] } }), false],
    ['the lead before a participant', aPerson({ unit: '教育局', ...before('住建局') }), true],
    ['the lead before another unit', aPerson({ unit: '教育局', ...before('财政局') }), false],
    ['another unit before the lead', aPerson({ unit: '财政局', ...before('教育局') }), false],
    ['another unit before all', aPerson({ unit: '财政局', audience: 'all' }), false],
    ['somebody without a unit before the lead', aPerson({ unit: '', ...before('教育局') }), false],
  ];

  for (const [who, viewer, inFull] of cases) {
    const items = await store.ledger.items({ ids: [whole.id] }, viewer);
    const recorded = [
      ...(await store.ledger.recorded(viewer)),
      ...((await store.ledger.history(whole.id, viewer)) ?? []),
    ];

    expect
      .soft(
        items.map(({ note }) => note),
        who,
      )
      .toEqual([inFull ? '原话' : null]);
    expect
      .soft(
        recorded.map(({ said }) => said.note),
        who,
      )
      .toEqual(inFull ? ['原话', '原话'] : []);
    expect.soft(await store.ledger.items({ troubled: true }, viewer), who).toHaveLength(inFull ? 1 : 0);
    expect.soft(await store.journal.entries(viewer), who).toEqual([]);
    expect.soft(await store.findings.open(viewer), who).toEqual(await store.findings.open(aPerson({ unit: '' })));
  }
});

test('nothing is written from a row that was not read in full', async () => {
  const store = await aStore();
  await keepPlan(store);
  const whole = await itemTitled(store, '校门');

  const [partly] = await store.ledger.items({ ids: [whole.id] }, aPerson({ unit: '财政局' }));

  expect(partly?.partly).toBe(true);
  expect(() => stateOf(partly ?? whole)).toThrow('not read in full');
  expect(stateOf(whole)).toMatchObject({ due: whole.due });
});
