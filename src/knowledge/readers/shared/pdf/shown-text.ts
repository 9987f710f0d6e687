import { characters } from './characters.ts';
import { combined, moved } from './matrix.ts';
import type { State } from './state.ts';

/** A character as it is drawn, from where its base line begins to where it ends. */
export interface DrawnGlyph {
  readonly text: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly fill: string;
  /** Drawn without a trace: in the invisible mode, or wholly transparent. */
  readonly isUnseen: boolean;
}

/** The characters that a text shows; moves the state's text position behind them. */
export function shownText(shown: unknown, state: State): readonly DrawnGlyph[] {
  if (!Array.isArray(shown)) return [];
  const matrix = combined(state.matrix, state.textMatrix);
  const { fontSize, stretch, fill } = state;
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
  const isUnseen = state.mode === 3 || state.mode === 7 || state.alpha === 0;
  const drawn: DrawnGlyph[] = [];
  for (const each of shown as readonly unknown[]) {
    if (typeof each === 'number') {
      state.x -= (each / 1000) * fontSize * stretch;
      continue;
    }
    const glyph = glyphOf(each);
    if (glyph === null) continue;
    const width = glyph.width * fontSize * state.font.unit;
    const spacing = state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const y = state.y + state.rise;
    const from = moved(matrix, state.x, y);
    const to = moved(matrix, state.x + width * stretch, y);
    drawn.push({ text: glyph.text, from, to, size, fill, isUnseen });
    state.x += (width + spacing) * stretch;
  }
  return drawn;
}

function glyphOf(value: unknown): { readonly text: string; readonly width: number; readonly isSpace: boolean } | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value)) return null;
  const { unicode, width } = value;
  if (typeof unicode !== 'string') return null;
  return {
    text: characters(unicode),
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    isSpace: 'isSpace' in value && value.isSpace === true,
  };
}
