import { sql, type Kysely } from 'kysely';

/** Urgings: to whom, about what, and what became of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table urges (
    id integer generated always as identity primary key,
    asker_id text not null,
    asker_name text not null,
    unit text not null,
    recipient_id text not null,
    recipient_name text not null,
    recipient_unit text not null,
    conversation text not null,
    words text,
    answer_by text,
    asked_at timestamptz not null,
    send_at timestamptz not null,
    after_update integer not null,
    state text not null default 'waiting'
      check (state in ('waiting', 'sent', 'answered', 'closed', 'undelivered', 'withdrawn')),
    outgoing_id bigint,
    sent_at timestamptz,
    escalated_at timestamptz,
    escalated_to text,
    settled_at timestamptz
  )`,
  `create index urges_open on urges (id) where state in ('waiting', 'sent')`,
  'create index urges_asked on urges (asked_at)',
  `create table urged_items (
    urge_id integer not null references urges on delete cascade,
    item_id integer not null references items on delete cascade,
    told boolean not null default false,
    primary key (urge_id, item_id)
  )`,
  'create index urged_items_item on urged_items (item_id)',
];
