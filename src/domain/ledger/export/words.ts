import { chineseDate } from '../../calendar/dates.ts';
import type { ExportCell } from './columns.ts';

/** A cell in words, for formats that have nothing else. */
export function wordsOf(cell: ExportCell): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'day':
      return chineseDate(cell.day);
    case 'percent':
      return `${String(cell.percent)}%`;
  }
}
