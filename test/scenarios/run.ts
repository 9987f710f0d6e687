// npm run trust -- [race] [walk] [crash] [telegram] [digests] [year] [redteam] [parity]: the proofs that the ledger can be trusted, at length. Without a name all of them; with --engine on
// one engine only. PostgreSQL is where DATABASE_URL says.
import { parseArgs } from 'node:util';
import { runCrash } from './crash/run.ts';
import { runDigests } from './digests/run.ts';
import { runParity } from '../parity/run.ts';
import { runRedteam } from '../redteam/run.ts';
import { runRace } from './race/run.ts';
import { runTelegram } from './telegram/run.ts';
import { inFolder } from '../bench/engines.ts';
import { engines } from './support/places.ts';
import { runWalk } from './walk/run.ts';
import { runYear } from './year/run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writers: { type: 'string', default: '50' },
    drafts: { type: 'string', default: '40' },
    programs: { type: 'string', default: '4' },
    steps: { type: 'string', default: '10000' },
    kills: { type: 'string' },
    liaisons: { type: 'string', default: '40' },
    engine: { type: 'string' },
    digests: { type: 'string', default: '500' },
  },
});
const whole = (name: Exclude<keyof typeof values, 'engine'>, otherwise?: number): number => {
  const figure = Number(values[name] ?? otherwise);
  if (!Number.isSafeInteger(figure) || figure < 0)
    throw new Error(`--${name} is a whole number, and not “${values[name] ?? ''}”`);
  return figure;
};
const seed = whole('seed');
const on = engines.filter((engine) => values.engine === undefined || values.engine === engine);
if (on.length === 0) throw new Error(`--engine is ${engines.join(' or ')}`);
console.log(`seed ${String(seed)}`);

const proofs: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  race: () => runRace({ seed, writers: whole('writers'), drafts: whole('drafts'), programs: whole('programs') }),
  walk: () => runWalk({ seed, steps: whole('steps'), on }),
  crash: () => runCrash({ seed, kills: whole('kills', 200), on }),
  digests: async () => {
    const { store, close } = await inFolder();
    return runDigests({ seed, count: whole('digests'), items: 120, open: () => Promise.resolve(store) }).finally(close);
  },
  telegram: () => runTelegram({ seed, liaisons: whole('liaisons'), kills: whole('kills', 100), on }),
  year: () => runYear({ seed, on }),
  redteam: () => runRedteam({ on }),
  parity: runParity,
};

const names = positionals.length === 0 ? Object.keys(proofs) : positionals;
for (const name of names) {
  const proof = proofs[name];
  if (proof === undefined) throw new Error(`there is no proof “${name}” (expected ${Object.keys(proofs).join(', ')})`);
  const began = performance.now();
  const wrongs = await proof();
  console.log(
    `${name}: ${wrongs.length === 0 ? 'holds' : `${String(wrongs.length)} wrongs`}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  for (const wrong of wrongs.slice(0, 20)) console.log(`  ${wrong}`);
  if (wrongs.length > 0) process.exitCode = 1;
}
