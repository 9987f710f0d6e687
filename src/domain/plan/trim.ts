/** White space and the stops that a stretch of words may carry at its edges. */
export const STOPS = ' \t\r\n\u3000\u00a0。；;';

/** Without the given characters at its end; linear where a pattern would try every place in a long run of them. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without the given characters at either end. */
export function trimOf(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return trimEndOf(text.slice(start), characters);
}
