import { sql } from 'kysely';
import type { NewTask, Tasks } from '../assistant/ports.ts';
import type { Database } from './engine.ts';
import { alone } from './shared-transaction.ts';
import { keyOf, keysOf } from './ids.ts';
import { insertTasks } from './item-rows.ts';
import { raiseRevision } from './revision.ts';
import { keepUnits, unitRows } from './units.ts';

/** Tasks under the rows of the ledger: each call belongs in a transaction of the caller's. */
export function taskStore(database: Database): Tasks {
  return {
    async add(itemId, tasks) {
      const ids = await insertTasks(database, keyOf(itemId), await withUnits(database, tasks));
      await raiseRevision(database);
      return ids.map(String);
    },

    async remove(itemIds) {
      const touched = await touchedOf(database, itemIds);
      if (touched.length > 0) return touched.map(String);
      await sql`delete from items where id = any(${keysOf(itemIds)}::integer[]) and parent_id is not null`.execute(
        database,
      );
      await raiseRevision(database);
      return [];
    },
  };
}

async function withUnits(database: Database, tasks: readonly NewTask[]) {
  const names = [...new Set(tasks.flatMap(({ lead, participants }) => [...lead, ...participants]))];
  const ids = await keepUnits(
    database,
    names.map((name) => ({ name, aliases: [] })),
  );
  return tasks.map((task) => ({ ...task, units: unitRows(ids, task) }));
}

/** Those of which anything was recorded since they were made. */
async function touchedOf(database: Database, itemIds: readonly string[]): Promise<readonly number[]> {
  alone(database);
  // Nobody records anything of them until the end of the transaction.
  const { rows } = await sql<{ id: number; version: number }>`select id, version from items
    where id = any(${keysOf(itemIds)}::integer[]) order by id for update`.execute(database);
  const reported = await database
    .selectFrom('updates')
    .select('item_id')
    .where(sql<boolean>`item_id = any(${keysOf(itemIds)}::integer[])`)
    .orderBy('item_id')
    .execute();
  const told = new Set(reported.map(({ item_id }) => item_id));
  return rows.filter(({ id, version }) => version > 1 || told.has(id)).map(({ id }) => id);
}
