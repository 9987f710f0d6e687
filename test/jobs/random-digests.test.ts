import { expect, test } from 'vitest';
import { runDigests } from '../scenarios/digests/run.ts';
import { aStore } from '../support/store.ts';

test('every number and name of random digests equals a query of the ledger', async () => {
  expect(await runDigests({ seed: 7, count: 12, items: 40, open: aStore })).toEqual([]);
}, 120_000);
