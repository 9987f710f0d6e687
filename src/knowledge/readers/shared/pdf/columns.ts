import { lineOf, partsOf } from './lines.ts';
import type { Glyph, Line } from './page.ts';

/** A line and the column of the page that it stands in: 0 for the whole width, 1 left, 2 right. */
export interface PlacedLine {
  readonly line: Line;
  readonly column: 0 | 1 | 2;
}

type Row = readonly Glyph[];

/** A text in two columns has at least this many lines in each. */
const fewestLines = 6;

/** The lines of the rows in the order of reading: where the page is set in two columns, the left one first. */
export function inReadingOrder(rows: readonly Row[]): readonly PlacedLine[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return placed(rows, 0);
  const lines: PlacedLine[] = [];
  let run: Row[] = [];
  const close = (): void => {
    lines.push(...readRun(run, gutter));
    run = [];
  };
  for (const row of rows) {
    if (!crosses(row, gutter)) {
      run.push(row);
      continue;
    }
    close();
    lines.push(...placed([row], 0));
  }
  close();
  return lines;
}

const placed = (rows: readonly Row[], column: PlacedLine['column']): readonly PlacedLine[] =>
  rows.flatMap((row) => {
    const line = lineOf(row);
    return line === null ? [] : [{ line, column }];
  });

function readRun(run: readonly Row[], gutter: number): readonly PlacedLine[] {
  if (!isTwoColumns(run, gutter)) return placed(run, 0);
  return [
    ...placed(
      run.map((row) => row.filter(({ x1 }) => x1 <= gutter)),
      1,
    ),
    ...placed(
      run.map((row) => row.filter(({ x0 }) => x0 >= gutter)),
      2,
    ),
  ];
}

/** Where most rows have room in the middle of the page. */
function gutterOf(rows: readonly Row[]): number | null {
  const edges = rows.flatMap((row) => [row[0]?.x0 ?? 0, row.at(-1)?.x1 ?? 0]);
  const [from, to] = [Math.min(...edges), Math.max(...edges)];
  const tried = Array.from({ length: 31 }, (_, i) => from + (to - from) * (0.35 + i * 0.01));
  const counted = tried.map((x) => ({ x, free: rows.filter((row) => !crosses(row, x)) }));
  const [best] = counted.toSorted((a, b) => b.free.length - a.free.length);
  return best && isTwoColumns(best.free, best.x) ? best.x : null;
}

function isTwoColumns(rows: readonly Row[], gutter: number): boolean {
  const left = rows.map((row) => row.filter(({ x1 }) => x1 <= gutter)).filter((row) => row.length > 0);
  const right = rows.map((row) => row.filter(({ x0 }) => x0 >= gutter)).filter((row) => row.length > 0);
  return [left, right].every((side) => side.length >= fewestLines && isRunningText(side));
}

/** Most of its lines are whole and reach to one edge, as those of a table do not. */
function isRunningText(side: readonly Row[]): boolean {
  const lines = side.flatMap((row) => lineOf(row) ?? []);
  const edge = Math.max(...lines.map(({ x1 }) => x1));
  const full = lines.filter(({ x1, size }) => edge - x1 < 2.5 * size);
  const whole = side.filter((row) => partsOf(row, 1.5).length === 1);
  return full.length >= lines.length * 0.6 && whole.length >= side.length * 0.8;
}

const crosses = (row: Row, x: number): boolean =>
  row.some((glyph, i) => {
    const next = row[i + 1];
    const isWithin = glyph.x0 < x && glyph.x1 > x;
    return isWithin || (next && glyph.x1 <= x && next.x0 >= x && next.x0 - glyph.x1 < 1.2 * glyph.size);
  });
