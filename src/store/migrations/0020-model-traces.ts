import { sql, type Kysely } from 'kysely';

/** How a model looked for the steps that answer a question, for the office to read. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table model_traces (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    asker_id text not null,
    asker_name text not null,
    place text not null check (place in ('private', 'group')),
    question text not null,
    calls jsonb not null,
    outcome text not null
      check (outcome in ('steps', 'nothing', 'gone', 'budget', 'answer', 'spent', 'late', 'tools')),
    tokens integer not null,
    ms integer not null
  )`,
  'create index model_traces_at on model_traces (at)',
];
