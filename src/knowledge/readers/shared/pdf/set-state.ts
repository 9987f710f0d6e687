import { matrixOf } from './matrix.ts';
import type { Font, State } from './state.ts';
import { moveText, placeText } from './state.ts';

interface Setting {
  readonly operator: string;
  readonly operands: readonly unknown[];
  readonly font: (name: string) => Font;
}

/** Does what an operator says of the text and colour to come; others are left alone. */
export function setState(state: State, { operator, operands, font }: Setting): void {
  if (operator === 'setFont') setFont(state, operands, font);
  else if (operator === 'setGState') setFromDictionary(state, operands[0], font);
  else settings[operator]?.(state, operands);
}

function setFont(state: State, [name, size]: readonly unknown[], font: (name: string) => Font): void {
  if (typeof name === 'string') state.font = font(name);
  state.fontSize = number(size);
}

function setFromDictionary(state: State, entries: unknown, font: (name: string) => Font): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'ca') state.alpha = number(value);
    if (key === 'Font' && Array.isArray(value)) setFont(state, value, font);
  }
}

const settings: Readonly<Record<string, (state: State, operands: readonly unknown[]) => void>> = {
  beginText: (state) => {
    placeText(state, matrixOf(null));
  },
  setTextMatrix: (state, [matrix]) => {
    placeText(state, matrixOf(matrix));
  },
  moveText: (state, [x, y]) => {
    moveText(state, number(x), number(y));
  },
  setLeadingMoveText: (state, [x, y]) => {
    state.leading = number(y);
    moveText(state, number(x), number(y));
  },
  nextLine: (state) => {
    moveText(state, 0, state.leading);
  },
  setLeading: (state, [leading]) => {
    state.leading = -number(leading);
  },
  setCharSpacing: (state, [spacing]) => {
    state.letterSpacing = number(spacing);
  },
  setWordSpacing: (state, [spacing]) => {
    state.wordSpacing = number(spacing);
  },
  setHScale: (state, [percent]) => {
    state.stretch = number(percent) / 100;
  },
  setTextRise: (state, [rise]) => {
    state.rise = number(rise);
  },
  setTextRenderingMode: (state, [mode]) => {
    state.mode = number(mode);
  },
  setFillRGBColor: (state, [colour]) => {
    state.fill = typeof colour === 'string' ? colour : '#000000';
  },
  setFillColorN: (state) => {
    state.fill = '#000000';
  },
};

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
