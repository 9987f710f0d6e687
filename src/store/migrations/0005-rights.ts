import { sql, type Kysely } from 'kysely';

/** Who recorded an update, by more than a name; for whom a message was answered; which roster names whom. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** The one person of a name; two of one name are nobody. */
const onlyOne = 'select name, min(id) as id from persons group by name having count(*) = 1';

const statements = [
  'alter table updates add column person_id text',
  'create index updates_person on updates (person_id, id)',
  // What is added says of a row what it did not say before; nothing that it said is changed.
  'alter table updates disable trigger updates_are_append_only',
  `update updates set person_id = 'operator' where person_name = '本机操作员'`,
  `update updates set person_id = person.id::text from (${onlyOne}) as person
    where person.name = updates.person_name and kind <> 'import'`,
  'alter table updates enable trigger updates_are_append_only',

  'alter table messages add column speaker text, add column scope text',
  `update messages set speaker = 'operator', scope = '*' where account is null`,
  `update messages set speaker = persons.id::text,
      scope = case when role in ('leader', 'office', 'administrator') then '*' else unit_name end
    from persons where persons.id = coalesce(
      (select person_id from accounts where accounts.account = messages.account),
      (select id from (${onlyOne}) as person where person.name = messages.account))`,

  `create table roster_entries (
    document_id integer not null references documents on delete cascade,
    person_id integer not null references persons on delete cascade,
    primary key (document_id, person_id)
  )`,
  'create index roster_entries_person on roster_entries (person_id)',
  // Which of several rosters named whom was not written down: whoever is known stays until none of them names them.
  `insert into roster_entries select documents.id, persons.id from documents cross join persons
    where documents.kind = 'roster' and documents.current and persons.active`,
];
