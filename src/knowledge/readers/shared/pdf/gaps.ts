import type { Cell, Span } from './grid.ts';
import { partsOf } from './lines.ts';
import type { Glyph } from './page.ts';

type Row = readonly Glyph[];

/** White space this many letters wide parts columns. */
const narrowestGap = 0.8;

export function gapsOf(row: Row): readonly Span[] {
  const parts = partsOf(row, 1);
  return parts.slice(1).map((part, i) => ({ from: parts[i]?.at(-1)?.x1 ?? 0, to: part[0]?.x0 ?? 0 }));
}

/** What the row leaves white of the gaps. */
export function narrowed(gaps: readonly Span[], row: Row): readonly Span[] {
  const parts = partsOf(row, narrowestGap).map((part) => ({ from: part[0]?.x0 ?? 0, to: part.at(-1)?.x1 ?? 0 }));
  const narrowest = narrowestGap * (row[0]?.size ?? 0);
  return gaps.flatMap((gap) => {
    const words = parts.filter(({ from, to }) => to > gap.from && from < gap.to);
    const edges = [gap.from, ...words.flatMap(({ from, to }) => [from, to]), gap.to];
    const white = edges.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: edges[i + 1] ?? from }] : []));
    return white.filter(({ from, to }) => to - from >= narrowest);
  });
}

/** The row's letters, by the columns that the gaps part. */
export function partsBetween(row: Row, gaps: readonly Span[]): readonly Row[] {
  const edges = [-Infinity, ...gaps.map(({ from, to }) => (from + to) / 2), Infinity];
  return edges.slice(1).map((to, i) => row.filter(({ x0 }) => x0 >= (edges[i] ?? 0) && x0 < to));
}

/** Letters of one row of the table as its cells. */
export const cellsBetween = (glyphs: Row, gaps: readonly Span[], row: number): readonly Cell[] =>
  partsBetween(glyphs, gaps).map((part, i) => ({ top: row, bottom: row, left: i, right: i, glyphs: part }));

/** Where the words of each column begin and end. */
export const extents = (cells: readonly Cell[], columns: number): readonly Span[] =>
  Array.from({ length: columns }, (_, i) => extent(cells.filter(({ left }) => left === i)));

function extent(cells: readonly Cell[]): Span {
  const glyphs = cells.flatMap((cell) => cell.glyphs).filter(({ text }) => text.trim() !== '');
  return { from: Math.min(...glyphs.map(({ x0 }) => x0)), to: Math.max(...glyphs.map(({ x1 }) => x1)) };
}
