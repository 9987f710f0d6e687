import { alignedTable } from './aligned.ts';
import type { PlacedLine } from './columns.ts';
import { inReadingOrder } from './columns.ts';
import type { Grid } from './grid.ts';
import { gridOf, isInside } from './grid.ts';
import { rowsOf } from './lines.ts';
import type { Glyph, Page } from './page.ts';
import { latticesOf } from './rules.ts';
import { stackedGrids } from './stacked.ts';
import type { Table } from './table.ts';
import { tableOf } from './table.ts';

/** A page's lines and tables in the order of reading. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

export type Block = PlacedLine | { readonly table: Table };

export function layoutOf(page: Page): Layout {
  const lattices = latticesOf(page.horizontal, page.vertical);
  const loose = lattices.filter(({ vertical }) => vertical.length === 0).flatMap(({ horizontal }) => horizontal);
  const ruled = lattices.map((lattice) => gridOf(lattice, page.glyphs)).filter((grid) => grid !== null);
  const grids = [...ruled, ...stackedGrids(loose, page.glyphs)]
    .filter(({ cells }) => cells.some(({ glyphs }) => glyphs.length > 0))
    .toSorted((a, b) => top(a) - top(b));
  const free = page.glyphs.filter((glyph) => !grids.some((grid) => isInside(grid, glyph)));
  const rows = rowsOf(free);
  const blocks: Block[] = [];
  let from = 0;
  for (const grid of grids) {
    const below = rows.findIndex(([first], i) => i >= from && first !== undefined && first.y > top(grid));
    const to = below < 0 ? rows.length : below;
    blocks.push(...blocksOf(rows.slice(from, to), page), { table: tableOf(grid) });
    from = to;
  }
  blocks.push(...blocksOf(rows.slice(from), page));
  return { width: page.width, height: page.height, blocks };
}

const top = ({ ys }: Grid): number => ys[0] ?? 0;

/** Lines, and among them tables that only white space parts into columns. */
function blocksOf(rows: readonly (readonly Glyph[])[], page: Page): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const table = alignedTable(rows, at, page.horizontal);
    if (table === null) continue;
    blocks.push(...inReadingOrder(rows.slice(from, at)), { table: tableOf(table.grid) });
    from = at + table.length;
    at = from - 1;
  }
  return [...blocks, ...inReadingOrder(rows.slice(from))];
}
