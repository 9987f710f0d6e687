import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/domain/plan/plan.ts';
import type { RosterRow } from '../../src/domain/roster.ts';
import type { Database } from '../../src/store/database.ts';
import { keepUnits, listUnits } from '../../src/store/units.ts';
import { aStore } from '../support/store.ts';
import { aRosterRow, aTime, keepPlan, keepRoster } from './support/builders.ts';

const aUnit = (name: string, ...aliases: readonly string[]): Unit => ({ name, aliases });

const named = async (database: Database) =>
  (await listUnits(database)).map(({ name, aliases }) => [name, ...aliases].join('/'));

test('units are kept once, with their aliases, whichever document names them', async () => {
  const { database } = await aStore();

  const first = await keepUnits(database, [aUnit('清河县教育局', '县教育局', '教育局'), aUnit('公安局')]);
  const second = await keepUnits(database, [aUnit('教育局'), aUnit('公安局', '县公安局'), aUnit('财政局')]);

  expect(await named(database)).toEqual(['清河县教育局/县教育局/教育局', '公安局/县公安局', '财政局']);
  expect(second.get('教育局')).toBe(first.get('清河县教育局'));
});

test('two units that are known apart are never made one by an alias', async () => {
  const { database } = await aStore();
  await keepUnits(database, [aUnit('治安大队'), aUnit('治安出入境大队')]);

  await keepUnits(database, [aUnit('治安出入境大队', '治安大队')]);
  await keepUnits(database, [aUnit('特警大队', '治安大队')]);

  expect(await named(database)).toEqual(['治安大队', '治安出入境大队', '特警大队']);
});

describe('people', () => {
  test('are found by name or account, with their unit by any of its names', async () => {
    const store = await aStore();
    await keepUnits(store.database, [aUnit('清河县公安局', '公安局')]);

    await keepRoster(
      store,
      aRosterRow({ accounts: ['web:shi', 'demo:gaj'] }),
      aRosterRow({ name: '甲', unit: '外地' }),
    );

    const [unit] = await store.plans.units();
    const person = await store.people.byAccountOrName('web:shi');
    expect(person).toMatchObject({
      name: '石公安',
      unit: '公安局',
      unitId: unit?.id,
      accounts: ['demo:gaj', 'web:shi'],
    });
    expect(await store.people.byAccountOrName('石公安')).toEqual(person);
    expect(await store.people.ofUnit(unit?.id ?? '')).toEqual([person]);
    expect(await store.people.byAccountOrName('甲')).toMatchObject({ unit: '外地', unitId: null });
    expect(await store.people.byAccountOrName('石')).toBeNull();
    expect(await store.people.byAccountOrName('')).toBeNull();
    expect(await store.people.ofUnit('no unit')).toEqual([]);
  });

  test('two of one name are told apart by their accounts, and by name neither is meant', async () => {
    const store = await aStore();
    await keepRoster(
      store,
      aRosterRow({ unit: '公安局', accounts: ['web:a'] }),
      aRosterRow({ unit: '教育局', accounts: ['web:b'] }),
    );

    expect(await store.people.byAccountOrName('石公安')).toBeNull();
    expect((await store.people.byAccountOrName('web:a'))?.unit).toBe('公安局');
    expect((await store.people.byAccountOrName('web:b'))?.unit).toBe('教育局');
  });

  test('an account goes to whom the newest roster gives it', async () => {
    const store = await aStore();
    await keepRoster(store, aRosterRow({ accounts: ['web:duty', 'web:shi'] }));

    const counts = await keepRoster(
      store,
      aRosterRow({ accounts: [] }),
      aRosterRow({ name: '新来', accounts: ['web:duty'] }),
    );

    expect(counts).toMatchObject({ added: 1, changed: 0, left: [] });
    expect((await store.people.byAccountOrName('web:duty'))?.name).toBe('新来');
    expect((await store.people.byAccountOrName('石公安'))?.accounts).toEqual(['web:shi']);
  });

  test('whoever keeps name and account under another unit has moved there', async () => {
    const store = await aStore();
    await keepRoster(store, aRosterRow({ accounts: ['web:shi'] }));
    const before = await store.people.byAccountOrName('web:shi');

    const counts = await keepRoster(store, aRosterRow({ unit: '应急局', post: '股长', accounts: ['web:shi'] }));

    expect(counts).toMatchObject({ added: 0, changed: 1, left: [] });
    expect(await store.people.all()).toEqual([{ ...before, unit: '应急局', post: '股长' }]);
  });

  test('a namesake whom the roster names beside them has not moved', async () => {
    const store = await aStore();
    await keepRoster(store, aRosterRow({ unit: '公安局', accounts: ['web:shi'] }));

    await keepRoster(
      store,
      aRosterRow({ unit: '应急局', accounts: ['web:shi'] }),
      aRosterRow({ unit: '公安局', accounts: ['web:other'] }),
    );

    expect((await store.people.byAccountOrName('web:shi'))?.unit).toBe('应急局');
    expect((await store.people.byAccountOrName('web:other'))?.unit).toBe('公安局');
  });

  test('whom the roster no longer names has left, and is the same person when they are named again', async () => {
    const store = await aStore();
    const other = aRosterRow({ name: '甲', accounts: ['web:jia'] });
    await keepRoster(store, aRosterRow({ accounts: ['web:shi'] }), other);
    const before = await store.people.byAccountOrName('web:shi');

    const gone = await keepRoster(store, other);
    const meanwhile = [await store.people.byAccountOrName('web:shi'), await store.people.byAccountOrName('石公安')];
    const back = await keepRoster(store, other, aRosterRow({ accounts: ['web:shi'] }));

    expect(gone.left).toEqual([{ name: '石公安', unit: '公安局' }]);
    expect(meanwhile).toEqual([null, null]);
    expect(back).toMatchObject({ added: 0, changed: 1, left: [] });
    expect(await store.people.byAccountOrName('web:shi')).toEqual(before);
  });

  test('a roster of other people stands beside the first; one that names most of the same takes its place, whatever it is called', async () => {
    const store = await aStore();
    const [a, b, c, d] = ['甲', '乙', '丙', '丁'].map((name) => aRosterRow({ name }));
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four people');
    const names = async () => (await store.people.all()).map(({ name }) => name).join('');
    const keep = (file: string, ...people: readonly RosterRow[]) =>
      store.transaction('load', ({ library }) =>
        library.keepRoster(people, { kind: 'roster', file, sha256: file, loadedAt: aTime }),
      );
    await keep('名册.csv', a, b, c);

    await keep('其他单位.csv', d);
    const beside = await names();
    const renamed = await keep('名册（七月）.csv', a, b);

    expect(beside).toBe('甲乙丙丁');
    expect(renamed.left.map(({ name }) => name)).toEqual(['丙']);
    expect(await names()).toBe('甲乙丁');
  });

  test('post and role follow the newest roster, and the same roster again changes nothing', async () => {
    const store = await aStore();
    await keepRoster(store, aRosterRow());

    expect(await keepRoster(store, aRosterRow({ role: 'head', post: '局长' }))).toMatchObject({ added: 0, changed: 1 });
    expect(await keepRoster(store, aRosterRow({ role: 'head', post: '局长' }))).toMatchObject({ added: 0, changed: 0 });
    expect(await store.people.all()).toMatchObject([{ role: 'head', post: '局长' }]);
  });

  test('what is derived from units and people is stale after each plan and roster', async () => {
    const store = await aStore();
    const revisions = [await store.plans.revision()];

    await keepPlan(store);
    revisions.push(await store.plans.revision());
    await keepRoster(store, aRosterRow());
    revisions.push(await store.plans.revision());

    expect(new Set(revisions).size).toBe(3);
  });

  test('what is derived from the rows alone is stale after a plan, and not after a roster', async () => {
    const store = await aStore();
    const before = await store.plans.namesRevision();

    await keepPlan(store);
    const loaded = await store.plans.namesRevision();
    await keepRoster(store, aRosterRow());

    expect(loaded).not.toBe(before);
    expect(await store.plans.namesRevision()).toBe(loaded);
  });
});
