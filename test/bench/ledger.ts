// node test/bench/ledger.ts: a ledger of 20,000 rows loaded on the embedded engine, over a plan of 10,000 measures and over none, from .xlsx and
// .csv, each in a process of its own so that its memory is its own, beside a bare insert of the same rows.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { clockIn } from '../../src/app.ts';
import { load } from '../../src/knowledge/load/load.ts';
import { inBatches } from '../../src/store/batches.ts';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { inFolder } from './engines.ts';
import { organisationOf, scattered } from './organisation.ts';

const ROWS = 20_000;
const MEASURES = 10_000;

const header = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限', '进展情况', '完成率', '存在问题', '下一步'];

type Row = readonly (string | number)[];

/** What one process measured. */
interface Measured {
  readonly seconds: number;
  /** Of the processor, whatever else the machine was doing. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly bareSeconds: number;
  readonly counts: Readonly<Record<string, number>>;
}

export async function ledger(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-ledger-'));
  try {
    const rows = rowsOf(organisationOf(MEASURES).plans);
    const files = { xlsx: join(folder, 'ledger.xlsx'), csv: join(folder, 'ledger.csv') };
    writeFileSync(files.xlsx, await workbookOf(rows));
    writeFileSync(files.csv, csvOf(rows));
    console.log(`\nA ledger of ${String(ROWS)} rows, embedded engine`);
    console.table(Object.fromEntries(Object.values(files).flatMap((path) => ['plan', 'nothing'].map((over) => line(path, over))))); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(path: string, over: string): readonly [string, Readonly<Record<string, number>>] {
  const printed = execFileSync(process.execPath, [import.meta.filename, path, over], { encoding: 'utf8' });
  const { seconds, cpuSeconds, megabytes, bareSeconds, counts } = JSON.parse(printed) as Measured;
  const figures = {
    'load (s)': round(seconds), 'processor (s)': round(cpuSeconds), 'bare insert (s)': round(bareSeconds),
    ratio: round(seconds / bareSeconds), 'resident (MB)': Math.round(megabytes),
    matched: counts['matched'] ?? 0, added: counts['added'] ?? 0,
  }; // prettier-ignore
  return [`${extname(path)} over ${over === 'plan' ? `${String(MEASURES)} measures` : 'nothing'}`, figures];
}

async function one(path: string, over: string): Promise<Measured> {
  const clock = clockIn('Asia/Shanghai');
  clock.set('2026-07-08T10:00:00+08:00');
  const { store, close } = await inFolder();
  try {
    if (over === 'plan')
      for (const plan of organisationOf(MEASURES).plans)
        await store.transaction('load', ({ library }) =>
          library.keepPlan(plan, { kind: 'plan', file: plan.source.file, sha256: '', loadedAt: clock.now() }),
        );
    const cpu = process.cpuUsage();
    const began = performance.now();
    const [report] = await load([path], { store, clock });
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const bareSeconds = await bareInsert();
    return { seconds, cpuSeconds: (user + system) / 1e6, megabytes, counts: report?.counts ?? {}, bareSeconds };
  } finally {
    await close();
  }
}

/** Half of the rows are measures, every third of those in words of its own; the others no plan has. */
function rowsOf(plans: ReturnType<typeof organisationOf>['plans']): readonly Row[] {
  const measures = plans.flatMap((plan) => plan.measures);
  const others = organisationOf(ROWS).plans.flatMap((plan) => plan.measures);
  return Array.from({ length: ROWS }, (_, n) => {
    const measure = n < MEASURES ? measures[n] : others[n];
    const title = n < MEASURES && n % 3 === 0 ? `${measure?.title ?? ''}工作` : (measure?.title ?? '');
    const percent = scattered(n) % 101;
    return [
      n + 1,
      n < MEASURES ? title : `第${String(n)}号${title}`,
      measure?.lead.join('、') ?? '',
      measure?.participants.join('、') ?? '',
      measure?.due ?? '',
      `已完成${String(scattered(n * 3) % 50)}处，其余正在推进`,
      `${String(percent)}%`,
      n % 7 === 0 ? '资金尚未到位' : '',
      '按月推进',
    ];
  });
}

async function workbookOf(rows: readonly Row[]): Promise<Uint8Array> {
  // A process that loads does not hold what writes workbooks.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('台账').addRows([['工作台账'], header, ...rows.map((row) => [...row])]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const csvOf = (rows: readonly Row[]): string => [header, ...rows].map((row) => row.join(',')).join('\n');

/** As many rows of items, updates and journal as the load writes, with nothing read, matched or chained. */
async function bareInsert(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-bare-'));
  const opened = await openDatabase({ kind: 'embedded', folder: join(folder, 'data') });
  const began = performance.now();
  await insertInto(opened.database);
  const seconds = (performance.now() - began) / 1000;
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

function insertInto(database: Database): Promise<void> {
  const at = '2026-07-08T10:00:00+08:00';
  const state = JSON.stringify({ due: '2026-09-30', status: 'in-progress', percent: 40, expected: null, blocker: null, note: '已完成12处，其余正在推进；下一步：按月推进' }); // prettier-ignore
  const numbers = Array.from({ length: ROWS }, (_, n) => n + 1);
  return database.transaction().execute(async (transaction) => {
    for (const some of inBatches(numbers)) {
      await transaction.insertInto('items').values(some.map((n) => ({ position: n, title: `第${String(n)}号工作`, due: '2026-09-30', status: 'in-progress', percent: 40, note: '已完成12处', reported_at: at, reported_by: '台账导入' }))).execute(); // prettier-ignore
      await transaction.insertInto('updates').values(some.map((n) => ({ item_id: n, kind: 'import', undoes_id: null, person_id: null, person_name: '台账导入', message_id: null, standing: 'office', said: state, before: state, after: state, recorded_at: at }))).execute(); // prettier-ignore
      await transaction.insertInto('journal').values(some.map((n) => ({ seq: n, recorded_at: at, message_id: null, actor: '台账导入', action: `import ledger.xlsx:${String(n)}`, subject: `item ${String(n)}`, before: state, after: state, previous_hash: '0'.repeat(64), hash: '0'.repeat(64) }))).execute(); // prettier-ignore
    }
  });
}

const round = (figure: number): number => Math.round(figure * 100) / 100;

if (process.argv[1] === import.meta.filename) {
  const [path, over] = process.argv.slice(2);
  if (path === undefined || over === undefined) await ledger();
  else console.log(JSON.stringify(await one(path, over)));
}
