import { sql, type Kysely } from 'kysely';

/** The first nouns: people, plans, the ledger, its journal, conversations, passages. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  'create extension if not exists vector',

  'create table meta (key text primary key, value text not null)',
  `insert into meta values ('revision', '0'), ('passages', '0')`,

  'create table units (id integer generated always as identity primary key, name text not null unique)',
  `create table unit_aliases (
    unit_id integer not null references units on delete cascade,
    alias text not null unique
  )`,

  `create table persons (
    id integer generated always as identity primary key,
    name text not null,
    unit_name text not null,
    post text,
    role text not null check (role in ('liaison', 'head', 'leader', 'office', 'administrator')),
    active boolean not null default true,
    unique (name, unit_name)
  )`,
  'create table accounts (account text primary key, person_id integer not null references persons on delete cascade)',

  `create table documents (
    id integer generated always as identity primary key,
    kind text not null check (kind in ('plan', 'reference', 'ledger', 'roster')),
    file text not null,
    sha256 text not null,
    title text not null,
    number text,
    issuer text,
    issued_on date,
    text text not null,
    current boolean not null default true,
    loaded_at timestamptz not null
  )`,
  'create unique index documents_current on documents (kind, file) where current',
  `create table clauses (
    id integer generated always as identity primary key,
    document_id integer not null references documents on delete cascade,
    position integer not null,
    ref text not null,
    kind text not null,
    level integer not null,
    heading text[] not null,
    text text not null,
    start_at integer not null,
    end_at integer not null,
    unique (document_id, position)
  )`,
  `create table measures (
    id integer generated always as identity primary key,
    document_id integer not null references documents on delete cascade,
    position integer not null,
    ref text not null,
    title text not null,
    text text not null,
    heading text[] not null,
    assignment text,
    lead_is_explicit boolean not null,
    due_text text,
    due date,
    recurrence text,
    start_at integer not null,
    end_at integer not null,
    unique (document_id, ref)
  )`,
  `create table measure_units (
    measure_id integer not null references measures on delete cascade,
    unit_id integer not null references units,
    role text not null check (role in ('lead', 'participant')),
    position integer not null,
    primary key (measure_id, unit_id, role)
  )`,
  `create table posts (
    id integer generated always as identity primary key,
    document_id integer not null references documents on delete cascade,
    position integer not null,
    role text not null,
    unit text,
    post text,
    name text,
    quote text not null,
    start_at integer not null,
    end_at integer not null
  )`,
  `create table targets (
    id integer generated always as identity primary key,
    document_id integer not null references documents on delete cascade,
    position integer not null,
    text text not null,
    value double precision,
    unit text,
    due date,
    start_at integer not null,
    end_at integer not null
  )`,
  `create table findings (
    id integer generated always as identity primary key,
    document_id integer not null references documents on delete cascade,
    position integer not null,
    code text not null,
    message text not null,
    quote text not null,
    suggestion text,
    measure_ref text
  )`,

  `create table items (
    id integer generated always as identity primary key,
    measure_id integer references measures on delete set null,
    position integer not null,
    title text not null,
    due date,
    status text check (status in ('not-started', 'in-progress', 'blocked', 'done')),
    percent integer check (percent between 0 and 100),
    expected date,
    blocker text,
    note text,
    reported_at timestamptz,
    reported_by text,
    version integer not null default 1
  )`,
  'create unique index items_measure on items (measure_id) where measure_id is not null',
  'create index items_due on items (due)',
  `create table item_units (
    item_id integer not null references items on delete cascade,
    unit_id integer not null references units,
    role text not null check (role in ('lead', 'participant')),
    position integer not null,
    primary key (item_id, unit_id, role)
  )`,
  'create index item_units_unit on item_units (unit_id, role)',
  `create view item_details as
    select i.*, coalesce(m.ref, '台账' || i.id) as ref, coalesce(m.text, i.title) as text,
      coalesce(m.heading, '{}') as heading, m.assignment, coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id`,
  `create table updates (
    id integer generated always as identity primary key,
    item_id integer not null references items,
    kind text not null check (kind in ('report', 'change', 'import', 'undo')),
    undoes_id integer unique references updates,
    person_name text not null,
    message_id text,
    standing text not null check (standing in ('lead', 'participant', 'office')),
    said jsonb not null,
    before jsonb not null,
    after jsonb not null,
    recorded_at timestamptz not null
  )`,
  'create index updates_item on updates (item_id, id)',
  'create index updates_recorded_at on updates (recorded_at)',

  `create table journal (
    seq bigint primary key,
    recorded_at text not null,
    actor text not null,
    message_id text,
    action text not null,
    subject text not null,
    before text,
    after text,
    previous_hash text not null,
    hash text not null
  )`,
  'create table journal_head (single boolean primary key default true check (single), seq bigint not null, hash text not null)',
  `insert into journal_head (seq, hash) values (0, '')`,
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are only ever added', tg_table_name; end $$`,
  'create trigger journal_is_append_only before update or delete or truncate on journal execute function refuse_change()',
  'create trigger updates_are_append_only before update or delete or truncate on updates execute function refuse_change()',

  `create table messages (
    id text primary key,
    conversation text not null,
    account text,
    text text not null,
    action text,
    sent_at timestamptz not null,
    claimed_at timestamptz not null,
    arrival bigint generated always as identity,
    reply jsonb
  )`,
  'create index messages_conversation on messages (conversation, arrival)',
  `create table topics (
    conversation text not null,
    speaker text not null,
    value jsonb not null,
    at timestamptz not null,
    primary key (conversation, speaker)
  )`,
  `create table drafts (
    token text primary key,
    conversation text not null,
    author text not null,
    payload jsonb not null,
    state text not null check (state in ('open', 'confirmed', 'cancelled', 'replaced')),
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create unique index drafts_open on drafts (conversation, author) where state = 'open'`,
  `create table outgoing (
    id bigint generated always as identity primary key,
    conversation text not null,
    message_id text references messages,
    reply jsonb not null,
    state text not null check (state in ('pending', 'sent')),
    created_at timestamptz not null,
    sent_at timestamptz
  )`,
  `create index outgoing_pending on outgoing (conversation, id) where state = 'pending'`,

  `create table passages (
    clause_id integer primary key references clauses on delete cascade,
    length integer not null,
    weights sparsevec(1000000000) not null
  )`,
  'create table terms (dimension integer primary key, passages integer not null)',
];
