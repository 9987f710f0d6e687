import { addDays, type Day } from '../../domain/calendar/dates.ts';
import { statusWords, type ExportCell, type ExportColumn } from '../../domain/ledger/export/columns.ts';

interface Row {
  readonly state: ExportCell;
  readonly today: Day;
}

/** What a cell of a document stands on: the colours of the workbook, as they are on the day of the export. `null` for plain paper. */
export function colourOf(key: ExportColumn['key'], cell: ExportCell, { state, today }: Row): string | null {
  const status = state?.type === 'text' ? state.text : '';
  if (key === 'status') return ofStatus[status] ?? null;
  if (key !== 'due' || cell?.type !== 'day' || status === statusWords.done) return null;
  if (cell.day < today) return 'F4B6B0';
  return cell.day <= addDays(today, 7) ? 'FFF0B3' : null;
}

const ofStatus: Readonly<Record<string, string>> = { [statusWords.done]: 'D9EAD3', [statusWords.blocked]: 'FBD9B0' };
