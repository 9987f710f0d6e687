import type { Happening } from '../../../src/assistant/happening.ts';
import type { ModelUsage, SpendingOf, Spent } from '../../../src/assistant/model/model-usage.ts';
import { modelCare, type CareParts } from '../../../src/models/care/care.ts';
import type { Time } from '../../../src/models/care/time.ts';

const nothing: Spent = { calls: 0, input: 0, output: 0, cost: 0 };

/** Adds up as the store does, for tests that are not about what is kept. */
export function summedUsage(): ModelUsage & { readonly sum: () => Spent } {
  let sum = nothing;
  const add = (_: SpendingOf, { calls, input, output, cost }: Spent): Promise<Spent> => {
    sum = {
      ...{ calls: sum.calls + calls, cost: sum.cost + cost },
      ...{ input: sum.input + input, output: sum.output + output },
    };
    return Promise.resolve(sum);
  };
  return {
    add,
    reserve: async (of, expected) => {
      await add(of, expected);
      return 'taken';
    },
    on: () => Promise.resolve(sum),
    sum: () => sum,
  };
}

/** Time that passes when somebody sleeps, and time-outs that end when the test says so. */
export function heldTime() {
  const state = { now: 0, slept: [] as number[] };
  const time: Time = {
    now: () => state.now,
    sleep: (ms) => {
      state.slept.push(ms);
      state.now += ms;
      return Promise.resolve();
    },
    random: () => 1,
    after: () => new AbortController().signal,
  };
  return { state, time };
}

/** The care of an address, with all that it tells. */
export function aCare(baseUrl: string, changed: Partial<CareParts> = {}) {
  const happenings: Happening[] = [];
  const notices: string[] = [];
  const usage = summedUsage();
  const care = modelCare({
    baseUrl,
    timeoutMs: 20_000,
    atOnce: 4,
    limits: { tokens: null, tokensAPerson: null, cost: null },
    price: null,
    usage: () => usage,
    day: () => '2026-07-08',
    notice: (level, message) => notices.push(`${level} ${message}`),
    watch: (happening) => void happenings.push(happening),
    ...changed,
  });
  const outcomes = () => happenings.flatMap((each) => (each.type === 'model-asked' ? [each.outcome] : []));
  return { care, happenings, outcomes, notices, usage };
}
