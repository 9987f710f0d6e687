import { sql, type ExpressionBuilder, type Selectable } from 'kysely';
import type { ItemFilter, Ledger } from '../assistant/ports.ts';
import type { Item, Status } from '../domain/ledger/item.ts';
import { isReport, type NewUpdate } from '../domain/ledger/update.ts';
import type { Database } from './engine.ts';
import { boundsIn, isoIn } from './instants.ts';
import { keyOf, keysOf } from './ids.ts';
import { redacted, rightsOf } from './rights.ts';
import type { ItemDetailsView, Schema } from './schema.ts';

/** What is asked of the rows, and the one way in which a report moves them. */
export type ItemQueries = Pick<Ledger, 'items' | 'countsByUnit'> & {
  /** Moves the row on; false where it is no longer at `version`. */
  readonly moveOn: (update: NewUpdate) => Promise<boolean>;
};

export function itemStore(database: Database, timeZone: string): ItemQueries {
  return {
    async items(filter, viewer) {
      const mayReadInFull = await rightsOf(database, viewer);
      const rows = await database
        .selectFrom('item_details')
        .selectAll()
        .where((where) => where.and(conditions(where, filter, timeZone)))
        .orderBy('position')
        .orderBy('id')
        .execute();
      const items = rows.map((row) => {
        const item = itemOf(row, timeZone);
        return mayReadInFull(item) ? item : redacted(item);
      });
      // Whether a unit wrote of a problem is not to be told by the row's being here.
      return filter.troubled === true ? items.filter(isSeenToBeTroubled) : items;
    },

    async countsByUnit(role) {
      const rows = await database
        .selectFrom('units')
        .innerJoin('item_units', 'item_units.unit_id', 'units.id')
        .select((s) => [
          'units.name as unit',
          s.fn.count('item_units.item_id').filterWhere('item_units.role', '=', role).as('count'),
        ])
        .groupBy(['units.id', 'units.name'])
        .orderBy('count', 'desc')
        .orderBy('units.id')
        .execute();
      return rows.map((row) => ({ unit: row.unit, count: Number(row.count) }));
    },

    async moveOn(update) {
      const { itemId, version, personName, recordedAt, after } = update;
      const reported = isReport(update) ? { reported_at: recordedAt, reported_by: personName } : {};
      const { numUpdatedRows } = await database
        .updateTable('items')
        .set({ ...after, ...reported, version: version + 1 })
        .where('id', '=', keyOf(itemId))
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

const isSeenToBeTroubled = ({ status, blocker }: Item): boolean => status === 'blocked' || blocker !== null;

type Where = ExpressionBuilder<Schema, 'item_details'>;

/** Each named condition as SQL; all must hold. */
function conditions(where: Where, filter: ItemFilter, timeZone: string) {
  return [
    ...(filter.ids === undefined ? [] : [sql<boolean>`item_details.id = any(${keysOf(filter.ids)}::integer[])`]),
    ...(filter.units ?? []).map((unit) => hasUnit(where, unit)),
    ...(filter.leads === undefined ? [] : [leadCount(where, filter.leads)]),
    ...dueConditions(where, filter),
    ...(filter.open === true ? [sql<boolean>`status is distinct from 'done'`] : []),
    ...(filter.status === undefined ? [] : [where('status', '=', filter.status)]),
    ...(filter.unreported === true ? [where('reported_at', 'is', null)] : []),
    ...(filter.troubled === true
      ? [where.or([where('status', '=', 'blocked'), where('blocker', 'is not', null)])]
      : []),
    ...(filter.percent === undefined
      ? []
      : [where('percent', 'is not', null), ...filter.percent.map(({ is, percent }) => where('percent', is, percent))]),
    ...(filter.notReportedIn === undefined ? [] : [where.not(wasReported(boundsIn(timeZone, filter.notReportedIn)))]),
  ];
}

function hasUnit(where: Where, { unitId, role }: NonNullable<ItemFilter['units']>[number]) {
  const rows = where
    .selectFrom('item_units')
    .select('unit_id')
    .whereRef('item_id', '=', 'item_details.id')
    .where('unit_id', '=', keyOf(unitId));
  return where.exists(role === 'any' ? rows : rows.where('role', '=', role));
}

function leadCount(where: Where, leads: 'none' | 'several') {
  const count = where
    .selectFrom('item_units')
    .select((s) => s.fn.countAll<number>().as('n'))
    .whereRef('item_id', '=', 'item_details.id')
    .where('role', '=', 'lead');
  return leads === 'none' ? where(count, '=', 0) : where(count, '>', 1);
}

/** The same as `isReport` of the domain, and not undone. */
const wasReported = ({ since, until }: { readonly since: Date; readonly until: Date }) =>
  sql<boolean>`exists (select from updates where updates.item_id = item_details.id
    and updates.recorded_at >= ${since} and updates.recorded_at < ${until} and updates.standing <> 'participant'
    and (updates.kind = 'report' or (updates.kind = 'import' and (jsonb_exists(updates.said, 'status')
      or jsonb_exists(updates.said, 'percent') or jsonb_typeof(updates.said -> 'blocker') = 'string')))
    and not exists (select from updates undo where undo.undoes_id = updates.id))`;

function dueConditions(where: Where, { due, overdueOn }: ItemFilter) {
  return [
    ...(due === undefined ? [] : [due === 'none' ? where('due', 'is', null) : where.between('due', due.from, due.to)]),
    ...(overdueOn === undefined ? [] : [sql<boolean>`due < ${overdueOn}::date and status is distinct from 'done'`]),
  ];
}

function itemOf(row: Selectable<ItemDetailsView>, timeZone: string): Item {
  return {
    id: String(row.id),
    measureId: row.measure_id === null ? null : String(row.measure_id),
    ref: row.ref,
    title: row.title,
    text: row.text,
    heading: row.heading,
    lead: row.lead,
    participants: row.participants,
    leadIsExplicit: row.lead_is_explicit,
    assignment: row.assignment,
    document: row.document,
    due: row.due,
    planDue: row.plan_due,
    dueText: row.due_text,
    recurrence: row.recurrence,
    // The column's own check holds the value to these words.
    status: row.status as Status | null,
    percent: row.percent,
    expected: row.expected,
    blocker: row.blocker,
    note: row.note,
    reportedAt: row.reported_at === null ? null : isoIn(timeZone, row.reported_at),
    reportedBy: row.reported_by,
    version: row.version,
    withdrawn: row.withdrawn,
  };
}
