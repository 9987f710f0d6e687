import { sql } from 'kysely';
import type { IncomingMessage } from '../assistant/message.ts';
import type { Lease, Leased, Outgoing } from '../assistant/outbox.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { newestOf, partsBefore, sentParts } from './earlier-outgoing.ts';
import type { Database } from './engine.ts';
import { rowNamed } from './ids.ts';
import { scopeOf } from './rights.ts';

/** What a message is answered, to whom and when. */
export interface Answer {
  readonly message: Pick<IncomingMessage, 'id' | 'conversation' | 'outbox' | 'regarding'>;
  readonly reply: Reply;
  readonly speaker: Person | null;
  readonly at: string;
}

interface Row {
  readonly id: number;
  readonly leased: boolean;
  readonly replaced: readonly string[] | null;
  readonly stripped: readonly string[] | null;
}

/** Keeps a reply as its channel has shown it. */
export async function keepShown(database: Database, answer: Answer): Promise<void> {
  const { message, at } = answer;
  await sql`with ${answered(answer)} insert into outgoing (conversation, message_id, reply, state, created_at)
    select ${message.conversation}, ${message.id}, reply, 'shown', ${at}::timestamptz from answered`.execute(database);
}

/** Keeps a reply as one to send; taken by whoever has the lease, where nothing of the conversation waits or is under way. */
export async function keepToSend(database: Database, answer: Answer, lease: Lease | null): Promise<Leased | null> {
  const row = await toSend(database, answer, lease);
  if (lease === null) return null;
  if (row === undefined) {
    // Another one has begun a row of the conversation at the same moment.
    await toSend(database, answer, null);
    return null;
  }
  return row.leased ? { row: outgoingOf(answer, row), lease } : null;
}

async function toSend(database: Database, answer: Answer, lease: Lease | null): Promise<Row | undefined> {
  const { message, reply, at } = answer;
  const { id, conversation, outbox, regarding } = message;
  const { answers = null, together = null } = outbox ?? {};
  const { holder = null, until = null, after = null } = lease ?? {};
  const replaces = reply.inPlace === true ? rowNamed(regarding) : null;
  const strips = reply.settles === true ? rowNamed(regarding) : null;
  const isHere = sql`conversation = ${conversation}`;
  const known = sql`select unnest(array[${after}::text, ${answers}::text])`;
  const { rows } = await sql<Row>`with ${answered(answer)}, heard as (delete from unreached where ${isHere}),
      place as materialized (select ${holder}::text is not null and not exists (
        select from outgoing where ${isHere} and state in ('pending', 'sending')) as free)
    insert into outgoing (conversation, message_id, reply, created_at, answers, together, replaces, strips,
      state, holder, lease_until, begun_after)
    select ${conversation}, ${id}, reply, ${at}::timestamptz, ${answers}::text, ${together}::text, ${replaces}::bigint, ${strips}::bigint,
      case when free then 'sending' else 'pending' end, case when free then ${holder}::text end,
      case when free then ${until}::timestamptz end,
      case when free then coalesce(${newestOf(sql`${conversation}`, known)}, '0') end
    from answered, place
    on conflict (conversation) where state = 'sending' do nothing
    returning id, state = 'sending' as leased, ${partsBefore('outgoing')}`.execute(database);
  return rows[0];
}

// In one statement with the row of the outbox, so that a long reply goes to the engine and is read there once.
function answered({ message, reply, speaker }: Answer) {
  const to = speaker === null ? { id: null, scope: null } : { id: speaker.id, scope: scopeOf(speaker) };
  return sql`answered as (
    update messages set reply = ${JSON.stringify(reply)}::jsonb, speaker = ${to.id}, scope = ${to.scope} where id = ${message.id} returning reply)`;
}

const outgoingOf = ({ message, reply }: Answer, { id, replaced, stripped }: Row): Outgoing => ({
  id: String(id),
  conversation: message.conversation,
  reply,
  purpose: 'answer',
  answers: message.outbox?.answers ?? null,
  parts: [],
  replaces: replaced === null ? null : sentParts(replaced),
  strips: stripped === null ? null : sentParts(stripped),
  begunAfter: null,
  reason: null,
  attempts: 0,
});
