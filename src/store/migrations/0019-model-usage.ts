import { sql, type Kysely } from 'kysely';

/** What was spent on models, by day and person. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table model_usage (
    day date not null,
    person_id text not null,
    calls bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    cost bigint not null,
    primary key (day, person_id)
  )`,
];
