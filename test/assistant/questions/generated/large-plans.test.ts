import { describe, expect, test } from 'vitest';
import { aStore } from '../../../support/store.ts';
import { asker, fill, outcomes } from './asking.ts';
import { shortfalls } from './bounds.ts';
import { sample } from './cases.ts';
import { planOf } from './plans.ts';
import { largePlan } from './plans/large-plan.ts';

const MINUTES = 60_000;

describe('a generated plan', () => {
  test.each([2_000, 10_000])('of %i measures is read as it was written', { timeout: MINUTES }, (count) => {
    const { pieces } = largePlan(count, 1);

    const read = planOf(count).rows.map(({ title, lead, participants, dueText }) => ({
      title,
      lead,
      participants,
      due: dueText,
    }));

    expect(read).toEqual(pieces.map(({ title, lead, participants, due }) => ({ title, lead, participants, due })));
  });

  // Few, for what is asked of all ten thousand is written out and cited; `npm run generated -- --items 10000 --sample 5000` asks more.
  test.each([
    [2_000, 300],
    [10_000, 100],
  ])(
    'of %i measures gives every question of a sample exactly its set',
    { timeout: 5 * MINUTES },
    async (count, questions) => {
      const record = planOf(count);
      const store = await aStore();
      await fill(store, record);

      const all = await outcomes(asker(store, record), record, sample(record, questions, 7));

      // A few questions of a template may by chance be more of its bad ones than the bound has of all.
      expect(shortfalls(all, 2)).toEqual([]);
    },
  );
});
