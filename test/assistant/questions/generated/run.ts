// npm run generated: questions with exact expected sets, by template. --plan NAME or --items N; --all wordings, else at most --most N subjects of each template in one; --sample N; --seed N.
import { parseArgs } from 'node:util';
import { asker, fill, outcomes } from './asking.ts';
import { everyCase, everySubject, sample } from './cases.ts';
import { memoryStore } from './open-store.ts';
import { planOf, seedPlan, smallPlans } from './plans.ts';
import type { PlanRecord } from './record.ts';

const { values } = parseArgs({
  options: {
    plan: { type: 'string' },
    items: { type: 'string' },
    all: { type: 'boolean', default: false },
    most: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});

for (const record of chosen()) await ask(record);

function chosen(): readonly PlanRecord[] {
  if (values.items !== undefined) return [planOf(Number(values.items))];
  const small = [...smallPlans(), seedPlan()].filter((record) => record !== null);
  return small.filter(({ name }) => values.plan === undefined || name === values.plan);
}

async function ask(record: PlanRecord): Promise<void> {
  const store = await memoryStore();
  const began = performance.now();
  await fill(store, record);
  const filled = performance.now();
  const cases =
    values.sample !== undefined
      ? sample(record, Number(values.sample), Number(values.seed))
      : values.all
        ? everyCase(record)
        : everySubject(record, values.most === undefined ? undefined : Number(values.most));
  const all = await outcomes(asker(store, record), record, only(cases));
  const ended = performance.now();
  const asked = [...all.values()].reduce((sum, outcome) => sum + outcome.asked, 0);
  console.log(
    `\n${record.name}: ${String(record.rows.length)} measures, filled in ${String(Math.round(filled - began))} ms, ${String(asked)} asked at ${((ended - filled) / asked).toFixed(1)} ms each`,
  );
  console.table(
    Object.fromEntries(
      [...all].map(([name, { asked: of, misses }]) => [
        name,
        { asked: of, exact: of - misses.length, share: ((of - misses.length) / of).toFixed(4) },
      ]),
    ),
  );
  for (const { misses } of all.values())
    for (const { template, message, fault, got } of misses.slice(0, Number(values.misses)))
      console.log(`[${record.name}] ${template} ｜ ${message} ｜ ${fault} ｜ ${got.replaceAll('\n', ' / ')}`);
  await store.close();
}

function* only<T extends { readonly template: string }>(cases: Iterable<T>): Generator<T> {
  for (const one of cases) if (one.template.includes(values.only)) yield one;
}
