import { sql, type Kysely } from 'kysely';

/**
 * Files that were sent, and which update each is evidence of. The bytes are outside the database, by their SHA-256. An attachment is one file of
 * one message: it waits for its author's word, and is kept with what that records or dropped. Evidence is only ever added.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table files (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    type text not null,
    size integer not null,
    text_read boolean not null default false
  )`,
  `create table attachments (
    id integer generated always as identity primary key,
    conversation text not null,
    person_id text not null,
    person_name text not null,
    message_id text not null,
    sha256 text not null references files,
    name text not null,
    caption text,
    item_ids integer[],
    state text not null check (state in ('waiting', 'kept', 'dropped')),
    received_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index attachments_waiting on attachments (conversation, person_id, id) where state = 'waiting'`,
  'create index attachments_file on attachments (sha256)',
  `create table evidence (
    update_id integer not null references updates,
    attachment_id integer not null references attachments,
    added_at timestamptz not null,
    primary key (update_id, attachment_id)
  )`,
  'create index evidence_attachment on evidence (attachment_id)',
  'create trigger evidence_is_append_only before update or delete or truncate on evidence execute function refuse_change()',
  `create table file_passages (
    sha256 text not null references files on delete cascade,
    position integer not null,
    text text not null,
    weights sparsevec(1000000000) not null,
    primary key (sha256, position)
  )`,
  // By this a folder of files knows whose it is.
  `insert into meta values ('store-id', gen_random_uuid()::text)`,
  'create index updates_message on updates (message_id) where message_id is not null',
  `alter table messages add column files text[] not null default '{}'`,
];
