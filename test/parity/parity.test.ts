import { describe, expect, test, vi } from 'vitest';
import { aStore } from '../support/store.ts';
import { ownCases, type CaseFile } from './cases.ts';
import { enduring, failings } from './faulty.ts';
import { perfectParity, type OpenedStore } from './perfect.ts';

// Each asks some hundred questions of three desks.
vi.setConfig({ testTimeout: 240_000 });

async function open(): Promise<OpenedStore> {
  return { store: await aStore(), close: () => Promise.resolve() };
}

const files = ownCases();

/** Some of the cases; all of them, at every failing, are asked by `npm run trust -- parity`. */
const oneIn = (count: number, cases: CaseFile): CaseFile => ({
  ...cases,
  talks: cases.talks.filter((_, i) => i % count === 0),
});

test.each(files.map((cases) => [cases.name, oneIn(cases.talks.length > 20 ? 4 : 1, cases)] as const))(
  'a model that reads what the rules read changes no fact: %s',
  async (_, cases) => {
    const { wrongs, turns, read } = await perfectParity(cases, open);

    expect(wrongs).toEqual([]);
    expect(turns).toBeGreaterThan(20);
    expect(read).toBeGreaterThan(turns / 3);
  },
);

describe.each(failings)('with a model that is %s', (failing) => {
  test.each(files.map((cases) => [cases.name, oneIn(cases.talks.length > 20 ? 25 : 4, cases)] as const))(
    'the reply stays right, or refuses, in time: %s',
    async (_, cases) => {
      const { wrongs } = await enduring(failing, cases, open);

      expect(wrongs).toEqual([]);
    },
  );
});
