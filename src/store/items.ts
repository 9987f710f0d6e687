import { sql, type ExpressionBuilder, type RawBuilder, type Selectable } from 'kysely';
import type { ItemFilter, Ledger } from '../assistant/ports.ts';
import type { Item, NamedItem, Status } from '../domain/ledger/item.ts';
import { writesIn } from './writes-in.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { boundsIn, isoIn } from './instants.ts';
import { arrangementOf } from './arrangements.ts';
import { keyOf, keysOf } from './ids.ts';
import { remembering } from './remembering.ts';
import { expressed, hasOneOfEach, limitsOf, redacted, unitsNeeded, type Limits } from './rights.ts';
import type { ItemDetailsView, Schema } from './schema.ts';

/** What is asked of the rows. */
export function itemStore(database: Database, timeZone: string): Pick<Ledger, 'items' | 'names' | 'countsByUnit'> {
  const { read: known } = remembering<readonly Item[]>(database);

  return {
    items(filter, viewer) {
      const limits = limitsOf(viewer);
      const key = JSON.stringify([writesIn(database), filter, limits]);
      return known(key, () => itemsIn(database, filter, { limits, timeZone }));
    },

    names: () => namesIn(database),

    async countsByUnit(role) {
      const counted = database
        .selectFrom('item_units')
        .select((s) => ['unit_id', s.fn.countAll().filterWhere('role', '=', role).as('count')])
        .groupBy('unit_id')
        .as('counted');
      const rows = await database
        .selectFrom(counted)
        .innerJoin('units', 'units.id', 'counted.unit_id')
        .select(['units.name as unit', 'counted.count'])
        .orderBy('counted.count', 'desc')
        .orderBy('units.id')
        .execute();
      return rows.map((row) => ({ unit: row.unit, count: Number(row.count) }));
    },
  };
}

async function itemsIn(
  database: Database,
  filter: ItemFilter,
  { limits, timeZone }: { readonly limits: Limits; readonly timeZone: string },
): Promise<readonly Item[]> {
  if (filter.ids?.length === 0) return [];
  const rows = await rowsOf(database, filter, { limits, timeZone });
  const items = rows.map((row) => {
    const item = itemOf(row, timeZone);
    return hasOneOfEach(row.needed)(item) ? item : redacted(item);
  });
  // Whether a unit wrote of a problem, or asks for time, is not to be told by the row's being here.
  if (filter.troubled === true) return items.filter(isSeenToBeTroubled);
  return filter.asksExtension === true ? items.filter(({ extension }) => extension !== undefined) : items;
}

function rowsOf(
  database: Database,
  { ids, ...filter }: ItemFilter,
  { limits, timeZone }: { readonly limits: Limits; readonly timeZone: string },
): Promise<readonly Row[]> {
  const [id, ...more] = ids ?? [];
  if (id !== undefined && more.length === 0 && Object.keys(filter).length === 0)
    return oneRow(database, { id: keyOf(id), ...limits });
  return select(database, expressed(limits))
    .where((where) => where.and(itemConditions(where, ids === undefined ? filter : { ids, ...filter }, timeZone)))
    .execute();
}

const select = (database: Database, limits: Slots<Limits>) =>
  database
    .selectFrom('item_details')
    .selectAll()
    .select(unitsNeeded(limits).as('needed'))
    .orderBy('position')
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const oneRow = compiledOnce((database, { id, unit, along }: Slots<Limits & { readonly id: number }>) =>
  select(database, { unit, along }).where('id', '=', id),
);

/** Of all rows, so without what the view adds to each. */
async function namesIn(database: Database): Promise<readonly NamedItem[]> {
  const rows = await database
    .selectFrom('items')
    .leftJoin('measures', 'measures.id', 'items.measure_id')
    .leftJoin('documents', 'documents.id', 'measures.document_id')
    .select([
      'items.id',
      'items.title',
      'measures.ref',
      'measures.text',
      'measures.heading',
      'measures.assignment',
      'documents.title as document',
    ])
    .orderBy('items.position')
    .orderBy('items.id')
    .execute();
  return rows.map(({ id, ref, title, text, heading, assignment, document }) => ({
    id: String(id),
    ref: ref ?? '',
    title,
    text: text ?? title,
    heading: heading ?? [],
    assignment,
    document: document ?? WITHOUT_PLAN,
  }));
}

/** What a row stands in that no measure stands behind, as the view `item_details` has it. */
const WITHOUT_PLAN = '工作台账';
const isSeenToBeTroubled = ({ status, blocker }: Item): boolean => status === 'blocked' || blocker !== null;

type Where = ExpressionBuilder<Schema, 'item_details'>;

/** A plan for one row serves for any other, and is kept; for a list the server makes a new one each time, which takes longer than its rows. */
const isOneOf = (ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 1
    ? sql`item_details.id = ${keysOf(ids)[0]}::integer`
    : sql`item_details.id = any(${keysOf(ids)}::integer[])`;

/** Each named condition as SQL; all must hold. */
export function itemConditions(where: Where, filter: ItemFilter, timeZone: string) {
  return [
    ...(filter.ids === undefined ? [] : [isOneOf(filter.ids)]),
    ...(filter.under === undefined
      ? []
      : [sql<boolean>`item_details.parent_id = any(${keysOf(filter.under)}::integer[])`]),
    ...(filter.units ?? []).map((unit) => hasUnit(where, unit)),
    ...(filter.leads === undefined ? [] : [leadCounts[filter.leads]]),
    ...dueConditions(where, filter),
    ...(filter.open === true ? [sql<boolean>`status is distinct from 'done'`] : []),
    ...(filter.status === undefined ? [] : [where('status', '=', filter.status)]),
    ...(filter.acceptance === undefined ? [] : [acceptances[filter.acceptance]]),
    ...(filter.unreported === true ? [where('reported_at', 'is', null)] : []),
    ...(filter.troubled === true
      ? [where.or([where('status', '=', 'blocked'), where('blocker', 'is not', null)])]
      : []),
    ...(filter.asksExtension === true ? [where('extension', 'is not', null)] : []),
    ...(filter.hasMilestones === true ? [where('milestones', 'is not', null)] : []),
    ...(filter.percent === undefined
      ? []
      : [where('percent', 'is not', null), ...filter.percent.map(({ is, percent }) => where('percent', is, percent))]),
    ...(filter.notReportedIn === undefined ? [] : [where.not(wasReported(boundsIn(timeZone, filter.notReportedIn)))]),
  ];
}

/** The constants stand in the SQL itself, where the planner sees that a partial index holds these rows. */
const leadCounts = { none: sql<boolean>`leads = 0`, several: sql<boolean>`leads > 1` } as const;

const acceptances = {
  accepted: sql<boolean>`accepted is not null`,
  awaited: sql<boolean>`status = 'done' and accepted is null`,
} as const;

function hasUnit(where: Where, { unitId, role }: NonNullable<ItemFilter['units']>[number]) {
  const rows = where
    .selectFrom('item_units')
    .select('unit_id')
    .whereRef('item_id', '=', 'item_details.id')
    .where('unit_id', '=', keyOf(unitId));
  return where.exists(role === 'any' ? rows : rows.where('role', '=', role));
}

/** The same as `isReport` of the domain, and not undone. */
const wasReported = ({ since, until }: { readonly since: Date; readonly until: Date }) =>
  sql<boolean>`exists (select from updates where updates.item_id = item_details.id
    and updates.recorded_at >= ${since} and updates.recorded_at < ${until} and updates.standing <> 'participant'
    and (updates.kind = 'report' or (updates.kind = 'import' and (jsonb_exists(updates.said, 'status')
      or jsonb_exists(updates.said, 'percent') or jsonb_typeof(updates.said -> 'blocker') = 'string')))
    and not exists (select from updates undo where undo.undoes_id = updates.id))`;

/** 长期坚持 and 每季度末 are no day, and yet the plan says when; a day of the plan that the office has taken away does not. */
const untimed = (where: Where) => [
  where('due', 'is', null),
  where.or([where('plan_due', 'is not', null), where('due_text', 'is', null)]),
  where('recurrence', 'is', null),
];

function dueConditions(where: Where, { due, overdueOn }: ItemFilter) {
  return [
    ...(due === undefined ? [] : due === 'none' ? untimed(where) : [where.between('due', due.from, due.to)]),
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
    ...(row.ledger_lead === null ? {} : { ledgerLead: row.ledger_lead }),
    ...arrangementOf(row),
    ...(row.parent_id === null ? {} : { parentId: String(row.parent_id) }),
  };
}
