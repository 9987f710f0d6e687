import { cellsBetween, extents, gapsOf, narrowed, partsBetween } from './gaps.ts';
import type { CellGrid, Span } from './grid.ts';
import type { Glyph, Rule } from './page.ts';
import { isSameSize } from './page.ts';

type Row = readonly Glyph[];

/** Lines that stand below each other in columns, with no upright rules between them. */
export interface AlignedTable {
  readonly first: number;
  /** How many rows of letters it takes up. */
  readonly length: number;
  readonly grid: CellGrid;
}

/** A table has at least three columns; two could be anything that stands side by side. */
const fewestGaps = 2;

/** Where a table begins at this row of letters, or `null`. */
export function alignedTable(rows: readonly Row[], first: number, rules: readonly Rule[]): AlignedTable | null {
  const opening = gapsOf(rows[first] ?? []);
  if (opening.length < fewestGaps) return null;
  let gaps = opening;
  let end = first + 1;
  for (; end < rows.length; end += 1) {
    const left = narrowed(gaps, rows[end] ?? []);
    // Words of a head may stand apart, but further down what crosses a gap is no row of the table.
    if (
      isOutside(rows[end], rows[end - 1]) ||
      left.length < fewestGaps ||
      (end > first + 2 && left.length < gaps.length)
    )
      break;
    gaps = left;
  }
  const body = rows.slice(first, end);
  const whole = body.filter((row) => partsBetween(row, gaps).filter((part) => part.length > 0).length > fewestGaps);
  if (whole.length < 3) return null;
  return { first, length: body.length, grid: gridOf(body, gaps, rules) };
}

const isOutside = ([row]: Row = [], [above]: Row = []): boolean =>
  row !== undefined && above !== undefined && (row.y - above.y > row.size * 3.5 || !isSameSize(row, above));

function gridOf(body: readonly Row[], gaps: readonly Span[], rules: readonly Rule[]): CellGrid {
  const starts = rowStarts(body, gaps, rules);
  const groups = starts.map((start, i) => body.slice(start, starts[i + 1]));
  const cells = groups.flatMap((group, row) => cellsBetween(group.flat(), gaps, row));
  const columns = extents(cells, gaps.length + 1);
  return { columns, rows: groups.length, cells, isOpenBelow: columns.map(() => false), isRuled: false };
}

/** Where the table's rows begin: at rules if there are several, else where there is more room above, else where the first column has words. */
function rowStarts(body: readonly Row[], gaps: readonly Span[], rules: readonly Rule[]): readonly number[] {
  const heights = body.map(([first]) => first?.y ?? 0);
  const steps = heights.slice(1).map((y, i) => y - (heights[i] ?? 0));
  const ruled = body.map(
    (_, i) => i === 0 || rules.some(({ at }) => at > (heights[i - 1] ?? 0) && at < (heights[i] ?? 0)),
  );
  if (ruled.filter(Boolean).length > 3) return placesOf(ruled);
  const least = Math.min(...steps);
  const spaced = body.map((_, i) => i === 0 || (steps[i - 1] ?? 0) > least * 1.25);
  const isSpaced = Math.max(...steps) > least * 1.25 && spaced.filter(Boolean).length > 2;
  if (isSpaced) return placesOf(spaced);
  return placesOf(
    body.map((row, i) => i === 0 || (partsBetween(row, gaps)[0]?.some(({ text }) => text.trim() !== '') ?? false)),
  );
}

const placesOf = (marks: readonly boolean[]): readonly number[] => marks.flatMap((mark, i) => (mark ? [i] : []));
