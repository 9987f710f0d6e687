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

/** Some of the cases: all of them, at every failing, are asked by `npm run trust -- parity`. */
const someOf = (cases: CaseFile): CaseFile => ({
  ...cases,
  talks: cases.talks.filter(({ said }, i) => said.length > 1 || i % 5 === 0),
});

test.each(files.map((cases) => [cases.name, cases] as const))(
  'a model that reads what the rules read changes no fact: %s',
  async (_, cases) => {
    const { wrongs, turns, read } = await perfectParity(cases, open);

    expect(wrongs).toEqual([]);
    expect(turns).toBeGreaterThan(30);
    expect(read).toBeGreaterThan(turns / 3);
  },
);

describe.each(failings)('a model that is %s', (failing) => {
  test.each(files.map((cases) => [cases.name, someOf(cases)] as const))(
    'leaves the reply right, or refused, and in time: %s',
    async (_, cases) => {
      const { wrongs } = await enduring(failing, cases, open);

      expect(wrongs).toEqual([]);
    },
  );
});
