/** A stretch of a text; offsets are UTF-16, `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The text with the spans blotted out, so that all offsets stay and nothing is read in them. */
export function without(text: string, spans: readonly Span[], blot: string): string {
  if (spans.length === 0) return text;
  const characters = text.split('');
  for (const { start, end } of spans) characters.fill(blot, start, end);
  return characters.join('');
}

/** The text with spaces for what the global pattern finds, so that all offsets stay. */
export const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length));
