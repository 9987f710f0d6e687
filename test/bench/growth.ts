// node --expose-gc test/bench/growth.ts [SIZE…]: the same kinds of questions to organisations of growing size, on the embedded engine and, where
// DATABASE_URL names one, on PostgreSQL.
import { randomUUID } from 'node:crypto';
import { clockIn } from '../../src/app.ts';
import { desk } from '../../src/assistant/desk.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { inFolder, onServer } from './engines.ts';
import { organisationOf, scattered, type Organisation } from './organisation.ts';

const clock = clockIn('Asia/Shanghai');
clock.set('2026-07-08T10:00:00+08:00');

/** How many questions of a kind are measured, after some that are not. */
const MEASURED = 30;
const WARMING = 8;

type Ask = (organisation: Organisation, n: number) => string;

const measure = ({ plans }: Organisation, n: number) => {
  const plan = plans[scattered(n) % plans.length];
  const found = plan?.measures[scattered(n * 3) % plan.measures.length];
  if (found === undefined) throw new Error('an organisation without measures');
  return found;
};
const unit = ({ units }: Organisation, n: number): string => units[scattered(n) % (units.length - 4)] ?? '';

/** Sets of the same size however large the organisation is. */
const kinds: Readonly<Record<string, Ask>> = {
  'by its name': (of, n) => `${measure(of, n).title}谁牵头`,
  'by a part of it': (of, n) => `${measure(of, n).title.slice(2)}什么时候到期`,
  'with a slip': (of, n) => `${measure(of, n).title.replaceAll(/[屋管道所路堤站材位头坡施牌泥门馆群]/gu, (right) => SLIPS[right] ?? right)}进展如何`,
  'by its heading': (of, n) => `${measure(of, n).heading[1]?.slice(5) ?? ''}有哪些措施`,
  'of nothing': (_, n) => `${['音乐喷泉', '冰雪乐园', '跨海大桥', '太空基地'][n % 4] ?? ''}谁牵头`,
  'led by a unit': (of, n) => `${unit(of, n)}牵头哪些工作`,
  'of a unit, by month': (of, n) => `${unit(of, n)}8月有哪些到期`,
  'liaison of a unit': (of, n) => `${of.roster[scattered(n) % of.roster.length]?.unit ?? ''}联络员是谁`,
  'without a lead': () => '哪些措施没有牵头单位',
}; // prettier-ignore

const SLIPS: Readonly<Record<string, string>> = { 屋: '乌', 管: '馆', 道: '到', 所: '锁', 路: '录', 堤: '提', 站: '占', 材: '才', 位: '未', 头: '投', 坡: '泼', 施: '诗', 牌: '排', 泥: '尼', 门: '们', 馆: '管', 群: '裙' }; // prettier-ignore

/** Sets that grow with the organisation. */
const bigKinds: Readonly<Record<string, Ask>> = {
  'due in a month': () => '8月有哪些到期',
  'the most by unit': () => '哪个单位牵头的措施最多',
};

interface Measured {
  readonly median: number;
  readonly p99: number;
}

export async function growth(sizes: readonly number[]): Promise<void> {
  for (const engine of ['embedded', ...(process.env['DATABASE_URL'] === undefined ? [] : ['PostgreSQL'])]) {
    const columns: Record<string, Record<string, Measured>> = {};
    for (const size of sizes) columns[size] = await measureSize(engine, size);
    print(engine, columns);
  }
}

async function measureSize(engine: string, size: number): Promise<Record<string, Measured>> {
  const organisation = organisationOf(size);
  const { store, close } = await (engine === 'embedded' ? inFolder() : onServer());
  try {
    const began = performance.now();
    await fill(store, organisation);
    console.log(`${engine}, ${String(size)} rows: filled in ${seconds(performance.now() - began)}`);
    const ask = asker(store);
    await firstQuestion(ask, organisation);
    const found: Record<string, Measured> = {};
    for (const [kind, asks] of Object.entries({ ...kinds, ...bigKinds }))
      found[kind] = await measured(kind in bigKinds ? 5 : MEASURED, (n) => ask(asks(organisation, n)));
    return found;
  } finally {
    await close();
  }
}

/** The first question waits for the directory. */
async function firstQuestion(ask: (text: string) => Promise<string>, organisation: Organisation): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  await ask(`${measure(organisation, 1).title}谁牵头`);
  const took = performance.now() - began;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(`  the first question, the directory made: ${seconds(took)}, ${String(Math.round(grown / 1e6))} MB more in memory (resident ${String(Math.round(after.rss / 1e6))} MB)`); // prettier-ignore
}

function asker(store: OpenStore): (text: string) => Promise<string> {
  const ours = desk({
    store,
    clock,
    log(_, error) {
      throw error;
    },
  });
  return async (text) => {
    const said = {
      id: randomUUID(),
      conversation: 'bench',
      account: null,
      text,
      sentAt: clock.now(),
      standalone: true,
    };
    return (await ours.handle(said)).kind;
  };
}

async function measured(times: number, work: (n: number) => Promise<unknown>): Promise<Measured> {
  for (let n = 0; n < Math.min(WARMING, times); n += 1) await work(n + 10_000);
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await work(n);
    all.push(performance.now() - began);
  }
  all.sort((a, b) => a - b);
  return { median: all[Math.floor(times / 2)] ?? 0, p99: all[Math.ceil(times * 0.99) - 1] ?? 0 };
}

async function fill(store: OpenStore, { plans, roster }: Organisation): Promise<void> {
  const loadedAt = clock.now();
  for (const plan of plans) {
    await store.transaction('load', ({ library }) =>
      library.keepPlan(plan, { kind: 'plan', file: plan.source.file, sha256: plan.source.file, loadedAt }),
    );
  }
  const origin = { kind: 'roster', file: 'roster.csv', sha256: 'roster', loadedAt } as const;
  await store.transaction('load', ({ library }) => library.keepRoster(roster, origin));
}

function print(engine: string, columns: Readonly<Record<string, Readonly<Record<string, Measured>>>>): void {
  const sizes = Object.keys(columns);
  const [least = '', most = ''] = [sizes[0], sizes.at(-1)];
  const rows = [...Object.keys(kinds), ...Object.keys(bigKinds)].map((kind) => {
    const cells = sizes.flatMap((size) => {
      const { median = 0, p99 = 0 } = columns[size]?.[kind] ?? {};
      return [[`${size} median`, round(median)], [`${size} p99`, round(p99)]] as const; // prettier-ignore
    });
    const ratio = (columns[most]?.[kind]?.median ?? 0) / (columns[least]?.[kind]?.median ?? 1);
    return [kind in bigKinds ? `${kind} (all)` : kind, { ...Object.fromEntries(cells), growth: round(ratio) }] as const;
  });
  console.log(`\nOne question by the size of the ledger, ${engine} (ms); growth is the last median beside the first`);
  console.table(Object.fromEntries(rows));
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

if (process.argv[1] === import.meta.filename) {
  const sizes = process.argv.slice(2).map(Number);
  await growth(sizes.length > 0 ? sizes : [100, 10_000, 100_000]);
}
