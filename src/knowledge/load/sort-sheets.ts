import type { Origin } from '../../assistant/ports.ts';
import type { Sheet } from '../reader.ts';
import { recognise } from '../recognise.ts';

type Kind = Origin['kind'];

/** The sheets of a file that are of one kind. */
export interface SheetsOfKind {
  readonly kind: Kind;
  readonly sheets: readonly Sheet[];
}

/**
 * Which sheets of a file hold what; none where no sheet tells, or where a plan is said to be and all are rosters. A kind that is said takes the sheets that fit it, or all where none does: the person knows
 * better. A text is taken whole: what stands on the sheets beside a plan's task table, such as a note on how to read it, belongs to it.
 */
export function sortSheets(file: string, sheets: readonly Sheet[], said: Kind | undefined): readonly SheetsOfKind[] {
  const kinds = new Map(sheets.map((sheet) => [sheet, recognise(`${file} ${sheet.name}`, sheet.rows)]));
  const of = (kind: Kind): readonly Sheet[] => sheets.filter((sheet) => kinds.get(sheet) === kind);
  if (said === 'reference') return [{ kind: said, sheets }];
  if (said === 'plan') return of('roster').length === sheets.length ? [] : [{ kind: said, sheets }];
  if (said !== undefined) return [{ kind: said, sheets: of(said).length > 0 ? of(said) : sheets }];
  const tables = (['ledger', 'roster'] as const).map((kind) => ({ kind, sheets: of(kind) }));
  const rest = sheets.filter((sheet) => kinds.get(sheet) === 'plan' || kinds.get(sheet) === null);
  const plan = of('plan').length > 0 ? [{ kind: 'plan' as const, sheets: rest }] : [];
  return [...plan, ...tables].filter((each) => each.sheets.length > 0);
}
