import { expect, test } from 'vitest';
import { desk } from '../../src/assistant/desk.ts';
import { aClock } from '../support/desk.ts';
import { aStore, beside } from '../support/store.ts';
import { fillForRace, race, raceTime } from './race/race.ts';
import { verdictOn } from './race/verdict.ts';

test('many liaisons at once on one row, over several replicas of the program: nothing lost, nothing twice, every reply true', async () => {
  const store = await aStore();
  await fillForRace(store, 8);
  const errors: unknown[] = [];
  const replica = async () =>
    desk({ store: await beside(store), clock: aClock(raceTime), log: (_, error) => errors.push(error) });
  const desks = [await replica(), await replica(), await replica()] as const;

  const exchanges = await race(desks, { writers: 8, drafts: 5, seed: 1 });

  const { wrongs, figures } = await verdictOn(exchanges, { store, database: store.database });
  expect(wrongs).toEqual([]);
  expect(errors).toEqual([]);
  expect(figures['updates']).toBeGreaterThan(10);
  expect(figures['deadlocks']).toBe(0);
}, 120_000);
