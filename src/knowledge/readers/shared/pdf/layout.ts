import type { PlacedLine } from './columns.ts';
import { inReadingOrder } from './columns.ts';
import type { Grid } from './grid.ts';
import { gridOf, isInside } from './grid.ts';
import { rowsOf } from './lines.ts';
import type { Page } from './page.ts';
import { latticesOf } from './rules.ts';
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
  const grids = latticesOf(page.horizontal, page.vertical)
    .map((lattice) => gridOf(lattice, page.glyphs))
    .filter((grid) => grid !== null)
    .filter(({ cells }) => cells.some(({ glyphs }) => glyphs.length > 0))
    .toSorted((a, b) => top(a) - top(b));
  const free = page.glyphs.filter((glyph) => !grids.some((grid) => isInside(grid, glyph)));
  const rows = rowsOf(free);
  const blocks: Block[] = [];
  let from = 0;
  for (const grid of grids) {
    const below = rows.findIndex(([first], i) => i >= from && first !== undefined && first.y > top(grid));
    const to = below < 0 ? rows.length : below;
    blocks.push(...inReadingOrder(rows.slice(from, to)), { table: tableOf(grid) });
    from = to;
  }
  blocks.push(...inReadingOrder(rows.slice(from)));
  return { width: page.width, height: page.height, blocks };
}

const top = ({ ys }: Grid): number => ys[0] ?? 0;
