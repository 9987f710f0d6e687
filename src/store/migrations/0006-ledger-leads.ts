import { sql, type Kysely } from 'kysely';

/** Who leads a row by the ledger, where that is somebody else than by the plan. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  'alter table items add column ledger_lead text[]',
  `create or replace view item_details as
    select i.id, i.measure_id, i.position, i.title, i.due, i.status, i.percent, i.expected, i.blocker, i.note, i.reported_at,
      i.reported_by, i.version, coalesce(m.ref, '台账' || i.id) as ref, coalesce(m.text, i.title) as text,
      coalesce(m.heading, '{}') as heading, m.assignment, coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants,
      coalesce(not d.current, false) as withdrawn, i.leads, i.ledger_lead
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id`,
];
