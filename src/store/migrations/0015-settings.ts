import { sql, type Kysely } from 'kysely';

/** What the office sets, and what people choose for themselves. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table settings ("only" boolean primary key default true check ("only"), organisation jsonb not null)`,
  `create table subscriptions (
    person_id bigint primary key references persons on delete cascade,
    chosen jsonb not null
  )`,
  `create table item_presets (
    item_id bigint primary key references items on delete cascade,
    preset text not null check (preset in ('standard', 'light', 'off'))
  )`,
];
