import { inOneLine, isSeen } from './clean.ts';
import { boundaryBefore, columnsOf, graphemesOf } from './graphemes.ts';

/** What stands where there is nothing to be seen, and at the end of what was cut. */
export const ELLIPSIS = '…';

/** One line of at most `most` UTF-16 code units, which ends in … where it was cut. Never empty. */
export function shortened(text: string, most: number): string {
  const line = inOneLine(text);
  if (!isSeen(line)) return ELLIPSIS;
  return line.length <= most ? line : `${line.slice(0, boundaryBefore(line, most - 1)).trimEnd()}${ELLIPSIS}`;
}

/** As `shortened`, and at most so many columns wide. */
export function narrowed(
  text: string,
  { columns, units }: { readonly columns: number; readonly units: number },
): string {
  const line = shortened(text, units);
  if (columnsOf(line) <= columns) return line;
  let kept = '';
  let used = columnsOf(ELLIPSIS);
  for (const character of graphemesOf(line)) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
