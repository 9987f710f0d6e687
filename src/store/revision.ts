import { sql } from 'kysely';
import { noteWrite } from './writes-in.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { alone } from './shared-transaction.ts';

/** Says that units, items or persons are no longer what they were: derived indexes elsewhere look at this number. */
export const raiseRevision = (database: Database): Promise<void> => raise(database, ['revision']);

/** The same where only persons have changed. */
export const raiseRosterRevision = (database: Database): Promise<void> => raise(database, ['revision', 'roster']);

async function raise(database: Database, keys: readonly string[]): Promise<void> {
  alone(database);
  noteWrite(database);
  await database
    .updateTable('meta')
    .set({ value: sql`(value::bigint + 1)::text` })
    .where('key', 'in', keys)
    .execute();
}

/** How often anything but persons has changed. */
export async function namesRevision(database: Database): Promise<string> {
  const [all, ofRoster] = [await metaOf(database, 'revision'), await metaOf(database, 'roster')];
  return String(BigInt(all) - BigInt(ofRoster));
}

export async function metaOf(database: Database, key: string): Promise<string> {
  const [row] = await valueOf(database, { key });
  if (row === undefined) throw new Error(`meta has no ${key}`);
  return row.value;
}

const valueOf = compiledOnce((database, { key }: Slots<{ readonly key: string }>) =>
  database.selectFrom('meta').select('value').where('key', '=', key),
);

export async function setMeta(database: Database, key: string, value: string): Promise<void> {
  await database.updateTable('meta').set({ value }).where('key', '=', key).execute();
}
