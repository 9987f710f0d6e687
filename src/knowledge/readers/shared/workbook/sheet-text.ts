import type { Sheet } from '../../../reader.ts';
import { UnreadableFileError } from '../../../reader.ts';
import { maxTextLength, tooMuchText } from '../limits.ts';
import { rowLine } from '../html/table-lines.ts';

/** The rows of sheets as a text: a line a row with tabs between the cells, nothing blank, a blank line between two sheets. */
export function sheetsText(sheets: readonly Sheet[], file: string): string {
  let length = 0;
  const lineOf = (row: readonly string[]): string => {
    const line = rowLine(row.map(oneLine));
    length += line.length + 1;
    if (length > maxTextLength) throw new UnreadableFileError(file, tooMuchText(length));
    return line;
  };
  return sheets
    .map(({ rows }) =>
      rows
        .map(lineOf)
        .filter((line) => line.trim() !== '')
        .join('\n'),
    )
    .join('\n\n');
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
