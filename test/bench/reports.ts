// node test/bench/reports.ts: reports recorded per second, a draft and its confirmation each, from message to committed reply, beside a bare
// insert of the same rows in the same run; in one conversation and in many side by side, on the embedded engine and, where DATABASE_URL names
// one, on PostgreSQL.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { clockIn } from '../../src/app.ts';
import { desk } from '../../src/assistant/desk.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { Database } from '../../src/store/database.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { inFolder, onServer, type Opened } from './engines.ts';
import { organisationOf } from './organisation.ts';

const clock = clockIn('Asia/Shanghai');
clock.set('2026-07-08T10:00:00+08:00');

/** Rows of the ledger, and conversations side by side. */
const ROWS = 10_000;
const CONVERSATIONS = 200;
const REPORTS = 400;

export async function reports(): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  for (const [engine, open] of Object.entries({
    embedded: inFolder,
    ...(hasServer() ? { PostgreSQL: onServer } : {}),
  })) {
    const opened = await open();
    try {
      Object.assign(table, await measured(engine, opened));
    } finally {
      await opened.close();
    }
  }
  console.log(
    `\nReports recorded per second (draft and confirmation) in a ledger of ${String(ROWS)} rows, beside the bare insert of their rows`,
  );
  console.table(table);
}

const hasServer = (): boolean => (process.env['DATABASE_URL'] ?? '') !== '';

async function measured(engine: string, { store, database }: Opened): Promise<Record<string, Record<string, number>>> {
  const titles = await fill(store);
  const report = reporter(store);
  const found: Record<string, Record<string, number>> = {};
  await perSecond(20, 1, (n) => report(n, { conversation: 0, title: titles[n] ?? '' }));
  for (const conversations of [1, CONVERSATIONS]) {
    // Each conversation has rows of its own, as each unit has.
    const recorded = await perSecond(REPORTS, conversations, (n, lane) =>
      report(n, { conversation: lane, title: titles[(lane * 7 + n) % titles.length] ?? '' }),
    );
    const bare = await perSecond(REPORTS, conversations, (n) => bareInsert(database, 1 + (n % titles.length)));
    found[`${engine}, ${String(conversations)} side by side`] = {
      'reports/s': round(recorded),
      'bare inserts/s': round(bare),
      'bare beside ours': round(bare / recorded),
    };
  }
  return found;
}

/** The titles that only one row has. */
async function fill(store: OpenStore): Promise<readonly string[]> {
  const { plans } = organisationOf(ROWS);
  for (const plan of plans) {
    const origin = { kind: 'plan', file: plan.source.file, sha256: plan.source.file, loadedAt: clock.now() } as const;
    await store.transaction('load', ({ library }) => library.keepPlan(plan, origin));
  }
  const byTitle = Map.groupBy(
    plans.flatMap(({ measures }) => measures),
    ({ title }) => title,
  );
  return [...byTitle].flatMap(([title, measures]) => (measures.length === 1 ? [title] : []));
}

type Report = (n: number, of: { readonly conversation: number; readonly title: string }) => Promise<void>;

/** The operator reports, who may report on any row. */
function reporter(store: OpenStore): Report {
  const ours = desk({
    store,
    clock,
    log: (_, error) => {
      throw error;
    },
  });
  return async (n, { conversation, title }) => {
    const say = (text: string, action?: string): Promise<Reply> =>
      ours.handle({
        id: randomUUID(),
        conversation: `bench:${String(conversation)}`,
        account: null,
        text,
        sentAt: clock.now(),
        ...(action === undefined ? {} : { action }),
      });
    const draft = await say(`${title}完成${String(1 + (n % 98))}%，经复核`);
    const confirm = draft.actions.find(({ value }) => value.startsWith('confirm:'));
    const { kind } = await say('确认', confirm?.value);
    if (kind !== 'recorded') throw new Error(`a report of ${title} was not recorded: ${draft.kind}, ${kind}`);
  };
}

/** What a report leaves in updates, journal and items, in one transaction, with no message, draft, reading or reply. */
const bareInsert = (database: Database, itemId: number): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const state = JSON.stringify({
      due: null,
      status: 'in-progress',
      percent: 60,
      expected: null,
      blocker: null,
      note: '完成60%',
    });
    const at = clock.now();
    await sql`update items set status = 'in-progress', percent = 60, note = '完成60%', version = version + 1, reported_at = ${at},
      reported_by = 'bench' where id = ${itemId}`.execute(transaction);
    await sql`insert into updates (item_id, kind, person_id, person_name, message_id, standing, said, before, after, recorded_at)
      values (${itemId}, 'report', 'operator', 'bench', 'bench', 'office', ${state}::jsonb, ${state}::jsonb, ${state}::jsonb, ${at})`.execute(
      transaction,
    );
    await sql`with head as (update journal_head set seq = seq + 1 returning seq)
      insert into journal (seq, recorded_at, actor, message_id, action, subject, before, after, previous_hash, hash)
      select seq, ${at}, 'bench', 'bench', 'report', 'item', ${state}::text, ${state}::text, '', repeat('0', 64) from head`.execute(
      transaction,
    );
  });

/** So many pieces of work, in lanes side by side, one after another in each. */
async function perSecond(
  times: number,
  lanes: number,
  work: (n: number, lane: number) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let n = lane; n < times; n += lanes) await work(n, lane);
    }),
  );
  return times / ((performance.now() - began) / 1000);
}

const round = (figure: number): number => Math.round(figure * 10) / 10;

if (process.argv[1] === import.meta.filename) await reports();
