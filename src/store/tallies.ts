import { sql, type RawBuilder } from 'kysely';
import type { Counts, HeadingTally, Part, Tallies } from '../assistant/tallies.ts';
import type { ItemState } from '../domain/ledger/update.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { keyOf } from './ids.ts';
import { itemConditions } from './items.ts';
import { readInFull } from './rights.ts';

/** Whole sets of the ledger, counted by the database. */
export function tallyStore(database: Database, timeZone: string): Tallies {
  return {
    async byHeading(part, { today, soon, quarter }, viewer) {
      const inQuarter = sql`i.due between ${quarter.from}::date and ${quarter.to}::date`;
      const { rows } = await sql<HeadingTally>`select coalesce(m.heading, '{}') as heading, ${counts(today)},
          ${countIf(sql`${isOpen} and i.due between ${soon.from}::date and ${soon.to}::date`)} as soon,
          ${countIf(sql`i.status = 'blocked' or (i.blocker is not null and ${readInFull(viewer, sql`i.id`)})`)} as troubled,
          ${countIf(sql`i.extension is not null and ${readInFull(viewer, sql`i.id`)}`)} as extensions,
          ${countIf(inQuarter)} as "dueInQuarter",
          ${countIf(sql`${inQuarter} and i.status = 'done'`)} as "doneInQuarter",
          sum(case when i.status = 'done' then 100 else coalesce(i.percent, 0) end)::float8 as percents,
          min(d.issued_on) as "issuedOn", max(i.due) as "lastDue"
        from items i left join measures m on m.id = i.measure_id left join documents d on d.id = m.document_id
        where ${isOf(part)} group by m.heading order by min(i.position), min(i.id)`.execute(database);
      return rows;
    },

    async byUnit(part, today) {
      const { rows } = await sql<Counts & { id: number | null; name: string | null }>`
        select x.unit_id as id, (select name from units where id = x.unit_id) as name, ${counts(today)}
          from items i left join item_units x on x.item_id = i.id and x.role = 'lead'
          where ${isOf(part)} group by x.unit_id order by x.unit_id nulls last`.execute(database);
      return rows.map(({ id, name, ...of }) => ({ ...of, unitId: id === null ? null : String(id), name: name ?? '' }));
    },

    async byDay(part, { from, to }) {
      const { rows } = await sql<{
        day: string;
        due: number;
      }>`select i.due as day, count(*)::integer as due from items i
        where ${isOpen} and i.due between ${from}::date and ${to}::date and ${isOf(part)}
        group by i.due order by i.due`.execute(database);
      return new Map(rows.map(({ day, due }) => [day, due]));
    },

    async milestones(part, { from, to }) {
      const { rows } = await sql<{ total: number; reached: number }>`select count(*)::integer as total,
          ${countIf(sql`i.status = 'done' or (step ->> 'done')::boolean`)} as reached
        from items i cross join lateral jsonb_array_elements(i.milestones) as step
        where i.milestones is not null and step ->> 'due' between ${from} and ${to} and ${isOf(part)}`.execute(
        database,
      );
      return rows[0] ?? { total: 0, reached: 0 };
    },

    async first({ troubled, asksExtension, ...filter }, { by, limit }, viewer) {
      const inFull = readInFull(viewer, sql`item_details.id`);
      const rows = await database
        .selectFrom('item_details')
        .select('id')
        .where((where) => where.and(itemConditions(where, filter, timeZone)))
        .$if(troubled === true, (query) =>
          query.where(sql<boolean>`(status = 'blocked' or (blocker is not null and ${inFull}))`),
        )
        .$if(asksExtension === true, (query) => query.where(sql<boolean>`extension is not null and ${inFull}`))
        .$if(by === 'due', (query) => query.orderBy('due', (order) => order.asc().nullsLast()))
        .orderBy('position')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => String(id));
    },

    async moves(part, { since, until, limit }, viewer) {
      const { rows } = await sql<MoveRow>`with span as (
          select u.item_id, min(u.id) as first, max(u.id) as last from updates u join items i on i.id = u.item_id
          where u.recorded_at > ${since}::timestamptz and u.recorded_at <= ${until}::timestamptz
            and u.standing <> 'participant' and ${readInFull(viewer, sql`u.item_id`)} and ${isOf(part)}
            and not (u.kind = 'import' and u.before ->> 'status' is null and u.before ->> 'percent' is null)
          group by u.item_id),
        moved as (
          select s.item_id, f.before, l.after, l.person_name, l.recorded_at, l.id,
            l.after ->> 'status' = 'done' and f.before ->> 'status' is distinct from 'done' as finished
          from span s join updates f on f.id = s.first join updates l on l.id = s.last
          where exists (select from jsonb_each(f.before) as was
            where jsonb_exists(l.after, was.key) and l.after -> was.key is distinct from was.value)),
        numbered as (select *, row_number() over (partition by finished order by id desc) as nth,
          (count(*) over (partition by finished))::integer as total from moved)
        select * from numbered where nth <= ${limit} order by finished desc, nth`.execute(database);
      return {
        finished: rows.find(({ finished }) => finished)?.total ?? 0,
        moved: rows.find(({ finished }) => !finished)?.total ?? 0,
        lines: rows.map((row) => ({
          itemId: String(row.item_id),
          before: row.before,
          after: row.after,
          personName: row.person_name,
          recordedAt: isoIn(timeZone, row.recorded_at),
          isFinished: row.finished,
        })),
      };
    },
  };
}

interface MoveRow {
  readonly item_id: number;
  readonly before: ItemState;
  readonly after: ItemState;
  readonly person_name: string;
  readonly recorded_at: Date;
  readonly finished: boolean;
  readonly total: number;
}

const isOf = (part: Part): RawBuilder<boolean> =>
  part === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`i.id in (select item_id from item_units where unit_id = ${keyOf(part.unitId)})`;

const isOpen = sql<boolean>`i.status is distinct from 'done'`;
const isSaid = sql<boolean>`${isOpen} and i.reported_at is not null`;

const countIf = (holds: RawBuilder<unknown>) => sql`(count(*) filter (where ${holds}))::integer`;

/** The same five as `Counts`, each row in one of them. */
const counts = (today: string) => sql`count(*)::integer as total,
  ${countIf(sql`i.status = 'done'`)} as done,
  ${countIf(sql`${isSaid} and i.status = 'in-progress'`)} as moving,
  ${countIf(sql`${isSaid} and i.status = 'blocked'`)} as blocked,
  ${countIf(sql`${isSaid} and (i.status is null or i.status = 'not-started')`)} as waiting,
  ${countIf(sql`${isOpen} and i.reported_at is null`)} as silent,
  ${countIf(sql`${isOpen} and i.due < ${today}::date`)} as overdue`;
