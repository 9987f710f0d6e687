/**
 * A title in lines of at most so many characters and about the same length, never broken inside a word or a number, before a closing mark or
 * behind an opening one (GB/T 9704-2012, 7.3.1: 词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, most: number): readonly string[] {
  const pieces = piecesOf(title);
  const width = widthOf(title);
  const count = Math.ceil(width / most);
  if (count <= 1) return [title];
  const lines: string[] = [];
  let line = '';
  let rest = width;
  for (const piece of pieces) {
    const left = count - lines.length;
    const aim = left > 1 ? rest / left : most;
    const isFull = line !== '' && (widthOf(line) + widthOf(piece) / 2 > aim || widthOf(line + piece) > most);
    if (isFull) {
      rest -= widthOf(line);
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

/** Words, with the marks that belong to them: none begins with a closing mark, none ends with an opening one. */
function piecesOf(title: string): readonly string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(word) || opening.test(last) || (/\d$/u.test(last) && /^[年月日号]/u.test(word)));
    if (joins) pieces.splice(-1, 1, last + word);
    else pieces.push(word);
  }
  return pieces;
}

const opening = /[《“‘（〔【]$/u;
const closing = /^[》”’）〕】，、。：；]/u;

/** In Chinese characters: what is written half as wide counts half. */
const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (/[\u0020-\u00FF]/u.test(letter) ? 0.5 : 1), 0);
