import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Happening } from '../assistant/happening.ts';

type OfModels = Extract<Happening, { readonly type: 'model-asked' | 'model-rests' }>;

/** Models take from some hundredths of a second to a minute. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60];

/** Counts what was asked of models. */
export function countingModels(registry: Registry): (happening: OfModels) => void {
  const registers = [registry];
  const calls = new Counter({
    ...{ name: 'liaison_model_calls_total', help: 'Calls of models, by kind and how they ended.', registers },
    labelNames: ['kind', 'outcome'],
  });
  const seconds = new Histogram({
    ...{ name: 'liaison_model_seconds', help: 'How long calls of models took that left the program.', registers },
    labelNames: ['kind'],
    buckets: SECONDS,
  });
  const tokens = new Counter({
    ...{ name: 'liaison_model_tokens_total', help: 'Tokens that models took in and gave out.', registers },
    labelNames: ['kind', 'direction'],
  });
  const rests = new Gauge({
    ...{ name: 'liaison_model_rests', help: 'Whether a model is left alone after failures.', registers },
    labelNames: ['kind'],
  });
  return (happening) => {
    const { kind } = happening;
    if (happening.type === 'model-rests') {
      rests.set({ kind }, happening.rests ? 1 : 0);
      return;
    }
    calls.inc({ kind, outcome: happening.outcome });
    if (!stays.has(happening.outcome)) seconds.observe({ kind }, happening.ms / 1000);
    for (const direction of ['input', 'output'] as const) tokens.inc({ kind, direction }, happening.tokens[direction]);
  };
}

const stays: ReadonlySet<string> = new Set(['cached', 'resting', 'over-budget', 'not-allowed']);
