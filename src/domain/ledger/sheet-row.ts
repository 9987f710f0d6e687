import type { Day, Recurrence } from '../calendar/dates.ts';
import type { Status } from './item.ts';
import type { RowKey } from './row-key.ts';
import type { RowUnits } from './sheet-units.ts';

/** A row of a work ledger as it was read. Texts are verbatim, `null` where the cell is empty or says that there is nothing. */
export interface LedgerRow extends RowUnits {
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  readonly number: string | null;
  readonly task: string;
  readonly person: string | null;
  readonly liaison: string | null;
  readonly dueText: string | null;
  readonly due: Day | null;
  readonly recurrence: Recurrence | null;
  readonly progress: string | null;
  readonly percent: number | null;
  readonly status: Status | null;
  readonly blocker: string | null;
  readonly nextStep: string | null;
  /** The day by which the unit expects to be done. */
  readonly expected: Day | null;
  /** Of a row that this program exported. */
  readonly key: RowKey | null;
  readonly remark: string | null;
}
