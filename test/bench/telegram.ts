// node test/bench/telegram.ts [--updates N]: updates from Telegram handled per second, questions, reports and their confirmations in
// equal parts, by the whole program on PostgreSQL (DATABASE_URL), beside a bare bot that makes one insert and says ok, in one run against one
// stand-in: as grammY itself starts a bot, one update after another, and on its runner, many at once. How long an update waits for its answer at
// 50 a second; and what the process holds while so many updates go through it.
// How far that is from half of what the bare bot does, and what is left to do, stands in ARCHITECTURE.md, “How it stays fast”.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { clockIn } from '../../src/app.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { countIn, ownDatabase } from './engines.ts';
import { organisationOf } from './organisation.ts';
import { bare, program, type Running } from './telegram/bots.ts';
import { crowdOf, type Crowd, type Done, type Member } from './telegram/crowd-of.ts';

const clock = clockIn('Asia/Shanghai');

const ROWS = 10_000;
const PEOPLE = 100;
/** Updates of a rush that is measured, after some that are not. */
const MEASURED = 6_000;
const WARMING = 1_500;
const PER_SECOND = 50;
const SECONDS = 20;
/** Updates over which memory is looked at, where the command line does not say how many. */
const UPDATES = 10_000;
const WORKS_EACH = 5;

export async function telegram(updates = UPDATES): Promise<void> {
  if ((process.env['DATABASE_URL'] ?? '') === '') {
    console.log('\nTelegram: not measured, for DATABASE_URL names no server');
    return;
  }
  const crowd = crowdOf();
  const database = await ownDatabase();
  try {
    await measured(crowd, database.url, updates);
  } finally {
    crowd.leave();
    await database.drop();
  }
}

async function measured(crowd: Crowd, databaseUrl: string, updates: number): Promise<void> {
  const { organisation, members } = people();
  const place = await crowd.come(members, { taps: true });
  const setting = { ...place, databaseUrl };

  const ours = await program(setting);
  await fill(ours.store, organisation);
  const done = await during(ours, async () => {
    await crowd.rush(WARMING);
    const rush = await crowd.rush(MEASURED);
    const steady = await crowd.steady(PER_SECOND, SECONDS);
    return { rush, steady, memory: await memoryOver(crowd, updates) };
  });
  const all = WARMING + MEASURED + done.steady.updates + updates;
  const recorded = await countIn(databaseUrl, 'updates');
  if (recorded < all / 3 - PEOPLE * 2)
    throw new Error(`of ${String(all)} updates only ${String(recorded)} reports were recorded`);

  await crowd.come(members, { taps: false });
  const bares: Record<string, Done> = {};
  for (const inTurn of [true, false])
    bares[inTurn ? 'bare, as grammY starts it' : 'bare, on grammY’s runner'] = await during(
      await bare(setting, { inTurn }),
      async () => {
        await crowd.rush(WARMING);
        return crowd.rush(MEASURED);
      },
    );
  const heard = await countIn(databaseUrl, 'heard');
  if (heard !== 2 * (WARMING + MEASURED)) throw new Error(`the bare bot kept ${String(heard)} updates, and not all`);
  print({ ...done, bares });
}

async function during<T>(running: Running, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await running.stop();
  }
}

/** Liaisons, each with work of their own unit that only one row is called by. */
function people() {
  const organisation = organisationOf(ROWS);
  const measures = organisation.plans.flatMap((plan) => plan.measures);
  const byTitle = Map.groupBy(measures, ({ title }) => title);
  const roster = organisation.roster
    .slice(0, PEOPLE)
    .map((row, n) => ({ ...row, accounts: [`telegram:${String(FIRST_ID + n)}`] }));
  const members = roster.map(({ unit }, n): Member => {
    const titles = measures.flatMap(({ title, lead }) =>
      lead.includes(unit) && byTitle.get(title)?.length === 1 ? [title] : [],
    );
    return { id: FIRST_ID + n, titles: titles.slice(0, WORKS_EACH) };
  });
  return { organisation: { ...organisation, roster }, members };
}

const FIRST_ID = 100_001;

async function fill(store: OpenStore, { plans, roster }: ReturnType<typeof organisationOf>): Promise<void> {
  const loadedAt = clock.now();
  for (const plan of plans) {
    const origin = { kind: 'plan', file: plan.source.file, sha256: plan.source.file, loadedAt } as const;
    await store.transaction('load', ({ library }) => library.keepPlan(plan, origin));
  }
  const origin = { kind: 'roster', file: 'roster.csv', sha256: 'roster', loadedAt } as const;
  await store.transaction('load', ({ library }) => library.keepRoster(roster, origin));
}

/** Megabytes resident after each tenth of the updates, and how fast the tenth went. */
async function memoryOver(crowd: Crowd, updates: number): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {};
  let done = 0;
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const rush = await crowd.rush(updates / 10);
    done += rush.updates;
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    table[done] = {
      'resident (MB)': round(rss / 1e6),
      'heap (MB)': round(heapUsed / 1e6),
      'updates/s': perSecond(rush),
    };
  }
  return table;
}

interface Measured {
  readonly rush: Done;
  readonly steady: Done;
  readonly bares: Readonly<Record<string, Done>>;
  readonly memory: Awaited<ReturnType<typeof memoryOver>>;
}

function print({ rush, steady, bares, memory }: Measured): void {
  const ours = perSecond(rush);
  console.log(`\nTelegram: updates handled per second, ${String(PEOPLE)} people, a ledger of ${String(ROWS)} rows, PostgreSQL (load average ${loadavg()[0]?.toFixed(1) ?? ''})`); // prettier-ignore
  console.table({
    'the program': { 'updates/s': ours, 'ours beside it': 1 },
    ...Object.fromEntries(Object.entries(bares).map(([name, bot]) => [name, { 'updates/s': perSecond(bot), 'ours beside it': Math.round((ours / perSecond(bot)) * 100) / 100 }])),
  }); // prettier-ignore
  console.log(
    `\nFrom update to answer at ${String(PER_SECOND)} updates a second (ms), ${String(steady.updates)} updates`,
  );
  console.table({ 'the program': { median: at(steady, 0.5), p95: at(steady, 0.95), p99: at(steady, 0.99), longest: at(steady, 1) } }); // prettier-ignore
  console.log('\nMemory of the process by updates handled');
  console.table(memory);
}

const perSecond = ({ updates, seconds }: Done): number => round(updates / seconds);

function at({ latencies }: Done, share: number): number {
  const all = latencies.toSorted((a, b) => a - b);
  return round(all[Math.ceil(all.length * share) - 1] ?? 0);
}

const round = (figure: number): number => Math.round(figure * 10) / 10;

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { updates: { type: 'string' } } });
  await telegram(values.updates === undefined ? UPDATES : Number(values.updates));
}
