import { describe, expect, test } from 'vitest';
import { aStore } from '../../../support/store.ts';
import { asker, fill, outcomes } from './asking.ts';
import { shortfalls } from './bounds.ts';
import { everySubject } from './cases.ts';
import { seedPlan, smallPlans } from './plans.ts';
import type { PlanRecord } from './record.ts';

const seed = seedPlan();
const A_MINUTE = 60_000;

async function shortfallsOf(record: PlanRecord): Promise<readonly string[]> {
  const store = await aStore();
  await fill(store, record);

  return shortfalls(await outcomes(asker(store, record), record, everySubject(record)));
}

describe('every question of the templates gets exactly its set, counted, cited and named', () => {
  test.each(smallPlans())('in the plan $name', { timeout: A_MINUTE }, async (record) => {
    expect(await shortfallsOf(record)).toEqual([]);
  });

  test.skipIf(seed === null)(
    'in the seed plan, which is left out where ../shared is not there',
    { timeout: A_MINUTE },
    async () => {
      expect(seed === null ? [] : await shortfallsOf(seed)).toEqual([]);
    },
  );
});
