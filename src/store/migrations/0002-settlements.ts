import { sql, type Kysely } from 'kysely';

/** What the office settles about units, what a format marks as headings, and whether the plan in force still has a row's measure. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table unit_decisions (
    id integer generated always as identity primary key,
    key text not null,
    written text not null,
    verdict text not null check (verdict in ('same', 'different')),
    units text[] not null,
    moved jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null
  )`,
  `create unique index unit_decisions_same on unit_decisions (key) where verdict = 'same'`,

  'alter table documents add column headings jsonb',

  // A view takes new columns at its end only.
  `create or replace view item_details as
    select i.*, coalesce(m.ref, '台账' || i.id) as ref, coalesce(m.text, i.title) as text,
      coalesce(m.heading, '{}') as heading, m.assignment, coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants,
      coalesce(not d.current, false) as withdrawn
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id`,
];
