import { sql } from 'kysely';
import type { Evidence, EvidenceFile, WaitingFile } from '../assistant/ports.ts';
import type { MediaType } from '../domain/files/file-types.ts';
import type { Person } from '../domain/people.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { searchFiles } from './file-passages.ts';
import { keyOf, keysOf } from './ids.ts';
import { isoIn } from './instants.ts';
import { inTransaction } from './in-transaction.ts';
import { remembering } from './remembering.ts';
import { isOwnAttachment, isReadInFull } from './rights.ts';
import { standingEvidence } from './standing-evidence.ts';

/** Files that wait for their author's word, and those that are evidence of an update that stands. */
export function evidenceStore(database: Database, timeZone: string): Evidence {
  const { read: known, changing } = remembering<readonly WaitingFile[]>(database);

  return {
    receive: (files, from) =>
      changing(() => inTransaction(database, (transaction) => receive(transaction, files, from))),

    waiting: (where, viewer) =>
      known(JSON.stringify([where.conversation, where.now, viewer.id]), () => waiting(database, where, viewer)),

    async hold(ids, { itemIds, until }) {
      const held = { item_ids: sql<number[]>`${keysOf(itemIds)}::integer[]`, expires_at: until };
      if (ids.length > 0) await changing(() => waitingAmong(database, ids).set(held).execute());
    },

    async drop(ids) {
      if (ids.length > 0) await changing(() => waitingAmong(database, ids).set({ state: 'dropped' }).execute());
    },

    attach: (ids, { updateId, at }) =>
      changing(async () => {
        const rows = keysOf(ids).map((id) => ({ attachment_id: id, update_id: keyOf(updateId), added_at: at }));
        if (rows.length === 0) return;
        await database.insertInto('evidence').values(rows).execute();
        await waitingAmong(database, ids).set({ state: 'kept' }).execute();
      }),

    async of(itemIds, viewer) {
      const rows = await standingEvidence(database, viewer)
        .where((where) =>
          itemIds === null ? where.lit(true) : sql<boolean>`updates.item_id = any(${keysOf(itemIds)}::integer[])`,
        )
        .innerJoin('item_details', 'item_details.id', 'updates.item_id')
        .select(['item_details.title', 'item_details.ref'])
        .orderBy('updates.id', 'desc')
        .orderBy('attachments.id')
        .execute();
      return rows.map((row): EvidenceFile => ({
        id: String(row.id),
        updateId: String(row.update_id),
        itemId: String(row.item_id),
        ref: row.ref,
        title: row.title,
        name: row.name,
        type: row.type as MediaType,
        size: row.size,
        caption: row.caption,
        sentBy: row.person_name,
        recordedAt: isoIn(timeZone, row.recorded_at),
      }));
    },

    lastRecord: (where, viewer) => lastRecord(database, where, viewer),

    async file(id, viewer) {
      const row = await attachments(database)
        .where('attachments.id', '=', keyOf(id))
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'waiting'), isOwnAttachment(viewer)(where)]),
            where('attachments.id', 'in', standingEvidence(database, viewer).clearSelect().select('attachment_id')),
          ]),
        )
        .executeTakeFirst();
      return row === undefined ? null : fileOf(row);
    },

    search: (words, limit, viewer) =>
      searchFiles(database, words, { limit, readable: standingEvidence(database, viewer) }),
  };
}

async function waiting(
  database: Database,
  { conversation, now }: Parameters<Evidence['waiting']>[0],
  viewer: Person,
): Promise<readonly WaitingFile[]> {
  const rows = await waitingFor(database, { conversation, now: new Date(now), personId: viewer.id });
  return rows.map(waitingOf);
}

/** That they wait stands in the statement itself, where the planner sees that the index of such files holds them. */
const waitingFor = compiledOnce(
  (
    database,
    {
      conversation,
      now,
      personId,
    }: Slots<{ readonly conversation: string; readonly now: Date; readonly personId: string }>,
  ) =>
    attachments(database)
      .where('state', '=', sql.lit('waiting'))
      .where('conversation', '=', conversation)
      .where('expires_at', '>=', now)
      .where(isOwnAttachment({ id: personId }))
      .orderBy('attachments.id'),
);

const attachments = (database: Database) =>
  database
    .selectFrom('attachments')
    .innerJoin('files', 'files.sha256', 'attachments.sha256')
    .select(['attachments.id', 'attachments.sha256', 'name', 'caption', 'item_ids', 'type', 'size']);

type Row = Awaited<ReturnType<ReturnType<typeof attachments>['executeTakeFirstOrThrow']>>;

const fileOf = ({ id, name, type, size, sha256 }: Row) => ({
  id: String(id),
  name,
  // `receive` put in what was inspected, and nothing else writes it.
  type: type as MediaType,
  size,
  sha256,
});

const waitingOf = (row: Row): WaitingFile => ({
  ...fileOf(row),
  caption: row.caption,
  itemIds: row.item_ids === null ? null : row.item_ids.map(String),
});

const waitingAmong = (database: Database, ids: readonly string[]) =>
  database.updateTable('attachments').where('state', '=', 'waiting').where('id', 'in', keysOf(ids));

async function receive(
  database: Database,
  files: Parameters<Evidence['receive']>[0],
  { conversation, person, messageId, caption, at, until }: Parameters<Evidence['receive']>[1],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  await database
    .insertInto('files')
    .values([...new Map(files.map(({ sha256, type, size }) => [sha256, { sha256, type, size }])).values()])
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const rows = files.map(({ sha256, name }) => ({
    conversation,
    person_id: person.id,
    person_name: person.name,
    message_id: messageId,
    sha256,
    name,
    caption,
    item_ids: null,
    state: 'waiting',
    received_at: at,
    expires_at: until,
  }));
  const added = await database.insertInto('attachments').values(rows).returning('id').execute();
  return added.map(({ id }) => String(id));
}

async function lastRecord(
  database: Database,
  { conversation, since }: { readonly conversation: string; readonly since: string },
  viewer: Person,
) {
  const undone = database.selectFrom('updates').select('undoes_id').where('undoes_id', 'is not', null);
  const rows = await database
    .selectFrom('updates')
    .innerJoin('messages', 'messages.id', 'updates.message_id')
    .innerJoin('item_details', 'item_details.id', 'updates.item_id')
    .select(['updates.id', 'updates.item_id', 'updates.message_id', 'item_details.title'])
    .where('messages.conversation', '=', conversation)
    .where('updates.person_id', '=', viewer.id)
    .where('updates.kind', 'in', ['report', 'change'])
    .where('updates.recorded_at', '>=', new Date(since))
    .where('updates.id', 'not in', undone)
    .where(isReadInFull(viewer, 'updates.item_id'))
    .orderBy('updates.id', 'desc')
    .execute();
  return rows
    .filter(({ message_id: message }) => message === rows[0]?.message_id)
    .map(({ id, item_id: itemId, title }) => ({ updateId: String(id), itemId: String(itemId), title }))
    .toReversed();
}
