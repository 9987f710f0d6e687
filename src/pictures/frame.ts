import { INNER, LARGE, lines, LINE, MARGIN, SMALL, TALLEST, WIDTH, type Drawing, type Words } from './drawing.ts';
import { ink, softInk } from './palette.ts';
import { printable } from './typeface.ts';
import { wrapped } from './wrap.ts';

const TITLE = 46;

/** The head of a picture. */
export function titled(title: string): { readonly words: readonly Words[]; readonly bottom: number } {
  const texts = wrapped(printable(title), { width: INNER, size: TITLE, weight: 'bold' });
  const words = lines(texts, { x: MARGIN, top: MARGIN, size: TITLE, colour: ink, weight: 'bold' });
  return { words, bottom: MARGIN + texts.length * LINE + 24 };
}

/** A line in the soft ink below everything else. */
export function footed(text: string, top: number): { readonly words: readonly Words[]; readonly bottom: number } {
  const texts = wrapped(printable(text), { width: INNER, size: SMALL });
  const words = lines(texts, { x: MARGIN, top, size: SMALL, colour: softInk });
  return { words, bottom: top + texts.length * LINE + MARGIN };
}

/** A picture of which there is nothing to draw says so. */
export function emptyDrawing(title: string, line: string): Drawing {
  const head = titled(title);
  const texts = wrapped(printable(line), { width: INNER, size: LARGE });
  return {
    title: printable(title),
    height: head.bottom + texts.length * LINE + 2 * MARGIN,
    scale: { left: MARGIN, right: WIDTH - MARGIN, most: 1 },
    series: [],
    words: [...head.words, ...lines(texts, { x: MARGIN, top: head.bottom + MARGIN / 2, size: LARGE, colour: softInk })],
  };
}

export interface Fitting<T> {
  /** Where the first row begins. */
  readonly top: number;
  readonly heightOf: (row: T) => number;
  /** One row for those that do not fit. */
  readonly together: (rows: readonly T[]) => T;
}

/**
 * The rows that fit into the tallest picture, and one more for the rest where they do not all: what they add up to stays the same.
 * The rest is of two rows at least: one alone would lose its name and gain nothing.
 */
export function fitting<T>(rows: readonly T[], { top, heightOf, together }: Fitting<T>): readonly T[] {
  const room = TALLEST - top - FOOT;
  const heightOfAll = (some: readonly T[]): number => some.reduce((sum, row) => sum + heightOf(row), 0);
  if (heightOfAll(rows) <= room) return rows;
  for (let shown = rows.length - 2; shown > 0; shown -= 1) {
    const some = [...rows.slice(0, shown), together(rows.slice(shown))];
    if (heightOfAll(some) <= room) return some;
  }
  return [together(rows)];
}

/** Kept for what stands below the rows. */
const FOOT = 2 * LINE + MARGIN;
