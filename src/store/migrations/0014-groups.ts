import { sql, type Kysely } from 'kysely';

/**
 * Groups that the desk was in, and for whom each is: all, some units by the names that the record has, or nobody before the office has said so.
 * What happened where people talk, claimed once as messages are.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table groups (
    id text primary key,
    title text not null,
    audience text check (audience in ('all', 'units')),
    units text[] not null default '{}',
    state text not null check (state in ('open', 'left')),
    met_at timestamptz not null
  )`,
  `create table events (
    id text primary key,
    type text not null,
    conversation text not null,
    at timestamptz not null,
    claimed_at timestamptz not null
  )`,
];
