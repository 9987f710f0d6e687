import { sql, type Insertable, type Selectable } from 'kysely';
import type { Drafts } from '../assistant/ports.ts';
import { draft, type Draft, type SomeDraft } from '../assistant/reports/draft.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { inTransaction } from './in-transaction.ts';
import { remembering } from './remembering.ts';
import { isOwnDraft } from './rights.ts';
import type { DraftTable } from './schema.ts';

export function draftStore(database: Database, timeZone: string): Drafts {
  const read = (row: Selectable<DraftTable> | undefined): Draft | null =>
    row === undefined
      ? null
      : draft.parse({ ...row, createdAt: isoIn(timeZone, row.created_at), expiresAt: isoIn(timeZone, row.expires_at) });

  const openDraft = async (conversation: string, author: string): Promise<Draft | null> => {
    const [row] = await openIn(database, { conversation, author });
    return read(row);
  };
  const { read: known, changing } = remembering<Draft | null>(database);

  return {
    open: (conversation, author) =>
      known(JSON.stringify([conversation, author]), () => openDraft(conversation, author)),

    async byToken(token, viewer) {
      const [row] = await named(database, { token });
      return row === undefined || isOwnDraft(row, viewer) ? read(row) : 'not-yours';
    },

    async authorOf(token) {
      const row = await database.selectFrom('drafts').select('author').where('token', '=', token).executeTakeFirst();
      return row?.author ?? null;
    },

    keep: (draft) => changing(() => inTransaction(database, (transaction) => keep(transaction, draft))),

    close: (token, state) => changing(() => closeOne(database, token, state)),

    waiting: (author, now) => waiting(database, author, now),

    lapse: (author, now) =>
      changing(async () => {
        const tokens = await waiting(database, author, now);
        for (const token of tokens) await closeOne(database, token, 'cancelled');
        return tokens;
      }),

    revive: (tokens) =>
      changing(async () => {
        for (const token of tokens) await revive(database, token);
      }),
  };
}

/** Stands in the statement itself, where the planner sees that the index of open drafts holds the row. */
const OPEN = sql.lit('open');

const openIn = compiledOnce((database, { conversation, author }: Slots<Pick<Draft, 'conversation' | 'author'>>) =>
  database
    .selectFrom('drafts')
    .selectAll()
    .where('state', '=', OPEN)
    .where('conversation', '=', conversation)
    .where('author', '=', author),
);

const named = compiledOnce((database, { token }: Slots<Pick<Draft, 'token'>>) =>
  database.selectFrom('drafts').selectAll().where('token', '=', token),
);

const closing = compiledOnce((database, { token, state }: Slots<Pick<Draft, 'token' | 'state'>>) =>
  database.updateTable('drafts').set({ state }).where('token', '=', token).where('state', '=', OPEN).returning('token'),
);

const giveWay = compiledOnce((database, { conversation, author }: Slots<Pick<Draft, 'conversation' | 'author'>>) =>
  database
    .updateTable('drafts')
    .set({ state: 'replaced' })
    .where('conversation', '=', conversation)
    .where('author', '=', author)
    .where('state', '=', OPEN),
);

const add = compiledOnce((database, row: Slots<Insertable<DraftTable>>) =>
  database.insertInto('drafts').values({
    token: row.token,
    conversation: row.conversation,
    author: row.author,
    payload: row.payload,
    state: row.state,
    created_at: row.created_at,
    expires_at: row.expires_at,
  }),
);

async function revive(database: Database, token: string): Promise<void> {
  await database
    .updateTable('drafts')
    .set({ state: 'open' })
    .where('token', '=', token)
    .where('state', '=', 'cancelled')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('drafts as other')
            .select('other.token')
            .where('other.state', '=', 'open')
            .whereRef('other.conversation', '=', 'drafts.conversation')
            .whereRef('other.author', '=', 'drafts.author'),
        ),
      ),
    )
    .execute();
}

async function closeOne(database: Database, token: string, state: 'confirmed' | 'cancelled'): Promise<boolean> {
  const closed = await closing(database, { token, state });
  return closed.length === 1;
}

async function waiting(database: Database, author: string, now: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('drafts')
    .select('token')
    .where('state', '=', 'open')
    .where('author', '=', author)
    .where('expires_at', '>=', new Date(now))
    .orderBy('token')
    .execute();
  return rows.map(({ token }) => token);
}

async function keep(
  database: Database,
  { token, conversation, author, payload, state, createdAt, expiresAt }: SomeDraft,
): Promise<void> {
  await giveWay(database, { conversation, author });
  await add(database, {
    token,
    conversation,
    author,
    payload: JSON.stringify(payload),
    state,
    created_at: createdAt,
    expires_at: expiresAt,
  });
}
