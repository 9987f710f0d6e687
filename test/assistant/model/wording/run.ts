// npm run wording: how many honest rewordings of real replies the guard lets pass, and how many that say something else it holds back. --seed N, --runs N, --misses N.
import { parseArgs } from 'node:util';
import { memoryStore } from '../../questions/generated/open-store.ts';
import { measure, type Judged } from './support/measure.ts';
import { demonstration } from './support/replies.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5000' },
    misses: { type: 'string', default: '20' },
  },
});

const store = await memoryStore();
const { honest, mutated } = await measure(await demonstration(store), {
  seed: Number(values.seed),
  runs: Number(values.runs),
});
const table = (all: readonly Judged[], isRight: (judged: Judged) => boolean) =>
  Object.fromEntries(
    [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => [
      kind,
      { of: of.length, right: of.filter(isRight).length },
    ]),
  );
const tell = (wrong: readonly Judged[]): void => {
  for (const { kind, plain, words, objection } of wrong.slice(0, Number(values.misses)))
    console.log(
      `${kind} ｜ ${objection ?? 'accepted'}\n   ${plain.replaceAll('\n', '⏎')}\n   ${words.replaceAll('\n', '⏎')}`,
    );
};
console.table(table(honest, ({ objection }) => objection === null));
console.table(table(mutated, ({ objection }) => objection !== null));
const refused = honest.filter(({ objection }) => objection !== null);
const passed = mutated.filter(({ objection }) => objection === null);
console.log(`honest: ${String(honest.length - refused.length)} of ${String(honest.length)} accepted`);
console.log(`mutated: ${String(mutated.length - passed.length)} of ${String(mutated.length)} rejected`);
tell(passed);
tell(refused);
await store.close();
