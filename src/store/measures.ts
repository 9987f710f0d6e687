import { sql } from 'kysely';
import type { IssuedMeasure } from '../assistant/ports.ts';
import type { Recurrence } from '../domain/calendar/dates.ts';
import type { IssuedRow } from '../domain/ledger/reissue.ts';
import type { Measure } from '../domain/plan/plan.ts';
import type { Comparable } from '../domain/plan/reissue/compare.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { unitRows, type UnitIds } from './units.ts';

/** A measure as it is stored. */
export interface KeptMeasure extends Measure {
  readonly id: number;
}

/** Stores the measures of a plan, in their order. */
export async function addMeasures(
  database: Database,
  {
    documentId,
    measures,
    ids,
  }: { readonly documentId: number; readonly measures: readonly Measure[]; readonly ids: UnitIds },
): Promise<readonly KeptMeasure[]> {
  const rows = measures.map((measure, position) => ({
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
  }));
  const byRef = new Map<string, number>();
  for (const some of inBatches(rows)) {
    const added = await database.insertInto('measures').values(some).returning(['id', 'ref']).execute();
    for (const { id, ref } of added) byRef.set(ref, id);
  }
  const kept = measures.map((measure) => ({ ...measure, id: byRef.get(measure.ref) ?? 0 }));
  const units = kept.flatMap((measure) => unitRows(ids, measure).map((row) => ({ measure_id: measure.id, ...row })));
  for (const some of inBatches(units)) await database.insertInto('measure_units').values(some).execute();
  return kept;
}

/** The rows under these documents, those of the newest first. */
export async function rowsUnder(
  database: Database,
  documentIds: readonly number[],
): Promise<readonly (IssuedRow & { readonly documentId: number })[]> {
  const rows = await comparable(database)
    .where(sql<boolean>`measures.document_id = any(${[...documentIds]}::integer[])`)
    .where('items.id', 'is not', null)
    .orderBy('measures.document_id', 'desc')
    .orderBy('measures.position')
    .execute();
  return rows.map((row) => ({
    ...comparableOf(row),
    itemId: String(row.item_id),
    documentId: row.document_id,
  }));
}

/** The measures of one document, whether a row still stands under them or not, in the order of the plan. */
export async function measuresUnder(database: Database, documentId: number): Promise<readonly IssuedMeasure[]> {
  const rows = await comparable(database)
    .where('measures.document_id', '=', documentId)
    .orderBy('measures.position')
    .execute();
  return rows.map((row) => ({ ...comparableOf(row), itemId: row.item_id === null ? null : String(row.item_id) }));
}

const comparable = (database: Database) =>
  database
    .selectFrom('measures')
    .leftJoin('items', 'items.measure_id', 'measures.id')
    .selectAll('measures')
    .select(['items.id as item_id', unitNamesOf('lead').as('lead'), unitNamesOf('participant').as('participants')]);

function comparableOf({
  lead_is_explicit,
  due_text,
  recurrence,
  ...row
}: Awaited<ReturnType<ReturnType<typeof comparable>['execute']>>[number]): Comparable {
  return {
    ref: row.ref,
    title: row.title,
    text: row.text,
    heading: row.heading,
    assignment: row.assignment,
    lead: row.lead,
    participants: row.participants,
    leadIsExplicit: lead_is_explicit,
    due: row.due,
    dueText: due_text,
    // Nothing else is ever written to the column.
    recurrence: recurrence as Recurrence | null,
  };
}

const unitNamesOf = (role: 'lead' | 'participant') =>
  sql<string[]>`array(select units.name from measure_units join units on units.id = measure_units.unit_id
    where measure_units.measure_id = measures.id and measure_units.role = ${role} order by measure_units.position)`;
