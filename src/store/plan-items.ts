import { sql } from 'kysely';
import type { KeptPlan } from '../assistant/ports.ts';
import type { Measure, ReadPlan } from '../domain/plan/plan.ts';
import type { Database } from './engine.ts';
import { inBatches } from './batches.ts';
import { unitRows, type UnitIds } from './units.ts';

interface Kept {
  readonly id: number;
  readonly measure: Measure;
}

/** A plan on its way into the ledger. */
interface Issue {
  readonly plan: ReadPlan;
  readonly documentId: number;
  /** The documents that it takes the place of. */
  readonly retired: readonly number[];
  /** Those, and the issues before them. */
  readonly earlier: readonly number[];
  readonly ids: UnitIds;
}

/**
 * Stores the measures of a plan and gives each its row in the ledger, in the order of the plan. Under a re-issued plan the row of a measure
 * that went on keeps its id and everything that was reported, even where an issue between did not have it; a row whose measure is gone stays.
 */
export async function carryOn(
  database: Database,
  { plan, documentId, retired, earlier, ids }: Issue,
): Promise<Omit<KeptPlan, 'replaces'>> {
  const kept = await addMeasures(database, documentId, plan.measures, ids);
  const rows = await rowsOf(database, earlier);
  const pairs = pair(kept, rows);
  const last = await lastPosition(database);
  const items: ItemToAdd[] = [];
  for (const [i, { id, measure }] of kept.entries()) {
    const position = last + i + 1;
    const row = pairs.get(id);
    if (row !== undefined) await moveRow(database, { row, position, measureId: id, measure, ids });
    else items.push({ ...measure, position, measureId: id, units: unitRows(ids, measure) });
  }
  await insertItems(database, items);
  const moved = new Set(pairs.values());
  const left = rows.filter((row) => !moved.has(row) && retired.includes(row.document_id));
  return { added: items.length, carriedOn: pairs.size, left: left.map((row) => row.title) };
}

async function addMeasures(
  database: Database,
  documentId: number,
  measures: readonly Measure[],
  ids: UnitIds,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const [position, measure] of measures.entries()) {
    const { id } = await database
      .insertInto('measures')
      .values({
        document_id: documentId,
        position,
        ref: measure.ref,
        title: measure.title,
        text: measure.text,
        heading: [...measure.heading],
        assignment: measure.assignment,
        lead_is_explicit: measure.leadIsExplicit,
        due_text: measure.dueText,
        due: measure.due,
        recurrence: measure.recurrence,
        start_at: measure.start,
        end_at: measure.end,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    kept.push({ id, measure });
  }
  const units = kept.flatMap(({ id, measure }) => unitRows(ids, measure).map((row) => ({ measure_id: id, ...row })));
  for (const some of inBatches(units)) await database.insertInto('measure_units').values(some).execute();
  return kept;
}

interface Row {
  readonly item_id: number;
  readonly document_id: number;
  readonly title: string;
  readonly due: string | null;
  readonly text: string;
}

/** The rows under earlier issues, those of the newest first. */
const rowsOf = (database: Database, documentIds: readonly number[]): Promise<Row[]> =>
  database
    .selectFrom('items')
    .innerJoin('measures', 'measures.id', 'items.measure_id')
    .select(['items.id as item_id', 'items.title', 'measures.document_id', 'measures.due', 'measures.text'])
    .where(sql<boolean>`measures.document_id = any(${[...documentIds]}::integer[])`)
    .orderBy('measures.document_id', 'desc')
    .orderBy('measures.position')
    .execute();

/** The same words first, then the same short name: a place in the outline alone says nothing once paragraphs have moved. */
function pair(kept: readonly Kept[], rows: readonly Row[]): ReadonlyMap<number, Row> {
  const free = new Set(rows);
  const taken = new Map<number, Row>();
  for (const key of ['text', 'title'] as const) {
    for (const { id, measure } of kept) {
      const row = taken.has(id) ? undefined : [...free].find((other) => other[key] === measure[key]);
      if (row === undefined) continue;
      taken.set(id, row);
      free.delete(row);
    }
  }
  return taken;
}

/** The new issue's deadline and units hold, but for a deadline that the office has set itself. */
async function moveRow(
  database: Database,
  {
    row,
    position,
    measureId,
    measure,
    ids,
  }: {
    readonly row: Row;
    readonly position: number;
    readonly measureId: number;
    readonly measure: Measure;
    readonly ids: UnitIds;
  },
): Promise<void> {
  await database
    .updateTable('items')
    .set((s) => ({
      measure_id: measureId,
      position,
      title: measure.title,
      due: s
        .case()
        .when(s('due', 'is not distinct from', row.due))
        .then(measure.due)
        .else(s.ref('due'))
        .end(),
      version: s('version', '+', 1),
    }))
    .where('id', '=', row.item_id)
    .execute();
  await database.deleteFrom('item_units').where('item_id', '=', row.item_id).execute();
  const units = unitRows(ids, measure).map((unit) => ({ item_id: row.item_id, ...unit }));
  if (units.length > 0) await database.insertInto('item_units').values(units).execute();
}

interface ItemToAdd {
  readonly title: string;
  readonly due: string | null;
  readonly position: number;
  readonly measureId: number | null;
  readonly units: ReturnType<typeof unitRows>;
}

/** Adds rows that no measure stands behind at the end of the ledger; their ids, in order. */
export async function addItems(
  database: Database,
  items: readonly Pick<ItemToAdd, 'title' | 'due' | 'units'>[],
): Promise<readonly number[]> {
  const last = await lastPosition(database);
  return insertItems(
    database,
    items.map((item, i) => ({ ...item, position: last + i + 1, measureId: null })),
  );
}

async function lastPosition(database: Database): Promise<number> {
  const { last } = await database
    .selectFrom('items')
    .select((s) => s.fn.coalesce(s.fn.max('position'), s.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

async function insertItems(database: Database, items: readonly ItemToAdd[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const some of inBatches(items)) {
    const values = some.map(({ title, due, position, measureId }) => ({ title, due, position, measure_id: measureId }));
    const rows = await database.insertInto('items').values(values).returning('id').execute();
    ids.push(...rows.map((row) => row.id));
  }
  const units = items.flatMap((item, i) => item.units.map((row) => ({ item_id: ids[i] ?? 0, ...row })));
  for (const some of inBatches(units)) await database.insertInto('item_units').values(some).execute();
  return ids;
}
