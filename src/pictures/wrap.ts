import { widthOf, type Weight } from './typeface.ts';

interface Column {
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
}

/** Beyond so many lines a name is no name any more. */
const MOST_LINES = 8;

/** Printable text in lines that fit into a column, broken where Chinese and English break. At least one line. */
export function wrapped(text: string, column: Column): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, column)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), column) > column.width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  lines.push(line.trimEnd());
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), ended(lines[MOST_LINES - 1], column)];
}

/** What may not be torn: a word, a figure, a character with the marks that close it or that it opens with. */
const unbroken = /[“‘（《〈【「『(]*(?:[\p{Script=Latin}\p{N}.%'’-]+|[^\s])[”’）》〉】」』)，。、；：？！…,;:?!]*\s*/gu;

/** A word that is wider than the column is torn all the same. */
function piecesOf(text: string, column: Column): readonly string[] {
  const pieces = text.match(unbroken) ?? [];
  return pieces.flatMap((piece) => (widthOf(piece.trimEnd(), column) > column.width ? Array.from(piece) : [piece]));
}

function ended(line = '', column: Column): string {
  const characters = Array.from(line);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, column) > column.width) characters.pop();
  return `${characters.join('')}…`;
}
