import { sql, type Kysely } from 'kysely';

/** Every digest that was sent, as it was: what it says, and how it said it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table digests (
    id bigint generated always as identity primary key,
    person_id bigint not null references persons on delete cascade,
    form text not null check (form in ('daily', 'weekly', 'monthly')),
    day date not null,
    sent_at timestamptz not null,
    scope text not null,
    snapshot jsonb not null,
    reply jsonb not null,
    unique (person_id, form, day)
  )`,
];
