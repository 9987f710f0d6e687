import { sql, type Selectable } from 'kysely';
import type { Messages } from '../assistant/ports.ts';
import type { Turn } from '../assistant/message.ts';
import { cleanName } from '../domain/files/file-name.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { keepShown, keepToSend } from './answer.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { isOwnTurn } from './rights.ts';
import type { MessageTable } from './schema.ts';

/** What came in, claimed once, with the reply that it was given. */
export function messageStore(database: Database, timeZone: string): Messages {
  return {
    async claim({ id, conversation, account, text, action, edits, sentAt, files = [] }, at) {
      const names = files.map(({ name }) => cleanName(name));
      const { numAffectedRows } =
        await sql`insert into messages (id, conversation, account, text, action, edits, sent_at, claimed_at, files)
        values (${id}, ${conversation}, ${account}, ${text}, ${action ?? null}, ${edits ?? null}, ${sentAt}, ${at}, ${names})
        on conflict (id) do nothing`.execute(database);
      return numAffectedRows === 1n;
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

    async answer(message, reply, { speaker, at, lease = null }) {
      const answer = { message, reply, speaker, at };
      if (message.outbox !== undefined && reply.aside !== true) return keepToSend(database, answer, lease);
      await keepShown(database, answer);
      return null;
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
