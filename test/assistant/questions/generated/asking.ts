import { sql } from 'kysely';
import { desk } from '../../../../src/assistant/desk.ts';
import { plainText, type Reply } from '../../../../src/domain/reply.ts';
import type { Database } from '../../../../src/store/database.ts';
import type { OpenStore } from '../../../../src/store/store.ts';
import type { Asked } from './cases.ts';
import { faultOf } from './judge.ts';
import type { PlanRecord } from './record.ts';

/** A store, and the database below it: thousands of reports are put there at once. */
export type Filled = OpenStore & { readonly database: Database };

/** Puts a plan with all that was reported of it into an empty store. */
export async function fill(store: Filled, { plan, rows, now }: PlanRecord): Promise<void> {
  const origin = { kind: 'plan', file: plan.source.file, sha256: 'x', loadedAt: now } as const;
  await store.transaction('load', async ({ library, passages }) => {
    await library.keepPlan(plan, origin);
    await passages.index();
  });
  const reported = rows.map(({ ref, due, report }) => ({ ref, due, ...report, at: report === null ? null : now }));
  await sql`update items set due = told.due, status = told.status, percent = told.percent, blocker = told.blocker,
      reported_at = told.at, version = version + case when told.at is null then 0 else 1 end
    from jsonb_to_recordset(${JSON.stringify(reported)}::jsonb) as told
      (ref text, due date, status text, percent integer, blocker text, at timestamptz)
    join measures on measures.ref = told.ref
    where items.measure_id = measures.id`.execute(store.database);
}

/** Asks a desk over the store, as one operator in one conversation where no question leans on another. */
export function asker(store: Filled, { now }: Pick<PlanRecord, 'now'>): (message: string) => Promise<Reply> {
  const failures: unknown[] = [];
  const handler = desk({ store, clock: { now: () => now }, log: (_, error) => failures.push(error) });
  let asked = 0;
  return async (text) => {
    asked += 1;
    const message = {
      id: `generated ${String(asked)}`,
      conversation: 'test',
      account: null,
      text,
      sentAt: now,
      standalone: true,
    };
    const reply = await handler.handle(message);
    if (failures.length > 0) throw failures[0];
    return reply;
  };
}

/** A question that did not get the answer that it must get. */
export interface Miss extends Asked {
  readonly fault: string;
  readonly got: string;
}

/** What became of the questions of one template. */
export interface Outcome {
  readonly asked: number;
  readonly misses: readonly Miss[];
}

/** Asks all of them one after the other; by template. */
export async function outcomes(
  ask: (message: string) => Promise<Reply>,
  record: PlanRecord,
  cases: Iterable<Asked>,
): Promise<ReadonlyMap<string, Outcome>> {
  const all = new Map<string, { asked: number; misses: Miss[] }>();
  for (const one of cases) {
    const reply = await ask(one.message);
    const fault = faultOf(reply, one.expected, record);
    const outcome = all.get(one.template) ?? { asked: 0, misses: [] };
    outcome.asked += 1;
    if (fault !== null) outcome.misses.push({ ...one, fault, got: `${reply.kind}: ${plainText(reply).slice(0, 80)}` });
    all.set(one.template, outcome);
  }
  return all;
}
