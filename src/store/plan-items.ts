import type { KeptPlan } from '../assistant/ports.ts';
import { reissueOf, succession } from '../domain/ledger/reissue.ts';
import { hasChanged } from '../domain/plan/reissue/compare.ts';
import type { ReadPlan } from '../domain/plan/plan.ts';
import type { Database } from './engine.ts';
import { insertRows, lastPosition, moveRows } from './item-rows.ts';
import { addMeasures, rowsUnder, type KeptMeasure } from './measures.ts';
import { unitNames, unitRows, type UnitIds } from './units.ts';

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
  const rows = await rowsUnder(database, earlier);
  const kept = await addMeasures(database, { documentId, measures: plan.measures, ids });
  const after = await lastPosition(database);
  const positions = new Map(kept.map(({ id }, i) => [id, after + i + 1]));
  const place = (measure: KeptMeasure) => ({
    position: positions.get(measure.id) ?? after,
    units: unitRows(ids, measure),
  });
  const [last, older] = [rows.filter(isUnder(retired, true)), rows.filter(isUnder(retired, false))];
  const became = succession({ last, older }, namedAlike(kept, ids, await unitNames(database)));
  const moves = [
    ...became.carried.map((pair) => ({ ...pair, isNews: hasChanged(pair) })),
    ...became.returned.map((pair) => ({ ...pair, isNews: true })),
  ];
  await moveRows(
    database,
    moves.map((move) => ({ ...move, ...place(move.after) })),
  );
  const added = became.added.map((measure) => ({ ...measure, ...place(measure), measureId: measure.id }));
  const itemIds = await insertRows(database, added);
  return {
    added: added.length,
    carriedOn: moves.length,
    left: [...became.withdrawn, ...became.stillWithdrawn].map(({ ref, title }) => ({ ref, title })),
    reissue: reissueOf(
      became,
      added.map(({ ref, title }, i) => ({ itemId: String(itemIds[i]), ref, title })),
    ),
  };
}

const isUnder =
  (documentIds: readonly number[], expected: boolean) =>
  ({ documentId }: { readonly documentId: number }): boolean =>
    documentIds.includes(documentId) === expected;

/** The measures with their units by the names that the store has for them: what a plan calls otherwise has not changed. */
function namedAlike(
  measures: readonly KeptMeasure[],
  ids: UnitIds,
  names: ReadonlyMap<number, string>,
): readonly KeptMeasure[] {
  const named = (written: readonly string[]) => [
    ...new Set(written.map((name) => names.get(ids.get(name) ?? 0) ?? name)),
  ];
  return measures.map((measure) => ({
    ...measure,
    lead: named(measure.lead),
    participants: named(measure.participants),
  }));
}
