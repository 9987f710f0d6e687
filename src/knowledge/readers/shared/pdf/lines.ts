import { firstUnit } from './joins.ts';
import type { Glyph, Line } from './page.ts';

/** Glyphs that share a base line, from top to bottom, each row from left to right. */
export function rowsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && glyph.y - first.y <= 0.4 * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(drawnOnce).filter((row) => row.some(isWord));
}

/** A bold letter may be drawn twice, a little apart. */
function drawnOnce(row: readonly Glyph[]): readonly Glyph[] {
  const sorted = row.toSorted((a, b) => a.x0 - b.x0);
  return sorted.filter((glyph, i) => {
    const before = sorted[i - 1];
    return before?.text !== glyph.text || glyph.x0 - before.x0 > 0.12 * glyph.size || !isWord(glyph);
  });
}

/** A line of these glyphs, or `null` where none of them is a word's. */
export function lineOf(row: readonly Glyph[]): Line | null {
  const from = row.findIndex(isWord);
  const glyphs = row.slice(from, row.findLastIndex(isWord) + 1);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (from < 0 || !first || !last) return null;
  const size = commonestSize(glyphs);
  const onLine = glyphs.find((glyph) => glyph.size === size) ?? first;
  return { text: textOf(glyphs), x0: first.x0, x1: last.x1, y: onLine.y, size, unit: firstUnit(glyphs) };
}

export const linesOf = (glyphs: readonly Glyph[]): readonly Line[] =>
  rowsOf(glyphs)
    .map(lineOf)
    .filter((line) => line !== null);

/** The parts of a row between gaps that are wider than this many times its letters. */
export function partsOf(row: readonly Glyph[], widths: number): readonly (readonly Glyph[])[] {
  const parts: Glyph[][] = [];
  for (const glyph of row.filter(isWord)) {
    const before = parts.at(-1)?.at(-1);
    if (before && glyph.x0 - before.x1 <= widths * Math.max(glyph.size, before.size)) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  return parts;
}

const isWord = ({ text }: Glyph): boolean => text.trim() !== '';

function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    if (before && isApart(before, glyph)) text += ' ';
    text += glyph.text;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

// Letters of a word stand close; Chinese characters may be spread to fill the line.
function isApart(before: Glyph, glyph: Glyph): boolean {
  if (!isWord(before) || !isWord(glyph)) return false;
  const gap = (glyph.x0 - before.x1) / Math.max(glyph.size, before.size, 0.1);
  if (isNarrow(before.text) && isNarrow(glyph.text)) return gap > 0.18;
  return gap > (isNarrow(before.text) || isNarrow(glyph.text) ? 0.5 : 1);
}

const isNarrow = (text: string): boolean => /^[\u0021-\u024f]/u.test(text);

function commonestSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of glyphs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return commonest?.[0] ?? 0;
}
