import { numberingOf } from './joins.ts';
import type { Layout } from './layout.ts';
import type { Line } from './page.ts';
import { isSameSize, median } from './page.ts';

/** A line with the measures of the column that it stands in. */
export interface FramedLine {
  readonly line: Line;
  readonly page: number;
  readonly frame: Frame;
}

/** How the text of one column stands on all pages of one size, learnt from its lines. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** From one line of a paragraph to the next, for letters of this size. */
  pitch(size: number): number;
  /** Where the line below a full one begins that begins here; `null` where there are too few to tell. */
  continuation(line: Line): number | null;
  /** Where paragraphs with this kind of number begin, as far as lines tell that surely begin one; `null` where none does. */
  numberedStart(numbering: string): 'left' | 'indented' | null;
}

/** The columns of all pages, each by its key. */
export function framesOf(pages: readonly Layout[]): ReadonlyMap<string, Frame> {
  const groups = new Map<string, { readonly width: number; readonly runs: Line[][] }>();
  for (const [i, page] of pages.entries()) {
    let above: string | null = null;
    for (const block of page.blocks) {
      const key: string | null = 'line' in block ? frameKey(page, i, block.column) : null;
      if ('line' in block && key !== null) {
        const group = groups.get(key) ?? { width: page.width, runs: [] };
        groups.set(key, group);
        if (above === key) group.runs.at(-1)?.push(block.line);
        else group.runs.push([block.line]);
      }
      above = key;
    }
  }
  return new Map([...groups].map(([key, group]) => [key, frameOf(group.runs, group.width)]));
}

/** Even and odd pages may have different margins. */
export const frameKey = ({ width, height }: Layout, page: number, column: number): string =>
  [Math.round(width), Math.round(height), page % 2, column].join(' ');

function frameOf(runs: readonly (readonly Line[])[], width: number): Frame {
  const lines = runs.flat();
  const pairs = runs.flatMap((run) => run.slice(1).map((line, i) => ({ above: run[i] ?? line, line })));
  const left = edge(
    lines.map(({ x0 }) => x0),
    'least',
  );
  const right = rightEdge(lines, { left, width });
  const pitches = pitchesOf(pairs);
  const successors = successorsOf(pairs, right);
  const starts = numberedStarts(runs, { left, right });
  return {
    left,
    right,
    pitch: (size) => pitches.get(Math.round(size)) ?? size * 2.2,
    continuation: ({ x0, size }) => successors.find((each) => Math.abs(each.from - x0) < size * 0.5)?.to ?? null,
    numberedStart: (numbering) => starts.get(numbering) ?? null,
  };
}

/** The outermost figure that at least two others are near to, or else the outermost. */
function edge(figures: readonly number[], which: 'least' | 'most'): number {
  const sorted = figures.toSorted((a, b) => (which === 'least' ? a - b : b - a));
  const supported = sorted.find((figure, i) => Math.abs((sorted[i + 2] ?? Infinity) - figure) < 8);
  return supported ?? sorted[0] ?? 0;
}

/**
 * Where most full lines end, for a trimmed bracket may reach further. Ragged lines end at no one place, so there it is the furthest; and where hardly a
 * line is full, the margin is taken to be as wide as on the left.
 */
function rightEdge(lines: readonly Line[], { left, width }: { readonly left: number; readonly width: number }): number {
  const right = edge(
    lines.map(({ x1 }) => x1),
    'most',
  );
  const long = lines.filter(({ x1, size }) => right - x1 < size * 3);
  if (lines.filter(({ x1, size }) => right - x1 < size * 1.2).length < 3) return Math.max(right, width - left);
  const [commonest = []] = [...Map.groupBy(long, ({ x1 }) => Math.round(x1 / 2)).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  return commonest.length >= long.length * 0.3 ? median(commonest.map(({ x1 }) => x1)) : right;
}

interface Pair {
  readonly above: Line;
  readonly line: Line;
}

function pitchesOf(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const even = pairs.filter(({ above, line }) => isSameSize(above, line) && line.y - above.y > line.size * 0.8);
  const bySize = Map.groupBy(even, ({ line }) => Math.round(line.size));
  return new Map(
    [...bySize].map(([size, those]) => {
      const sorted = those.map(({ above, line }) => line.y - above.y).toSorted((a, b) => a - b);
      return [size, Math.min(sorted[Math.floor(sorted.length / 4)] ?? 0, size * 2.6)];
    }),
  );
}

/**
 * Whether the beginning of the line would not have had room on the one above, so that it had to be broken there. Where the one above ends in the middle
 * of a sentence, nearly no room is enough.
 */
export function isFull(above: Line, line: Line, right: number): boolean {
  const isLatin = !/^[\p{Script=Han}（“《]/u.test(line.text);
  const space = isLatin ? line.size * 0.25 : 0;
  const isOpen = !/[。；;：:！!？?.）)”’]$/u.test(above.text);
  const slack = isOpen ? -line.size * (isLatin ? 0.3 : 1) : 0.5;
  return above.x1 + space + line.unit > right + slack;
}

function successorsOf(
  pairs: readonly Pair[],
  right: number,
): readonly { readonly from: number; readonly to: number }[] {
  const full = pairs.filter(({ above, line }) => isSameSize(above, line) && isFull(above, line, right));
  const byStart = Map.groupBy(full, ({ above }) => Math.round(above.x0 / 4));
  return [...byStart.values()]
    .filter((those) => those.length >= 3)
    .map((those) => ({ from: median(those.map(({ above }) => above.x0)), to: commonestStart(those) }));
}

function commonestStart(pairs: readonly Pair[]): number {
  const groups = [...Map.groupBy(pairs, ({ line }) => Math.round(line.x0 / 4)).values()];
  const [commonest = []] = groups.toSorted((a, b) => b.length - a.length);
  return median(commonest.map(({ line }) => line.x0));
}

/** A numbered line begins a paragraph for sure when it had room on the line above. */
function numberedStarts(
  runs: readonly (readonly Line[])[],
  { left, right }: { readonly left: number; readonly right: number },
): ReadonlyMap<string, 'left' | 'indented'> {
  const starts = runs.flatMap((run) =>
    run.flatMap((line, i) => {
      const above = run[i - 1];
      const numbering = above === undefined || isFull(above, line, right) ? null : numberingOf(line.text);
      return numbering === null ? [] : [{ numbering, isIndented: line.x0 > left + line.size * 0.8 }];
    }),
  );
  const byKind = [...Map.groupBy(starts, ({ numbering }) => numbering)];
  return new Map(
    byKind.map(([kind, those]) => {
      const indented = those.filter(({ isIndented }) => isIndented).length;
      return [kind, indented * 2 > those.length ? 'indented' : 'left'];
    }),
  );
}
