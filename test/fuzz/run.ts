// npm run fuzz: mutated plans and files, read as `extract` reads them. Each gives a plan or a refusal that says what to do; nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputsOf } from './inputs.ts';
import { tallyOf } from './tally.ts';
import { watchedReader } from './watched.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    cases: { type: 'string' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const [first, runs] = values.only === undefined ? [0, Number(values.runs)] : [Number(values.only), 1];
if (![seed, first, runs].every(Number.isSafeInteger)) throw new Error('--runs, --seed and --only are whole numbers');

const kept = mkdtempSync(join(tmpdir(), `liaison-fuzz-${String(seed)}-`));
const reader = watchedReader();
console.log(`seed ${String(seed)}, ${String(runs)} runs; an input that fails is kept in ${kept}`);
try {
  process.exitCode = (await fuzz()) ? 0 : 1;
} finally {
  reader.stop();
}

async function fuzz(): Promise<boolean> {
  const inputs = inputsOf(seed, values.cases ?? null);
  for (const ending of inputs.unwritten) console.log(`${ending}: no library writes it here, so it is tried with texts under its name`); // prettier-ignore
  const tally = tallyOf();
  for (let run = first; run < first + runs; run += 1) {
    const { ending, bytes } = await inputs.of(run);
    const path = join(kept, `run-${String(run)}${ending}`);
    writeFileSync(path, bytes);
    const outcome = await reader.read(path);
    // The machine may have been busy with something else: what was slow once and is not again is none of ours.
    const settled = tally.isSlow(outcome, path) ? await reader.read(path) : outcome;
    const failure = tally.add({ run, path, outcome: settled });
    if (failure === null && values.only === undefined) rmSync(path);
    if (failure !== null) console.log(failure);
    if ((run + 1) % 1000 === 0) console.log(`${String(run + 1)} runs, ${String(tally.failures())} failures`);
  }
  tally.print();
  if (tally.failures() === 0 && values.only === undefined) rmSync(kept, { recursive: true });
  return tally.failures() === 0;
}
