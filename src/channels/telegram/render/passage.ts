import { isSeen } from './clean.ts';

/** How a passage is set. A folded quote shows its beginning until it is opened. */
export type Style = 'plain' | 'bold' | 'quote' | 'folded';

/** A stretch of a message in one style, which begins a line: clean text, not escaped. */
export interface Passage {
  readonly style: Style;
  readonly text: string;
  /** An empty line stands before it, where anything does. */
  readonly apart: boolean;
}

/** Nothing empty is ever set. */
export const seen = (passages: readonly Passage[]): readonly Passage[] => passages.filter(({ text }) => isSeen(text));
