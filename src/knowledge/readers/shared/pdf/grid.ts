import type { Glyph, Rule } from './page.ts';
import type { Lattice } from './rules.ts';
import { places } from './rules.ts';

/** A cell, which may cover several rows and columns of its table. */
export interface Cell {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly glyphs: readonly Glyph[];
}

/** A table's cells, and where its columns stand. */
export interface CellGrid {
  readonly columns: readonly Span[];
  readonly rows: number;
  readonly cells: readonly Cell[];
  /** For each column, whether no rule closes the table at its foot: the table goes on over the page. */
  readonly isOpenBelow: readonly boolean[];
  /** Whether rules stand between its columns, so that they are as wide on every page. */
  readonly isRuled: boolean;
}

/** A table by its rules. */
export interface Grid extends CellGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Cells from rules; `null` for a frame around text, or rules that make fewer than two columns. */
export function gridOf({ horizontal, vertical }: Lattice, glyphs: readonly Glyph[]): Grid | null {
  if (vertical.length === 0) return null;
  const xs = places([...vertical.map(({ at }) => at), ...ends(horizontal)]);
  const ys = places([...horizontal.map(({ at }) => at), ...ends(vertical)]);
  if (xs.length < 3 || ys.length < 2) return null;
  const size = { columns: xs.length - 1, rows: ys.length - 1 };
  const regions = regionsOf({ xs, ys, horizontal, vertical });
  const held = glyphsByPlace(glyphs, { xs, ys });
  const cells = regions.map((squares) => cellOf(squares, size.columns, held));
  if (cells.length < 2) return null;
  const isOpenBelow = spans(xs).map((column) => !covers(horizontal, ys.at(-1), column));
  return { xs, ys, columns: spans(xs), rows: size.rows, cells, isOpenBelow, isRuled: true };
}

/** Whether a glyph stands inside. */
export const isInside = ({ xs, ys }: Grid, glyph: Glyph): boolean =>
  place(xs, middle(glyph)) !== null && place(ys, height(glyph)) !== null;

const middle = ({ x0, x1 }: Glyph): number => (x0 + x1) / 2;
const height = ({ y, size }: Glyph): number => y - size * 0.3;

const ends = (rules: readonly Rule[]): readonly number[] =>
  rules.length === 0 ? [] : [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];

interface Ruled extends Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const span = (edges: readonly number[], i: number): Span => ({ from: edges[i] ?? 0, to: edges[i + 1] ?? 0 });
const spans = (edges: readonly number[]): readonly Span[] => edges.slice(1).map((_, i) => span(edges, i));

/** Squares of the grid that no rule parts. */
function regionsOf({ xs, ys, horizontal, vertical }: Ruled): readonly (readonly number[])[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const region = Array.from({ length: columns * rows }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (region[root] !== root) root = region[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)].toSorted((x, y) => x - y);
    if (first !== undefined && second !== undefined) region[second] = first;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column + 1 < columns && !covers(vertical, xs[column + 1], span(ys, row))) join(at, at + 1);
      if (row + 1 < rows && !covers(horizontal, ys[row + 1], span(xs, column))) join(at, at + columns);
    }
  }
  return [...Map.groupBy(region.keys(), find).values()];
}

/** Whether a rule stands there over more than half of the way. */
function covers(rules: readonly Rule[], at: number | undefined, { from, to }: Span): boolean {
  if (at === undefined) return false;
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) <= 3.6) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered > (to - from) / 2;
}

function glyphsByPlace(
  glyphs: readonly Glyph[],
  { xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] },
): ReadonlyMap<number, readonly Glyph[]> {
  const held = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const [column, row] = [place(xs, middle(glyph)), place(ys, height(glyph))];
    if (column === null || row === null) continue;
    const at = row * (xs.length - 1) + column;
    const there = held.get(at);
    if (there) there.push(glyph);
    else held.set(at, [glyph]);
  }
  return held;
}

function cellOf(squares: readonly number[], columns: number, held: ReadonlyMap<number, readonly Glyph[]>): Cell {
  const rows = squares.map((square) => Math.floor(square / columns));
  const across = squares.map((square) => square % columns);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...across),
    right: Math.max(...across),
    glyphs: squares.flatMap((square) => held.get(square) ?? []),
  };
}

function place(edges: readonly number[], figure: number): number | null {
  const next = edges.findIndex((edge) => figure < edge);
  return next > 0 ? next - 1 : null;
}
