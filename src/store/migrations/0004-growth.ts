import { sql, type Kysely } from 'kysely';

/** What lets a question about few rows cost no more where the ledger has a hundred thousand. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** Adds to the leads of each row what the rows of `units`, a table of a trigger, change of them. */
const addLeads = (units: string, sign: '+' | '-'): string =>
  `update items set leads = items.leads ${sign} changed.leads
    from (select item_id, count(*) as leads from ${units} where role = 'lead' group by item_id) as changed
    where items.id = changed.item_id`;

const leadsTrigger = (what: string, tables: readonly string[], statements: readonly string[]): readonly string[] => [
  `create function count_leads_on_${what}() returns trigger language plpgsql as
    $$ begin ${statements.join('; ')}; return null; end $$`,
  `create trigger leads_are_counted_on_${what} after ${what} on item_units referencing ${tables.join(' ')}
    for each statement execute function count_leads_on_${what}()`,
];

const statements = [
  // How often only persons have changed: what was derived from the rows is good still.
  `insert into meta values ('roster', '0')`,

  'alter table items add column leads integer not null default 0',
  addLeads('item_units', '+'),
  ...leadsTrigger('insert', ['new table as added'], [addLeads('added', '+')]),
  ...leadsTrigger('delete', ['old table as gone'], [addLeads('gone', '-')]),
  ...leadsTrigger(
    'update',
    ['old table as gone', 'new table as added'],
    [addLeads('gone', '-'), addLeads('added', '+')],
  ),

  // A view takes new columns at its end only.
  `create or replace view item_details as
    select i.id, i.measure_id, i.position, i.title, i.due, i.status, i.percent, i.expected, i.blocker, i.note, i.reported_at,
      i.reported_by, i.version, coalesce(m.ref, '台账' || i.id) as ref, coalesce(m.text, i.title) as text,
      coalesce(m.heading, '{}') as heading, m.assignment, coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants,
      coalesce(not d.current, false) as withdrawn, i.leads
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id`,

  'create index unit_aliases_unit on unit_aliases (unit_id)',
  'create index persons_unit on persons (unit_name)',
  'create index accounts_person on accounts (person_id)',
  'create index items_without_lead on items (id) where leads = 0',
  'create index items_with_several_leads on items (id) where leads > 1',
  `create index items_open on items (due) where status is distinct from 'done'`,
  'create index items_status on items (status) where status is not null',
  'create index items_unreported on items (due) where reported_at is null',
];
