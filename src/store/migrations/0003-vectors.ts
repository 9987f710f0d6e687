import { sql, type Kysely } from 'kysely';

/**
 * Passages as vectors of an embedding model. A set is what one model made in one dimension; the one whose id `meta` names as `vectors` serves.
 * Vectors go by the text they were made of, so that a passage of the same words in another issue needs no new one.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `alter table passages add column digest text not null default ''`,
  'create index passages_digest on passages (digest)',
  `create table vector_sets (
    id integer generated always as identity primary key,
    model text not null,
    dimension integer not null,
    unique (model, dimension)
  )`,
  // The dimension is the model's. No vector: the model refuses this text alone.
  `create table vectors (
    set_id integer not null references vector_sets on delete cascade,
    digest text not null,
    embedding vector,
    primary key (set_id, digest)
  )`,
  `insert into meta values ('passage-scheme', '0'), ('vectors', ''), ('vectors-fault', '')`,
];
