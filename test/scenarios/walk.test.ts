import { expect, test } from 'vitest';
import { aStore } from '../support/store.ts';
import { walk } from './walk/walk.ts';

test.each([
  ['a fixed seed', 1],
  ['a seed of this run', Date.now() % 1_000_000],
])(
  'whatever people do, the ledger is what a simple model of it says: %s',
  async (_, seed) => {
    const taken = await walk(await aStore().then((store) => ({ store, database: store.database })), {
      steps: 300,
      seed,
    });

    expect([...taken.values()].reduce((sum, times) => sum + times, 0)).toBe(300);
  },
  300_000,
);
