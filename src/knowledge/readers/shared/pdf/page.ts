/** A character where it stands on its page, in points from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
}

/** A drawn line: a horizontal one at a height from x to x, a vertical one at an x from height to height. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is seen on a page. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** How many quarter turns clockwise most of its text is away from upright. Only upright text is in `glyphs`. */
  readonly turn: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** A line of text, or the part of it that stands in one column. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** How wide its beginning is that could not be parted from it: it would have had to fit on the line above. */
  readonly unit: number;
}

/** The middle of several figures, the upper one of two; zero of none. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

interface Sized {
  readonly size: number;
}

/** Letters that look alike in size. */
export const isSameSize = (a: Sized, b: Sized): boolean => Math.max(a.size, b.size) <= Math.min(a.size, b.size) * 1.12;
