import { cellsBetween, extents, narrowed, partsBetween } from './gaps.ts';
import type { Grid, Span } from './grid.ts';
import { rowsOf } from './lines.ts';
import type { Glyph, Rule } from './page.ts';
import { isSameSize } from './page.ts';

/** Two rules may stand above and below anything; a table has one between its rows. */
const fewestRules = 4;

/** Tables whose rows are ruled off and whose columns only white space parts, from rules that no upright one touches. */
export function stackedGrids(rules: readonly Rule[], glyphs: readonly Glyph[]): readonly Grid[] {
  const stacks: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const stack = stacks.find(
      ([first]) => first && Math.abs(first.from - rule.from) + Math.abs(first.to - rule.to) < 8,
    );
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks
    .filter((stack) => stack.length >= fewestRules)
    .map((stack) => stackedGrid(stack, glyphs))
    .filter((grid) => grid !== null);
}

function stackedGrid(stack: readonly Rule[], glyphs: readonly Glyph[]): Grid | null {
  const [first, last] = [stack[0], stack.at(-1)];
  if (!first || !last) return null;
  const within = glyphs.filter(({ x0, x1 }) => (x0 + x1) / 2 > first.from && (x0 + x1) / 2 < first.to);
  const rows = rowsOf(within.filter(({ y }) => y > first.at && y < last.at + 2));
  let gaps: readonly Span[] = [{ from: first.from, to: first.to }];
  for (const row of rows) gaps = narrowed(gaps, row);
  const between = gaps.filter(({ from, to }) => from > first.from && to < first.to);
  if (between.length === 0) return null;
  const head = headAbove(within, { rule: first, gaps: between, below: rows[0]?.[0] });
  const ys = [...(head === null ? [] : [head]), ...stack.map(({ at }) => at)];
  const cells = ys.slice(1).flatMap((bottom, i) => {
    const held = within.filter(({ y, size }) => y - size * 0.3 >= (ys[i] ?? 0) && y - size * 0.3 < bottom);
    return cellsBetween(held, between, i);
  });
  const columns = extents(cells, between.length + 1);
  const xs = [first.from, ...between.map(({ from, to }) => (from + to) / 2), first.to];
  return { xs, ys, columns, rows: ys.length - 1, cells, isOpenBelow: columns.map(() => false), isRuled: false };
}

interface Below {
  readonly rule: Rule;
  readonly gaps: readonly Span[];
  readonly below: Glyph | undefined;
}

/** How high the table's head reaches where no rule stands above it. */
function headAbove(glyphs: readonly Glyph[], { rule, gaps, below }: Below): number | null {
  let top: number | null = null;
  let filled = 0;
  for (const row of rowsOf(glyphs.filter(({ y }) => y < rule.at)).toReversed()) {
    const [first] = row;
    const isNear = first !== undefined && (top ?? rule.at) - first.y < first.size * (top === null ? 1.6 : 0.8);
    if (!isNear || !below || !isSameSize(first, below) || narrowed(gaps, row).length < gaps.length) break;
    top = first.y - first.size;
    filled = Math.max(filled, partsBetween(row, gaps).filter((part) => part.length > 0).length);
  }
  return filled > 1 ? top : null;
}
