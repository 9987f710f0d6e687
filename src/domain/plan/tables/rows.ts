import type { Line } from '../outline/lines.ts';
import type { Span } from '../plan.ts';
import { isIndex, placesOf } from './cells.ts';
import type { Column } from './columns.ts';
import { assigns } from './columns.ts';

/** A row of a task table, its cells by what they hold. */
export interface Row extends Span {
  readonly cells: ReadonlyMap<Column, Line>;
  /** False for a row that goes on with the item of the row above it. */
  readonly opensItem: boolean;
  /** What the table calls the piece of work; the title above where the row goes on. */
  readonly title: Line | null;
  readonly index: string | null;
}

/** `head` is a line that only says what the columns hold, `part` one that belongs to the row above. */
export type TableLine = Row | 'head' | 'part';

interface RowWords {
  readonly place: Span;
  readonly cells: readonly Line[];
  readonly columns: readonly Column[];
  readonly above: Row | null;
}

/** A row with fewer cells than the head has lost merged ones: it goes on with the item above unless it has a number or a title of its own. */
export function readRow({ place, cells: all, columns, above }: RowWords): Row {
  // A blank at the end may stand for a column or be what a separator left.
  const cells = all.slice(0, all.findLastIndex(({ text }) => text !== '') + 1);
  const places = placesOf(
    cells.map(({ text }) => text),
    columns,
  );
  const byColumn = new Map<Column, Line>();
  for (const [i, cell] of cells.entries()) {
    const column = columns[places[i] ?? i];
    if (column === undefined || column === 'other' || column === 'text' || cell.text === '') continue;
    if (!byColumn.has(column)) byColumn.set(column, cell);
  }
  const hasLost = cells.length < columns.length;
  const title = byColumn.get('title') ?? null;
  const index = byColumn.get('index')?.text.replace(/[、.．\s*]+$/gu, '') ?? null;
  const isNamedAbove = title !== null && title.text === above?.title?.text && byColumn.has('content');
  const opensItem = !isNamedAbove && (!hasLost || isIndex(cells[0]?.text ?? '')) && (index !== null || title !== null);
  const goesOn = hasLost && index === null && above !== null;
  return {
    start: place.start,
    end: place.end,
    cells: goesOn ? withMerged(byColumn, above) : byColumn,
    opensItem,
    title: title ?? above?.title ?? null,
    index: index ?? (title === null ? (above?.index ?? null) : null),
  };
}

/** The units of a cell that spans the rows hold for each of them. */
function withMerged(cells: ReadonlyMap<Column, Line>, above: Row): ReadonlyMap<Column, Line> {
  const named = [...cells.keys()].some(assigns);
  const said = cells.has('content') || cells.has('title');
  if (named || !said) return cells;
  return new Map([...[...above.cells].filter(([column]) => assigns(column)), ...cells]);
}
