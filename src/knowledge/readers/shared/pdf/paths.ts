import { moved } from './matrix.ts';
import type { State } from './state.ts';

/** What a path leaves on the page: straight strokes, or areas by the rectangles around them. */
export interface DrawnPath {
  readonly lines: readonly Box[];
  readonly areas: readonly Box[];
  readonly fill: string;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Reads the path that the operator named here finishes. */
export function drawnPath(operator: string, parts: unknown, state: State): DrawnPath {
  const isStroke = /stroke/i.test(operator);
  const isFill = /fill/i.test(operator) && state.alpha > 0;
  const steps = isStroke || isFill ? stepsOf(parts) : [];
  const outlines = outlinesOf(steps, state);
  return {
    lines: isStroke ? outlines.flatMap(sides) : [],
    areas: isFill ? outlines.map(around) : [],
    fill: state.fill,
  };
}

const stepsOf = (parts: unknown): readonly number[] => {
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  return Array.isArray(first) || ArrayBuffer.isView(first) ? Array.from(first as ArrayLike<number>, Number) : [];
};

type Point = ReturnType<typeof moved>;

interface Outline {
  readonly points: readonly Point[];
  readonly isCurved: boolean;
}

/** How many coordinates follow each kind of step: move, line, curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0];

function outlinesOf(steps: readonly number[], { matrix }: State): readonly Outline[] {
  const outlines: { points: Point[]; isCurved: boolean }[] = [];
  for (let at = 0; at < steps.length;) {
    const kind = steps[at] ?? 0;
    const count = coordinates[kind] ?? 0;
    const open = outlines.at(-1);
    if (kind === 0 || open === undefined) outlines.push({ points: [], isCurved: false });
    const outline = outlines.at(-1);
    if (outline === undefined) break;
    if (kind === 2 || kind === 3) outline.isCurved = true;
    const first = outline.points[0];
    if (kind === 4 && first !== undefined) outline.points.push(first);
    for (let i = at + 1; i + 1 <= at + count; i += 2)
      outline.points.push(moved(matrix, steps[i] ?? 0, steps[i + 1] ?? 0));
    at += 1 + count;
  }
  return outlines.filter(({ points }) => points.length > 1);
}

const sides = ({ points, isCurved }: Outline): readonly Box[] =>
  isCurved ? [] : points.slice(1).map((point, i) => around({ points: [points[i] ?? point, point] }));

function around({ points }: { readonly points: readonly Point[] }): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}
