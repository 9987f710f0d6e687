import { sql, type Kysely } from 'kysely';

/** How persons of the roster come to their accounts by a code. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table enrolment_codes (
    id integer generated always as identity primary key,
    person_id integer not null references persons on delete cascade,
    hash text not null unique,
    seed text not null,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('open', 'used', 'void')),
    used_by text,
    settled_at timestamptz
  )`,
  `create unique index enrolment_codes_open on enrolment_codes (person_id) where state = 'open'`,

  'create table missed_codes (account text not null, at timestamptz not null)',
  'create index missed_codes_account on missed_codes (account, at)',

  // An account that was taken from somebody stays taken, whatever an older roster says; and the next roster may give a bound one away.
  `create table bindings (
    account text not null,
    person_id integer not null references persons on delete cascade,
    bound_at timestamptz,
    ended_at timestamptz,
    primary key (account, person_id)
  )`,
];
