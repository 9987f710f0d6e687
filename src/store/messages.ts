import { sql, type Selectable } from 'kysely';
import type { Messages } from '../assistant/ports.ts';
import type { Turn } from '../assistant/message.ts';
import { cleanName } from '../domain/files/file-name.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import type { Database } from './engine.ts';
import { rowNamed } from './ids.ts';
import { isoIn } from './instants.ts';
import { isOwnTurn, scopeOf } from './rights.ts';
import type { MessageTable } from './schema.ts';

/** What came in, claimed once, with the reply that it was given. */
export function messageStore(database: Database, timeZone: string): Messages {
  return {
    async claim({ id, conversation, account, text, action, edits, sentAt, files = [] }, at) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('messages')
        .values({
          id,
          conversation,
          account,
          text,
          action: action ?? null,
          edits: edits ?? null,
          sent_at: sentAt,
          claimed_at: at,
          reply: null,
          files: files.map(({ name }) => cleanName(name)),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async replyTo(id, speaker) {
      const row = await database
        .selectFrom('messages')
        .select('reply')
        .where('id', '=', id)
        .where(speaker === null ? (where) => where('speaker', 'is', null) : isOwnTurn(speaker))
        .executeTakeFirst();
      return (row?.reply ?? null) as Reply | null;
    },

    async versions(id, viewer) {
      const rows = await database
        .selectFrom('messages')
        .select(['id', 'text', 'sent_at', 'reply', 'files'])
        .where((where) => where.or([where('id', '=', id), where('edits', '=', id)]))
        .where('reply', 'is not', null)
        .where(isOwnTurn(viewer))
        .orderBy('arrival', 'desc')
        .execute();
      return rows.map((row) => turnOf(row, timeZone));
    },

    async lastWords(conversation, viewer) {
      const row = await database
        .selectFrom('messages')
        .select('text')
        .where('conversation', '=', conversation)
        .where('speaker', '=', viewer.id)
        .where('action', 'is', null)
        .where('text', 'not like', '/%')
        .where('text', '<>', '')
        .orderBy('arrival', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.text ?? null;
    },

    async answer({ id, conversation, outbox, regarding }, reply, { speaker, at }) {
      const to = speaker === null ? { id: null, scope: null } : { id: speaker.id, scope: scopeOf(speaker) };
      // In one statement, so that a long reply goes to the engine and is read there once.
      const answered = sql`answered as (
        update messages set reply = ${JSON.stringify(reply)}::jsonb, speaker = ${to.id}, scope = ${to.scope} where id = ${id} returning reply)`;
      if (outbox === undefined || reply.aside === true) {
        await sql`with ${answered} insert into outgoing (conversation, message_id, reply, state, created_at)
          select ${conversation}, ${id}, reply, 'shown', ${at}::timestamptz from answered`.execute(database);
        return;
      }
      const { answers = null, together = null } = outbox;
      const replaces = reply.inPlace === true ? rowNamed(regarding) : null;
      const strips = reply.settles === true ? rowNamed(regarding) : null;
      await sql`with ${answered}, heard as (delete from unreached where conversation = ${conversation})
        insert into outgoing (conversation, message_id, reply, state, created_at, answers, together, replaces, strips)
        select ${conversation}, ${id}, reply, 'pending', ${at}::timestamptz,
          ${answers}::text, ${together}::text, ${replaces}::bigint, ${strips}::bigint from answered`.execute(database);
    },
  };
}

/** How much of which conversation. */
export interface Stretch {
  readonly conversation: string;
  readonly limit: number;
}

/** The viewer's own last turns in a conversation, oldest first. */
export async function turnsOf(
  database: Database,
  viewer: Person,
  { conversation, limit, timeZone }: Stretch & { readonly timeZone: string },
): Promise<readonly Turn[]> {
  const rows = await database
    .selectFrom('messages')
    .select(['id', 'text', 'sent_at', 'reply', 'files'])
    .where('conversation', '=', conversation)
    .where('reply', 'is not', null)
    .where(isOwnTurn(viewer))
    .orderBy('arrival', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => turnOf(row, timeZone)).toReversed();
}

const turnOf = (
  row: Pick<Selectable<MessageTable>, 'id' | 'text' | 'sent_at' | 'reply' | 'files'>,
  timeZone: string,
): Turn => ({
  messageId: row.id,
  text: row.text,
  sentAt: isoIn(timeZone, row.sent_at),
  reply: row.reply as Reply,
  ...(row.files.length === 0 ? {} : { files: row.files }),
});
