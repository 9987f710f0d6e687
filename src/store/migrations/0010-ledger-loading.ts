import { sql, type Kysely } from 'kysely';

/** What is needed to tell what was changed in a sheet from what was changed in the ledger meanwhile. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  // The version that the row had before the update; unknown of what was recorded earlier.
  'alter table updates add column row_version integer',
  `create table ledger_rows (
    document_id integer not null references documents on delete cascade,
    item_id integer not null references items on delete cascade,
    line integer not null,
    label text not null,
    task text not null,
    said jsonb not null,
    state jsonb not null,
    version integer not null,
    primary key (document_id, item_id)
  )`,
  'create index ledger_rows_item on ledger_rows (item_id)',
];
