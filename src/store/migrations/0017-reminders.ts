import { sql, type Kysely } from 'kysely';

/** What people were reminded of: a message a person and day, an item once at each stage before a deadline. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table reminder_days (day date primary key, done_at timestamptz not null)`,
  `create table reminders (
    id bigint generated always as identity primary key,
    person_id bigint not null references persons on delete cascade,
    day date not null,
    at timestamptz not null,
    outgoing_id bigint,
    unique (person_id, day)
  )`,
  `create table reminded_items (
    reminder_id bigint not null references reminders on delete cascade,
    person_id bigint not null references persons on delete cascade,
    item_id bigint not null references items on delete cascade,
    due date not null,
    stage integer not null,
    disowned_on date,
    primary key (person_id, item_id, due, stage)
  )`,
  `create index reminded_items_of_reminder on reminded_items (reminder_id)`,
  `create index reminded_items_of_item on reminded_items (item_id, due)`,
];
