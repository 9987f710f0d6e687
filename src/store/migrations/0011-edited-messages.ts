import { sql, type Kysely } from 'kysely';

/** Which message another one takes the place of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table messages add column edits text`.execute(database);
  await sql`create index messages_edits on messages (edits) where edits is not null`.execute(database);
}
