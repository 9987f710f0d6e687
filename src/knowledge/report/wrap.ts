/** Columns on a terminal: a Chinese character or a full-width mark takes two. */
const columnsOf = (char: string): number =>
  /[\p{Script=Han}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u.test(char) ? 2 : 1; // prettier-ignore

/** Marks that never begin a line. */
const CLOSING = '，。、；：！？）》」』”’…,.;:!?)]}%';

interface Layout {
  readonly width: number;
  /** What the first line begins with; the others keep clear of it. */
  readonly mark: string;
}

/** Breaks a paragraph into lines of at most so many columns, between Chinese characters or at blanks. Control characters become blanks. */
export function wrap(words: string, { width, mark }: Layout): readonly string[] {
  const lines: string[] = [];
  const indent = ' '.repeat(widthOf(mark));
  let [line, columns] = [mark, indent.length];
  for (const word of piecesOf(words)) {
    const wide = widthOf(word);
    if (columns + wide > width && columns > indent.length && !CLOSING.includes(word)) {
      lines.push(line.trimEnd());
      [line, columns] = [indent, indent.length];
      if (word === ' ') continue;
    }
    line += word;
    columns += wide;
  }
  return [...lines, line.trimEnd()];
}

/** How many columns the words take on a terminal. */
export const widthOf = (words: string): number => Array.from(words).reduce((sum, char) => sum + columnsOf(char), 0);

/** Latin words of a line's length at most, and every other character by itself. */
const piecesOf = (words: string): readonly string[] =>
  words.replaceAll(/[\s\p{Cc}]+/gu, ' ').match(/[!-~]{1,40}|[^]/gu) ?? [];

/** The beginning of a long stretch, and how long it is. */
export function shortened(words: string, longest: number): string {
  const characters = Array.from(words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim());
  if (characters.length <= longest) return characters.join('');
  return `${characters.slice(0, longest).join('')}…（共 ${characters.length} 字）`;
}
