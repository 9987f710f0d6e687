import { sql, type Kysely } from 'kysely';
import { byPlan } from './0007-arrangements.ts';

/** What the office does besides reports and deadlines, kept so that it can be taken back; tasks under a row of the ledger. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table deeds (
    id integer generated always as identity primary key,
    deed text not null,
    what jsonb not null,
    trace jsonb not null,
    subject text not null,
    person_id text not null,
    person_name text not null,
    message_id text,
    recorded_at timestamptz not null,
    after_update integer not null,
    undoes_id integer unique references deeds
  )`,
  'create index deeds_person on deeds (person_id, id)',
  'create index deeds_message on deeds (message_id)',
  'create trigger deeds_are_append_only before update or delete or truncate on deeds execute function refuse_change()',

  'create table settled_findings (key text primary key, settled_by text not null, settled_at timestamptz not null)',

  // Whoever handed a task over and stays in the unit: on the roster, and no liaison.
  `alter table persons drop constraint persons_role_check, add constraint persons_role_check
    check (role in ('liaison', 'head', 'leader', 'office', 'administrator', 'member'))`,

  // A task stands under the row that it is a part of, as its first, second, third …
  'alter table items add column parent_id integer references items, add column number integer',
  'create unique index items_parent on items (parent_id, number) where parent_id is not null',

  // A task goes by its row's reference, place and headings; who leads by the ledger, by the names that the record has. A view takes new columns at its end only.
  `create or replace view item_details as
    select i.id, i.measure_id, coalesce(p.position, i.position) as position, i.title, i.due, i.status, i.percent, i.expected,
      i.blocker, i.note, i.reported_at, i.reported_by, i.version,
      coalesce(m.ref, coalesce(pm.ref, '台账' || p.id) || '-' || i.number, '台账' || i.id) as ref,
      coalesce(m.text, i.title) as text, coalesce(m.heading, pm.heading, '{}') as heading, m.assignment,
      i.units_set or coalesce(m.lead_is_explicit, true) as lead_is_explicit,
      m.due as plan_due, m.due_text, m.recurrence, coalesce(d.title, '工作台账') as document,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'lead' order by x.position) as lead,
      array(select u.name from item_units x join units u on u.id = x.unit_id
        where x.item_id = i.id and x.role = 'participant' order by x.position) as participants,
      coalesce(not coalesce(d.current, pd.current), false) as withdrawn, i.leads,
      case when i.ledger_lead is not null then array(select coalesce(u.name, said.name)
        from unnest(i.ledger_lead) with ordinality as said (name, position)
          left join unit_aliases a on a.alias = said.name left join units u on u.id = a.unit_id
        order by said.position) end as ledger_lead,
      i.accepted, i.extension, i.milestones, ${byPlan('lead')} as plan_lead, ${byPlan('participant')} as plan_participants,
      i.parent_id
    from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id
      left join items p on p.id = i.parent_id left join measures pm on pm.id = p.measure_id
      left join documents pd on pd.id = pm.document_id`,
];
