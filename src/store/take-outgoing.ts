import { sql } from 'kysely';
import type { Lease, Outgoing, Purpose } from '../assistant/outbox.ts';
import type { Reply } from '../domain/reply.ts';
import { newestOf, partsBefore, sentParts } from './earlier-outgoing.ts';
import type { Database } from './engine.ts';

/** What was begun is finished before anything else is. */
export const oldestFirst = sql`(state = 'sending' or parts <> '{}') desc, id`;

interface Row {
  readonly id: number;
  readonly reply: unknown;
  readonly purpose: string;
  readonly answers: string | null;
  readonly parts: readonly string[];
  readonly replaced: readonly string[] | null;
  readonly stripped: readonly string[] | null;
  readonly begun: string | null;
  readonly reason: string | null;
  readonly attempts: number;
}

/** Leases the row whose turn it is, in one statement. */
export async function takeOutgoing(database: Database, conversation: string, lease: Lease): Promise<Outgoing | null> {
  const { holder, now, until, after } = lease;
  const waiting = sql`outgoing where conversation = ${conversation} and state in ('pending', 'sending') order by ${oldestFirst} limit 1`;
  // Of a row that was begun, nothing is known that came later: its own message may be that. But what others were sent as came before it, for none
  // is sent beside it, and it need not have been seen when it was begun.
  const known = sql`select unnest(array[head.begun_after, head.answers, case when head.begun_after is null then ${after}::text end] || head.parts)`;
  // While this waits for the lock, the row in front may be sent: then the lock is on the next one, and the rest of the statement does not see
  // yet what that one was sent as. So a row is only taken that was in front when the statement began.
  const statement = sql<Row>`with head as (select * from ${waiting} for update),
    taken as (
      update outgoing set state = 'sending', holder = ${holder}, lease_until = ${until}::timestamptz, next_try_at = null,
        begun_after = coalesce(${newestOf(sql`head.conversation`, known)}, '0')
      from head where outgoing.id = head.id and head.id = (select id from ${waiting}) and coalesce(greatest(head.lease_until, head.next_try_at), '-infinity') <= ${now}::timestamptz
      returning outgoing.*, head.begun_after is not null as was_begun)
    select id, reply, purpose, answers, parts, case when was_begun then begun_after end as begun, reason, attempts, ${partsBefore('taken')} from taken`;
  try {
    const { rows } = await statement.execute(database);
    return rows[0] === undefined ? null : outgoingOf(conversation, rows[0]);
  } catch (error) {
    // Another one has begun a row of the conversation at the same moment.
    if (error instanceof Error && 'code' in error && error.code === '23505') return null;
    throw error;
  }
}

const outgoingOf = (conversation: string, row: Row): Outgoing => ({
  id: String(row.id),
  conversation,
  reply: row.reply as Reply,
  // The column's own check holds the value to these words.
  purpose: row.purpose as Purpose,
  answers: row.answers,
  parts: sentParts(row.parts),
  replaces: row.replaced === null ? null : sentParts(row.replaced),
  strips: row.stripped === null ? null : sentParts(row.stripped),
  begunAfter: row.begun,
  reason: row.reason,
  attempts: row.attempts,
});
