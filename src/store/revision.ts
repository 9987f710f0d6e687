import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Says that units, items or persons are no longer what they were: derived indexes elsewhere look at this number. */
export async function raiseRevision(database: Database): Promise<void> {
  await database
    .updateTable('meta')
    .set({ value: sql`(value::bigint + 1)::text` })
    .where('key', '=', 'revision')
    .execute();
}

export async function metaOf(database: Database, key: string): Promise<string> {
  const { value } = await database.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirstOrThrow();
  return value;
}

export async function setMeta(database: Database, key: string, value: string): Promise<void> {
  await database.updateTable('meta').set({ value }).where('key', '=', key).execute();
}
