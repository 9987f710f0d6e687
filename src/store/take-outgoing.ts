import { sql } from 'kysely';
import type { Lease, Outgoing, Purpose, SentPart } from '../assistant/outbox.ts';
import type { Reply } from '../domain/reply.ts';
import type { Database } from './engine.ts';

/** What was begun is finished before anything else is. */
export const oldestFirst = sql`(state = 'sending' or parts <> '{}') desc, id`;

/** How many of the newest that were sent are looked at for the highest id: of those that edited another, the id is an old one. */
const LATELY = 8;

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
  // While this waits for the lock, the row in front may be sent: then the lock is on the next one, and the rest of the statement does not see
  // yet what that one was sent as. So a row is only taken that was in front when the statement began.
  const statement = sql<Row>`with head as (select * from ${waiting} for update),
    taken as (
      update outgoing set state = 'sending', holder = ${holder}, lease_until = ${until}::timestamptz, next_try_at = null,
        begun_after = coalesce(head.begun_after, ${newestKnown(after)}, '0')
      from head where outgoing.id = head.id and head.id = (select id from ${waiting}) and coalesce(greatest(head.lease_until, head.next_try_at), '-infinity') <= ${now}::timestamptz
      returning outgoing.*, head.begun_after as begun)
    select id, reply, purpose, answers, parts, begun, reason, attempts,
      coalesce(${partsOf('replaces')}, ${partsInOnePlace}) as replaced, ${partsOf('strips')} as stripped from taken`;
  try {
    const { rows } = await statement.execute(database);
    return rows[0] === undefined ? null : outgoingOf(conversation, rows[0]);
  } catch (error) {
    // Another one has begun a row of the conversation at the same moment.
    if (error instanceof Error && 'code' in error && error.code === '23505') return null;
    throw error;
  }
}

/** The highest id that sender or store know in the conversation. */
const newestKnown = (after: string | null) => sql`(select known from (
    select ${after}::text as known union all select head.answers union all select unnest(head.parts) union all
    select unnest(lately.parts) from (select earlier.parts from outgoing as earlier
      where earlier.conversation = head.conversation and earlier.state = 'sent' order by earlier.id desc limit ${LATELY}) as lately) as ids
  where known is not null order by length(known) desc, known collate "C" desc limit 1)`;

const partsOf = (column: 'replaces' | 'strips') => sql`(select earlier.parts from outgoing as earlier
  where earlier.id = ${sql.ref(`taken.${column}`)} and earlier.conversation = taken.conversation and earlier.state = 'sent')`;

const partsInOnePlace = sql`(select earlier.parts from outgoing as earlier
  where earlier.conversation = taken.conversation and earlier.together = taken.together and earlier.id < taken.id
    and earlier.state = 'sent' order by earlier.id desc limit 1)`;

const outgoingOf = (conversation: string, row: Row): Outgoing => ({
  id: String(row.id),
  conversation,
  reply: row.reply as Reply,
  // The column's own check holds the value to these words.
  purpose: row.purpose as Purpose,
  answers: row.answers,
  parts: row.parts.map(part),
  replaces: row.replaced?.map(part) ?? null,
  strips: row.stripped?.map(part) ?? null,
  begunAfter: row.begun,
  reason: row.reason,
  attempts: row.attempts,
});

const part = (id: string): SentPart => ({ id });
