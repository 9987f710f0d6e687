import { sql, type Kysely } from 'kysely';

/** What is sent by the desk itself, how far that is, and which conversations nothing arrives in. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  'alter table outgoing drop constraint outgoing_state_check',
  'drop index outgoing_pending',
  // What was kept before was shown by its channel.
  `update outgoing set state = 'shown'`,
  `alter table outgoing
    add constraint outgoing_state_check check (state in ('shown', 'pending', 'sending', 'sent', 'merged', 'failed')),
    add column purpose text not null default 'answer' check (purpose in ('answer', 'notice', 'reminder', 'digest')),
    add column answers text,
    add column replaces bigint,
    add column strips bigint,
    add column together text,
    add column merged_into bigint,
    add column parts text[] not null default '{}',
    add column begun_after text,
    add column holder text,
    add column lease_until timestamptz,
    add column next_try_at timestamptz,
    add column attempts integer not null default 0,
    add column reason text,
    add column failure text check (failure in ('blocked', 'gone', 'forbidden', 'too-long', 'refused'))`,

  `create index outgoing_waiting on outgoing (conversation, id) where state in ('pending', 'sending')`,
  // Of two that send in one conversation at once, nobody could tell whose message is whose.
  `create unique index outgoing_under_way on outgoing (conversation) where state = 'sending'`,
  `create index outgoing_sent on outgoing (conversation, id) where state = 'sent'`,
  `create index outgoing_together on outgoing (conversation, together, id) where together is not null`,
  `create index outgoing_parts on outgoing using gin (parts) where state <> 'shown'`,

  `create table unreached (
    conversation text primary key,
    failure text not null check (failure in ('blocked', 'gone', 'forbidden', 'too-long', 'refused')),
    since timestamptz not null,
    told boolean not null default false
  )`,
];
