import { sql, type Kysely } from 'kysely';

/** What the office arranges for a row: other units than the plan names, acceptance, an extension that was asked for, milestones. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** The units of the plan's measure, which are looked up only where the row has others. */
export const byPlan = (role: string): string =>
  `case when i.units_set and m.id is not null then array(select u.name from measure_units x join units u on u.id = x.unit_id
    where x.measure_id = m.id and x.role = '${role}' order by x.position) end`;

const statements = [
  `alter table items
    add column units_set boolean not null default false,
    add column accepted jsonb,
    add column extension jsonb,
    add column milestones jsonb`,
  'alter table updates drop constraint updates_kind_check',
  `alter table updates add constraint updates_kind_check
    check (kind in ('report', 'change', 'request', 'import', 'undo'))`,
  'create index items_extension on items (id) where extension is not null',
  `create or replace view item_details as
    select i.id, i.measure_id, i.position, i.title, i.due, i.status, i.percent, i.expected, i.blocker, i.note, i.reported_at,
      i.reported_by, i.version, coalesce(m.ref, '台账' || i.id) as ref, coalesce(m.text, i.title) as text,
      coalesce(m.heading, '{}') as heading, m.assignment,
      i.units_set or coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants,
      coalesce(not d.current, false) as withdrawn, i.leads, i.ledger_lead,
      i.accepted, i.extension, i.milestones,
      ${byPlan('lead')} as plan_lead, ${byPlan('participant')} as plan_participants
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id`,
];
