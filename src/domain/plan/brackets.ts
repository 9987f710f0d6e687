import type { Span } from './plan.ts';

/** The outermost round brackets of a text, half- or full-width, nested ones inside them. An unclosed one ends at the text's end. */
export function bracketsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(' || char === '（') {
      if (depth === 0) start = i;
      depth += 1;
    }
    if ((char === ')' || char === '）') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: i + 1 });
    }
  }
  if (depth > 0) found.push({ start, end: text.length });
  return found;
}

/** Splits at the separators that stand outside of every bracket, and keeps the pieces' own words. */
export function splitOutsideBrackets(text: string, separators: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if ('(（〔［'.includes(char)) depth += 1;
    if (')）〕］'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !separators.includes(char)) continue;
    pieces.push(text.slice(from, i));
    from = i + 1;
  }
  return [...pieces, text.slice(from)];
}
