import { sql, type Selectable } from 'kysely';
import type { Deeds, KeptDeed } from '../assistant/ports.ts';
import { content } from '../assistant/deed-content.ts';
import type { Database } from './engine.ts';
import { keepOut } from './shared-transaction.ts';
import { isoIn } from './instants.ts';
import { keyOf } from './ids.ts';
import { readsJournal } from './rights.ts';
import type { DeedTable } from './schema.ts';

/** What the office did. Its table takes new rows only. */
export function deedStore(database: Database, timeZone: string): Deeds {
  const read = (row: Row | undefined): KeptDeed | null => (row === undefined ? null : deedOf(row, timeZone));
  const standing = () => selectIn(database).where('undoes_id', 'is', null).where(isStanding);

  return {
    // The lock of `load`, which changes the same rows.
    begin: () => keepOut(database, 'load'),

    async record({ deed, what, trace, subject, personId, personName, messageId, recordedAt, undoes }) {
      const { id } = await database
        .insertInto('deeds')
        .values({
          deed,
          what: JSON.stringify(what),
          trace: JSON.stringify(trace),
          subject,
          person_id: personId,
          person_name: personName,
          message_id: messageId,
          recorded_at: recordedAt,
          after_update: sql`(select coalesce(max(id), 0) from updates)`,
          undoes_id: undoes === null ? null : keyOf(undoes),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return deedOf(await selectIn(database).where('deeds.id', '=', id).executeTakeFirstOrThrow(), timeZone);
    },

    async byId(id, viewer) {
      if (!readsJournal(viewer)) return null;
      const rows = selectIn(database).where('undoes_id', 'is', null).where('deeds.id', '=', keyOf(id));
      return read(await rows.executeTakeFirst());
    },

    async newest(viewer) {
      const own = standing().where('person_id', '=', viewer.id);
      return read(await own.orderBy('id', 'desc').limit(1).executeTakeFirst());
    },

    async ofMessage(messageId, viewer) {
      if (!readsJournal(viewer)) return null;
      const rows = selectIn(database).where('undoes_id', 'is', null).where('message_id', '=', messageId);
      return read(await rows.orderBy('id').limit(1).executeTakeFirst());
    },

    async standing(deed) {
      const rows = await standing().where('deed', '=', deed).orderBy('id').execute();
      return rows.map((row) => deedOf(row, timeZone));
    },
  };
}

const undone = sql<boolean>`exists (select from deeds later where later.undoes_id = deeds.id)`;
const isStanding = sql<boolean>`not ${undone}`;

const selectIn = (database: Database) => database.selectFrom('deeds').selectAll('deeds').select(undone.as('is_undone'));

type Row = Selectable<DeedTable> & { readonly is_undone: boolean };

const deedOf = (row: Row, timeZone: string): KeptDeed => ({
  id: String(row.id),
  deed: row.deed,
  what: content.parse(row.what),
  trace: content.parse(row.trace),
  subject: row.subject,
  personId: row.person_id,
  personName: row.person_name,
  messageId: row.message_id,
  recordedAt: isoIn(timeZone, row.recorded_at),
  undoes: row.undoes_id === null ? null : String(row.undoes_id),
  isUndone: row.is_undone,
  afterUpdate: row.after_update,
});
