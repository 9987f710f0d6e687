import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyNeeded, restsOn, steps, type Step, type Steps } from '../../../src/assistant/model/steps.ts';

const ask = (among: number | null): Step => ({ do: 'ask', request: { ask: 'help' }, among, unitsOf: null });

const stepAt = (at: number): fc.Arbitrary<Step> => {
  const alone = fc.constant(ask(null));
  if (at === 0) return alone;
  const earlier = fc.nat(at - 1);
  return fc.oneof(
    alone,
    earlier.map(ask),
    earlier.map((of): Step => ({ do: 'units', of, role: 'lead' })),
    fc
      .tuple(earlier, earlier)
      .map(([left, right]): Step => ({ do: 'combine', how: 'both', what: 'units', left, right })),
  );
};

const plans: fc.Arbitrary<Steps> = fc
  .integer({ min: 1, max: 20 })
  .chain((size) =>
    fc.record({ steps: fc.tuple(...Array.from({ length: size }, (_, at) => stepAt(at))), answer: fc.nat(size - 1) }),
  );

test('a plan goes through JSON as it is', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(steps.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    }),
  );
});

test('what the answer does not rest on is left out, and everything else says the same', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const kept = onlyNeeded(plan);

      expect(steps.safeParse(kept).success).toBe(true);
      expect(onlyNeeded(kept)).toEqual(kept);
      expect(told(kept, kept.answer)).toEqual(told(plan, plan.answer));
    }),
  );
});

test.each([
  ['itself', { steps: [ask(0)], answer: 0 }],
  ['a later step', { steps: [ask(1), ask(null)], answer: 0 }],
  ['no step', { steps: [ask(null)], answer: 1 }],
  ['a step before the first', { steps: [ask(-1)], answer: 0 }],
])('a plan cannot rest on %s', (_, plan) => {
  expect(steps.safeParse(plan).success).toBe(false);
});

/** A step with the steps that it rests on in the place of their numbers. */
function told({ steps: all, answer }: Steps, at = answer): unknown {
  const step = all[at];
  return step === undefined ? null : [step.do, ...restsOn(step).map((on) => told({ steps: all, answer }, on))];
}
