import type { Ink } from './ink.ts';
import { inkOn } from './ink.ts';
import type { Matrix } from './matrix.ts';
import { combined, matrixOf } from './matrix.ts';
import type { Page } from './page.ts';
import { drawnPath } from './paths.ts';
import { setState } from './set-state.ts';
import { shownText } from './shown-text.ts';
import type { Font, State } from './state.ts';
import { firstState } from './state.ts';

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  /** Names of operators, in order. */
  readonly operators: readonly string[];
  readonly operands: readonly unknown[];
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points from its upper left corner. */
  readonly matrix: Matrix;
  /** By the name that a text gives. */
  readonly font: (name: string) => Font;
  /** The name of the operator that finishes a path. */
  readonly operator: (number: unknown) => string;
  /** Whether the content between this mark and its end is switched on. */
  readonly isVisible: (mark: unknown) => boolean;
}

/** What is seen on the page, by how much its text is turned: a quarter turn each. Other turns, of watermarks, are left out. */
export function interpret(drawing: Drawing): Page {
  const ink = inkOn(drawing);
  const drawer = drawerOf(drawing, ink);
  for (const [i, operator] of drawing.operators.entries()) {
    const operands = drawing.operands[i];
    drawer.draw(operator, Array.isArray(operands) ? operands : []);
  }
  return ink.page();
}

function drawerOf(
  drawing: Drawing,
  ink: Ink,
): { readonly draw: (operator: string, operands: readonly unknown[]) => void } {
  let state: State = firstState(drawing.matrix);
  const saved: State[] = [];
  const marks: boolean[] = [];
  const draw = (operator: string, operands: readonly unknown[]): void => {
    if (saves.has(operator)) saved.push({ ...state });
    if (restores.has(operator)) state = saved.pop() ?? state;
    if (operator.startsWith('beginMarkedContent')) marks.push(operands[0] !== 'OC' || drawing.isVisible(operands[1]));
    if (operator === 'endMarkedContent') marks.pop();
    setState(state, { operator, operands, font: drawing.font });
    if (operator === 'paintFormXObjectBegin') state.matrix = combined(state.matrix, matrixOf(operands[0]));
    if (operator === 'transform') state.matrix = combined(state.matrix, matrixOf(operands));
    if (marks.includes(false)) return;
    if (operator === 'constructPath') ink.path(drawnPath(drawing.operator(operands[0]), operands[1], state));
    if (operator === 'showText') ink.text(shownText(operands[0], state));
  };
  return { draw };
}

const saves = new Set(['save', 'beginGroup', 'paintFormXObjectBegin']);
const restores = new Set(['restore', 'endGroup', 'paintFormXObjectEnd']);
