import type { Matrix } from './matrix.ts';
import { identity } from './matrix.ts';

/** What this reads of a font. */
export interface Font {
  /** How much of the font's size one unit of a glyph's width is. */
  readonly unit: number;
}

/** The graphics state, as far as it says where a text stands and whether it is seen. Saved and restored whole. */
export interface State {
  matrix: Matrix;
  fill: string;
  alpha: number;
  font: Font;
  fontSize: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const firstState = (matrix: Matrix): State => ({
  matrix,
  fill: '#000000',
  alpha: 1,
  font: { unit: 0.001 },
  fontSize: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** Puts the text position where a line of text begins. */
export function placeText(state: State, matrix: Matrix): void {
  Object.assign(state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

/** Moves from the beginning of the line of text. */
export function moveText(state: State, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}
