import type { KeptPlan } from '../assistant/ports.ts';
import type { Measure, ReadPlan } from '../domain/plan/plan.ts';
import type { Database } from './database.ts';
import { inBatches } from './batches.ts';
import { unitRows, type UnitIds } from './units.ts';

interface Kept {
  readonly id: number;
  readonly measure: Measure;
}

/**
 * Stores the measures of a plan and gives each its row in the ledger. Under a re-issued plan the row of a measure that went on
 * keeps its id and everything that was reported; a row whose measure is gone stays where it is.
 */
export async function carryOn(
  database: Database,
  {
    plan,
    documentId,
    earlierId,
    ids,
  }: { readonly plan: ReadPlan; readonly documentId: number; readonly earlierId: number | null; readonly ids: UnitIds },
): Promise<Omit<KeptPlan, 'replaces'>> {
  const kept = await addMeasures(database, documentId, plan.measures, ids);
  const rows = earlierId === null ? [] : await rowsOf(database, earlierId);
  const pairs = pair(kept, rows);
  for (const { row, measure, id } of pairs)
    await moveRow(database, { itemId: row.item_id, earlierDue: row.due, measureId: id, measure, ids });
  const paired = new Set(pairs.map(({ id }) => id));
  const added = kept.filter(({ id }) => !paired.has(id));
  await addItems(
    database,
    added.map(({ id, measure }) => ({
      title: measure.title,
      due: measure.due,
      measureId: id,
      units: unitRows(ids, measure),
    })),
  );
  const moved = new Set(pairs.map(({ row }) => row.item_id));
  return {
    added: added.length,
    carriedOn: pairs.length,
    left: rows.filter((row) => !moved.has(row.item_id)).map((row) => row.title),
  };
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
  readonly title: string;
  readonly due: string | null;
  readonly text: string;
  readonly ref: string;
}

const rowsOf = (database: Database, documentId: number): Promise<Row[]> =>
  database
    .selectFrom('items')
    .innerJoin('measures', 'measures.id', 'items.measure_id')
    .select(['items.id as item_id', 'items.title', 'measures.due', 'measures.text', 'measures.ref'])
    .where('measures.document_id', '=', documentId)
    .orderBy('measures.position')
    .execute();

/** The same words first, then the same short name: a place in the outline alone says nothing once paragraphs have moved. */
function pair(kept: readonly Kept[], rows: readonly Row[]): readonly (Kept & { readonly row: Row })[] {
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
  return kept.flatMap((each) => {
    const row = taken.get(each.id);
    return row === undefined ? [] : [{ ...each, row }];
  });
}

/** The new issue's deadline and units hold, but for a deadline that the office has set itself. */
async function moveRow(
  database: Database,
  {
    itemId,
    earlierDue,
    measureId,
    measure,
    ids,
  }: {
    readonly itemId: number;
    readonly earlierDue: string | null;
    readonly measureId: number;
    readonly measure: Measure;
    readonly ids: UnitIds;
  },
): Promise<void> {
  await database
    .updateTable('items')
    .set((s) => ({
      measure_id: measureId,
      title: measure.title,
      due: s
        .case()
        .when(s('due', 'is not distinct from', earlierDue))
        .then(measure.due)
        .else(s.ref('due'))
        .end(),
      version: s('version', '+', 1),
    }))
    .where('id', '=', itemId)
    .execute();
  await database.deleteFrom('item_units').where('item_id', '=', itemId).execute();
  const units = unitRows(ids, measure).map((row) => ({ item_id: itemId, ...row }));
  if (units.length > 0) await database.insertInto('item_units').values(units).execute();
}

interface ItemToAdd {
  readonly title: string;
  readonly due: string | null;
  readonly measureId: number | null;
  readonly units: ReturnType<typeof unitRows>;
}

/** Adds rows at the end of the ledger; their ids, in order. */
export async function addItems(database: Database, items: readonly ItemToAdd[]): Promise<readonly number[]> {
  const { last } = await database
    .selectFrom('items')
    .select((s) => s.fn.coalesce(s.fn.max('position'), s.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  const ids: number[] = [];
  for (const some of inBatches(items)) {
    const values = some.map(({ title, due, measureId }, i) => ({
      title,
      due,
      measure_id: measureId,
      position: last + ids.length + i + 1,
    }));
    const rows = await database.insertInto('items').values(values).returning('id').execute();
    ids.push(...rows.map((row) => row.id));
  }
  const units = items.flatMap((item, i) => item.units.map((row) => ({ item_id: ids[i] ?? 0, ...row })));
  for (const some of inBatches(units)) await database.insertInto('item_units').values(some).execute();
  return ids;
}
