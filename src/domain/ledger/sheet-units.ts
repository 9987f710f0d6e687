import { readAssigned } from '../plan/assignments/assignment.ts';
import { byLeadMarks, hasLeadMark } from '../plan/assignments/lead-marks.ts';
import { unitNames } from '../plan/units/unit-list.ts';
import type { TableRow } from '../table.ts';
import { saysNothing } from './sheet-cells.ts';
import type { LedgerColumn } from './sheet-columns.ts';

export interface RowUnits {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  /** False where the ledger names who is responsible and not who leads. */
  readonly leadIsExplicit: boolean;
}

/** Who leads a row and who takes part, by its columns and by the words inside their cells. */
export function readUnits(row: TableRow<LedgerColumn>): RowUnits {
  const named = assigned(row.cell('lead'));
  const responsible = assigned(row.cell('responsible'));
  const helpers = everyone(assigned(row.cell('participants')));
  // Beside a column of leads, whoever is responsible takes part.
  if (named.lead.length > 0)
    return units(named.lead, [...named.participants, ...everyone(responsible), ...helpers], true);
  return units(responsible.lead, [...responsible.participants, ...helpers], responsible.leadIsExplicit);
}

function assigned(cell: string): RowUnits {
  if (saysNothing(cell)) return { lead: [], participants: [], leadIsExplicit: false };
  const list = cell.replace(/[/／\n]+/gu, /\p{Script=Han}/u.test(cell) ? '、' : ';');
  if (hasLeadMark(cell)) return byMarks(unitNames(list));
  return readAssigned(cell) ?? { lead: unitNames(list), participants: [], leadIsExplicit: false };
}

function byMarks(names: readonly string[]): RowUnits {
  const { lead, others } = byLeadMarks(names);
  return { lead, participants: others, leadIsExplicit: true };
}

const everyone = ({ lead, participants }: RowUnits): readonly string[] => [...lead, ...participants];

function units(lead: readonly string[], participants: readonly string[], leadIsExplicit: boolean): RowUnits {
  const others = new Set(participants.filter((name) => !lead.includes(name)));
  return { lead: [...new Set(lead)], participants: [...others], leadIsExplicit };
}
