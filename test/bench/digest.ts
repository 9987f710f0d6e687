// A digest over ledgers of growing size, on the embedded engine and, where DATABASE_URL names one, on PostgreSQL: sets, words and snapshot, without sending.
import { localOperator } from '../../src/domain/people.ts';
import { made } from '../../src/jobs/digest/made.ts';
import type { DigestForm } from '../../src/domain/settings.ts';
import { sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';
import { inFolder, onServer, type Opened } from './engines.ts';
import { organisationOf } from './organisation.ts';

const now = '2026-07-08T08:30:00+08:00';
const forms: readonly DigestForm[] = ['daily', 'weekly', 'monthly'];
const RUNS = 5;

const enginesHere: readonly string[] = [
  'embedded',
  ...(process.env['DATABASE_URL'] === undefined ? [] : ['PostgreSQL']),
];

type Medians = Readonly<Record<DigestForm, number>>;

export async function digests(sizes: readonly number[], engines = enginesHere): Promise<void> {
  for (const engine of engines) {
    const found: [number, Medians][] = [];
    for (const size of sizes) found.push([size, await measuredAt(size, engine === 'embedded' ? inFolder : onServer)]);
    const [, first] = found[0] ?? [0, undefined];
    console.log(
      `\nA digest by the size of the ledger, ${engine} (ms, median of ${String(RUNS)}); growth beside the first`,
    );
    console.table(Object.fromEntries(found.map(([size, medians]) => [size, rowOf(medians, first)])));
  }
}

const rowOf = (medians: Medians, first: Medians | undefined) => ({
  ...Object.fromEntries(forms.map((form) => [form, Math.round(medians[form])])),
  growth: Math.round((10 * medians.daily) / (first?.daily ?? medians.daily)) / 10,
});

async function measuredAt(size: number, open: () => Promise<Opened>): Promise<Medians> {
  const { store, database, close } = await open();
  try {
    for (const plan of organisationOf(size).plans) {
      const origin = { kind: 'plan', file: plan.source.file, sha256: plan.source.file, loadedAt: now } as const;
      await store.transaction('load', ({ library }) => library.keepPlan(plan, origin));
    }
    await report(database);
    const medians: Partial<Record<DigestForm, number>> = {};
    for (const form of forms) medians[form] = await median(() => made(store, { reader: localOperator, now, form }));
    return medians as Medians;
  } finally {
    await close();
  }
}

/** Two in three rows have reported, in the last two months; some are done, some blocked, some ask for time. */
async function report(database: Database): Promise<void> {
  await sql`update items set status = (array['not-started', 'in-progress', 'in-progress', 'blocked', 'done'])[1 + id % 5],
      percent = case id % 5 when 4 then 100 when 0 then 0 else id % 90 end,
      blocker = case id % 5 when 3 then '缺经费' end, reported_at = ${now}::timestamptz - (id % 60) * interval '1 day',
      reported_by = '某人', version = 2
    where id % 3 > 0`.execute(database);
  await sql`insert into updates (item_id, kind, person_name, standing, said, before, after, recorded_at)
    select id, 'report', '某人', 'lead', '{}', jsonb_build_object('status', null, 'percent', null, 'due', due, 'note', null,
      'blocker', null, 'expected', null), jsonb_build_object('status', status, 'percent', percent, 'due', due, 'note', null,
      'blocker', blocker, 'expected', null), reported_at from items where id % 3 > 0`.execute(database);
  await sql`analyze`.execute(database);
}

async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const all: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return all.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
