import { sql } from 'kysely';
import type { LedgerLead } from '../assistant/ports.ts';
import type { IssuedRow } from '../domain/ledger/reissue.ts';
import { inBatches } from './batches.ts';
import { noteWrite } from './writes-in.ts';
import type { Database } from './engine.ts';
import type { KeptMeasure } from './measures.ts';
import type { unitRows } from './units.ts';

interface NewRow {
  readonly title: string;
  readonly due: string | null;
  readonly position: number;
  readonly measureId: number | null;
  readonly units: ReturnType<typeof unitRows>;
  /** The row that it is a task under, and its number there. */
  readonly parent?: { readonly id: number; readonly number: number };
}

interface Move {
  readonly before: IssuedRow;
  readonly after: KeptMeasure;
  readonly position: number;
  readonly units: ReturnType<typeof unitRows>;
  /** Whether the row says anything else than before. */
  readonly isNews: boolean;
}

/** Puts rows under the measures of a new issue. Its deadlines and units hold, but for those that the office has set itself. */
export async function moveRows(database: Database, moves: readonly Move[]): Promise<void> {
  for (const some of inBatches(moves)) {
    const rows = some.map(({ before, after, position, isNews }) => ({
      id: Number(before.itemId),
      measure_id: after.id,
      position,
      title: after.title,
      was_due: before.due,
      due: after.due,
      step: isNews ? 1 : 0,
    }));
    await sql`update items set measure_id = moved.measure_id, position = moved.position, title = moved.title,
        due = case when items.due is not distinct from moved.was_due then moved.due else items.due end,
        version = items.version + moved.step
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved
        (id integer, measure_id integer, position integer, title text, was_due date, due date, step integer)
      where items.id = moved.id`.execute(database);
    await givePlanUnits(
      database,
      some.map(({ before, units }) => ({ id: Number(before.itemId), units })),
    );
  }
}

/** Gives rows the units of their measures, but for those that the office has given to others. */
export async function givePlanUnits(database: Database, items: Parameters<typeof giveUnits>[1]): Promise<void> {
  const ids = items.map(({ id }) => id);
  const { rows } = await sql<{ id: number }>`select id from items
    where units_set and id = any(${ids}::integer[])`.execute(database);
  const settled = new Set(rows.map(({ id }) => id));
  await giveUnits(
    database,
    items.filter(({ id }) => !settled.has(id)),
  );
}

/** Gives rows these units in the place of those that they have. */
export async function giveUnits(
  database: Database,
  items: readonly { readonly id: number; readonly units: ReturnType<typeof unitRows> }[],
): Promise<void> {
  const ids = items.map(({ id }) => id);
  await sql`delete from item_units where item_id = any(${ids}::integer[])`.execute(database);
  const units = items.flatMap(({ id, units: rows }) => rows.map((row) => ({ item_id: id, ...row })));
  for (const some of inBatches(units)) await database.insertInto('item_units').values(some).execute();
}

/** Who leads rows by the ledger. A row where nothing changes is not written. */
export async function keepLedgerLeads(database: Database, leads: readonly LedgerLead[]): Promise<void> {
  noteWrite(database);
  const rows = leads.map(({ itemId, lead }) => ({ id: Number(itemId), lead }));
  await sql`update items set ledger_lead = said.lead
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id integer, lead text[])
    where items.id = said.id and items.ledger_lead is distinct from said.lead`.execute(database);
}

/** Adds rows that no measure stands behind at the end of the ledger; their ids, in order. */
export async function addItems(
  database: Database,
  items: readonly Pick<NewRow, 'title' | 'due' | 'units'>[],
): Promise<readonly number[]> {
  const last = await lastPosition(database);
  return insertRows(
    database,
    items.map((item, i) => ({ ...item, position: last + i + 1, measureId: null })),
  );
}

/** Adds tasks under a row, behind those that it has; their ids, in order. They stand where the row stands. */
export async function insertTasks(
  database: Database,
  parentId: number,
  tasks: readonly Pick<NewRow, 'title' | 'due' | 'units'>[],
): Promise<readonly number[]> {
  const { last } = await database
    .selectFrom('items')
    .select((s) => s.fn.coalesce(s.fn.max('number'), s.lit(0)).as('last'))
    .where('parent_id', '=', parentId)
    .executeTakeFirstOrThrow();
  const under = { position: 0, measureId: null };
  return insertRows(
    database,
    tasks.map((task, i) => ({ ...task, ...under, parent: { id: parentId, number: last + i + 1 } })),
  );
}

export async function lastPosition(database: Database): Promise<number> {
  const { last } = await database
    .selectFrom('items')
    .select((s) => s.fn.coalesce(s.fn.max('position'), s.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

/** The ids of the rows, in their order. */
export async function insertRows(database: Database, items: readonly NewRow[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const some of inBatches(items)) {
    const values = some.map(({ title, due, position, measureId, parent }) => ({
      title,
      due,
      position,
      measure_id: measureId,
      parent_id: parent?.id ?? null,
      number: parent?.number ?? null,
    }));
    const rows = await database.insertInto('items').values(values).returning('id').execute();
    ids.push(...rows.map((row) => row.id));
  }
  const units = items.flatMap((item, i) => item.units.map((row) => ({ item_id: ids[i] ?? 0, ...row })));
  for (const some of inBatches(units)) await database.insertInto('item_units').values(some).execute();
  return ids;
}
