import { sql } from 'kysely';
import type { Place, Roster } from '../assistant/ports.ts';
import type { Role } from '../domain/people.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';
import { raiseRosterRevision } from './revision.ts';

/** The places that persons have on the roster, as the office changes them: each call belongs in a transaction of the caller's. */
export function rosterStore(database: Database): Roster {
  const select = () => database.selectFrom('persons').select(['id', 'name', 'unit_name', 'role', 'active']);

  return {
    async byId(id) {
      return placeOf(await select().where('id', '=', keyOf(id)).executeTakeFirst());
    },

    async named(name, unit) {
      return placeOf(await select().where('name', '=', name).where('unit_name', '=', unit).executeTakeFirst());
    },

    async put({ id, name, unit, role, active }, beside) {
      const place = { unit_name: unit, role, active };
      const { id: key } =
        id === null
          ? await database
              .insertInto('persons')
              .values({ name, post: null, ...place })
              .returning('id')
              .executeTakeFirstOrThrow()
          : await database
              .updateTable('persons')
              .set(place)
              .where('id', '=', keyOf(id))
              .returning('id')
              .executeTakeFirstOrThrow();
      if (active) await enter(database, key, beside);
      await raiseRosterRevision(database);
      return { id: String(key), name, unit, role, active };
    },
  };
}

/** Puts a person onto the rosters that name another, else onto the newest: the next of another unit's would take them for gone. */
async function enter(database: Database, personId: number, beside: string | undefined): Promise<void> {
  const named = sql`select document_id from roster_entries join documents on documents.id = document_id
    where documents.current and person_id = ${keyOf(beside ?? '')}`;
  await sql`insert into roster_entries (document_id, person_id)
    select id, ${personId}::integer from documents where current and kind = 'roster'
      and not exists (select from roster_entries entry join documents d on d.id = entry.document_id
        where d.current and entry.person_id = ${personId})
      and (id in (${named}) or (not exists (${named}) and id = (
        select max(id) from documents where current and kind = 'roster')))
    on conflict do nothing`.execute(database);
}

const placeOf = (
  row:
    | {
        readonly id: number;
        readonly name: string;
        readonly unit_name: string;
        readonly role: string;
        readonly active: boolean;
      }
    | undefined,
): Place | null =>
  row === undefined
    ? null
    : // The column's own check holds the value to these words.
      { id: String(row.id), name: row.name, unit: row.unit_name, role: row.role as Role, active: row.active };
