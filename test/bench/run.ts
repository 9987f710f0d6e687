// npm run bench: how fast the program is beside the least that could do the same, in one run on one machine. The ratios count, not the figures.
// npm run bench -- reports: one part of it. npm run bench -- telegram --updates 100000: memory over so many updates.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { Bench, type Task } from 'tinybench';
import { clockIn, demonstration } from '../../src/app.ts';
import { desk } from '../../src/assistant/desk.ts';
import { localOperator } from '../../src/domain/people.ts';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { load } from '../../src/knowledge/load/load.ts';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { storeOver, type OpenStore } from '../../src/store/store.ts';
import { passages } from './passages.ts';
import { pictures } from './pictures.ts';
import { digests } from './digest.ts';
import { growth } from './growth.ts';
import { ledger } from './ledger.ts';
import { model } from './model.ts';
import { reading } from './reading.ts';
import { reports } from './reports.ts';
import { telegram } from './telegram.ts';

const timeZone = 'Asia/Shanghai';
const clock = clockIn(timeZone);
const seed = ['seed-plan.txt', 'seed-roster.csv'].map((file) =>
  fileURLToPath(new URL(`../../../shared/cases/${file}`, import.meta.url)),
);
const files = seed.every((file) => existsSync(file)) ? seed : demonstration;

const scratch = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
/** In this order; a name on the command line chooses one of them, or several. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  reading: () => reading(readFileSync(demonstration[0] ?? '', 'utf8')),
  loading,
  asking,
  passages: () => passages(fresh, demonstration[0] ?? ''),
  reports,
  ledger,
  model,
  pictures,
  digest: () => digests([400, 10_000, 100_000]),
  telegram: () => telegram(values.updates === undefined ? undefined : Number(values.updates)),
  growth: () => growth([100, 10_000, 100_000]),
};
const { values, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { updates: { type: 'string' } },
});
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`there is no part “${unknown.join(', ')}” (expected ${Object.keys(parts).join(', ')})`);
try {
  for (const [name, run] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await run();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** A store in a folder of its own. */
async function fresh(): Promise<{ readonly store: OpenStore; readonly database: Database }> {
  const opened = await openDatabase({ kind: 'embedded', folder: join(scratch, randomUUID()) });
  const store = storeOver(opened.database, { timeZone, close: () => opened.close() });
  return { store, database: opened.database };
}

async function loading(): Promise<void> {
  const [plan = ''] = files;
  const text = readFileSync(plan, 'utf8');
  const source = { file: 'plan.txt', text };
  const first = performance.now();
  readPlan(source);
  const cold = performance.now() - first;
  const began = performance.now();
  const { store } = await fresh();
  const opened = performance.now();
  await load(files, { store, clock });
  const loaded = performance.now();
  await store.close();
  const bench = new Bench({ time: 1_000 }).add('read the plan', () => void readPlan(source));
  await bench.run();
  const [read] = bench.tasks.map(({ result }) => result);
  if (read === undefined) throw new Error('nothing was measured');
  console.log(`\nLoading ${plan.split('/').at(-1) ?? ''} (${String(text.length)} characters), embedded engine`);
  console.table({
    'open an empty folder': { ms: round(opened - began) },
    'read the plan, the first time': { ms: round(cold) },
    'read the plan, warm (median)': { ms: round(latencyOf('reading', read).p50) },
    'load plan and roster into the store': { ms: round(loaded - opened) },
  });
}

interface Asked {
  readonly question: string;
  /** The same set by SQL alone, with no understanding, wording or record of the conversation. */
  readonly bare: (database: Database) => Promise<unknown>;
}

async function asking(): Promise<void> {
  const { store, database } = await fresh();
  await load(files, { store, clock });
  const ours = desk({
    store,
    clock,
    log(_, error) {
      throw error;
    },
  });
  const [item] = await store.ledger.items({ leads: 'several' }, localOperator);
  const unit = item?.lead[0] ?? '';
  const asked: readonly Asked[] = [
    { question: `${item?.title ?? ''}谁牵头`, bare: (on) => rowsOf(on, sql`where d.id = ${Number(item?.id)}`) },
    { question: `${unit}牵头哪些工作`, bare: (on) => rowsOf(on, sql`where exists (select from item_units x join units u on u.id = x.unit_id where x.item_id = d.id and x.role = 'lead' and u.name = ${unit})`) },
    { question: '本月有哪些到期', bare: (on) => rowsOf(on, sql`where due between current_date and current_date + 30`) },
    { question: '哪些单位还没报送', bare: (on) => rowsOf(on, sql`where reported_at is null`) },
  ]; // prettier-ignore
  console.log('\nOne question, from message to committed reply, beside the bare SQL of the same set (ms)');
  const table: Record<string, Record<string, number>> = {};
  for (const { question, bare } of asked) {
    const bench = new Bench({ time: 2_000, warmupTime: 500 })
      .add('ask', () =>
        ours.handle({
          id: randomUUID(),
          conversation: 'bench',
          account: null,
          text: question,
          sentAt: clock.now(),
          standalone: true,
        }),
      ) // prettier-ignore
      .add('sql', () => bare(database));
    await bench.run();
    const [ask, plain] = bench.tasks.map(({ name, result }) => latencyOf(`${name} ${question}`, result));
    if (ask === undefined || plain === undefined) throw new Error(`nothing was measured for ${question}`);
    table[question.slice(0, 18)] = {
      'ask median': round(ask.p50), 'ask p99': round(ask.p99), 'sql median': round(plain.p50), 'sql p99': round(plain.p99),
      'ratio of medians': round(ask.p50 / plain.p50),
    }; // prettier-ignore
  }
  console.table(table);
  await store.close();
}

function latencyOf(what: string, result: Task['result']) {
  if (result.state === 'errored') throw new Error(`${what} failed`, { cause: result.error });
  if (!('latency' in result)) throw new Error(`${what} was not measured: ${result.state}`);
  return result.latency;
}

function rowsOf(database: Database, where: ReturnType<typeof sql>): Promise<unknown> {
  return sql`select * from item_details d ${where} order by position, id`.execute(database);
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
