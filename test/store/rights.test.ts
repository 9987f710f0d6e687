import { expect, test } from 'vitest';
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
    ).toEqual(inFull ? whole : { ...whole, expected: null, blocker: null, note: null, reportedBy: null });
    expect(
      history?.map(({ said }) => said.note),
      who,
    ).toEqual(inFull ? ['原话'] : undefined);
  }
});
