import type { Selectable } from 'kysely';
import type { Drafts } from '../assistant/ports.ts';
import { draft, type Draft, type SomeDraft } from '../assistant/reports/draft.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { inTransaction } from './in-transaction.ts';
import { isOwnDraft } from './rights.ts';
import type { DraftTable } from './schema.ts';

export function draftStore(database: Database, timeZone: string): Drafts {
  const read = (row: Selectable<DraftTable> | undefined): Draft | null =>
    row === undefined
      ? null
      : draft.parse({ ...row, createdAt: isoIn(timeZone, row.created_at), expiresAt: isoIn(timeZone, row.expires_at) });

  return {
    async open(conversation, author) {
      const open = database.selectFrom('drafts').selectAll().where('state', '=', 'open');
      return read(await open.where('conversation', '=', conversation).where('author', '=', author).executeTakeFirst());
    },

    async byToken(token, viewer) {
      const row = await database.selectFrom('drafts').selectAll().where('token', '=', token).executeTakeFirst();
      return row === undefined || isOwnDraft(row, viewer) ? read(row) : 'not-yours';
    },

    keep: (draft) => inTransaction(database, (transaction) => keep(transaction, draft)),

    async close(token, state) {
      const { numUpdatedRows } = await database
        .updateTable('drafts')
        .set({ state })
        .where('token', '=', token)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

async function keep(
  database: Database,
  { token, conversation, author, payload, state, createdAt, expiresAt }: SomeDraft,
): Promise<void> {
  await database
    .updateTable('drafts')
    .set({ state: 'replaced' })
    .where('conversation', '=', conversation)
    .where('author', '=', author)
    .where('state', '=', 'open')
    .execute();
  await database
    .insertInto('drafts')
    .values({
      token,
      conversation,
      author,
      payload: JSON.stringify(payload),
      state,
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute();
}
