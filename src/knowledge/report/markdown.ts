/** A stretch of any text as Markdown that shows just its characters: on one line, and no mark, tag, link or table in it takes effect. */
export function escaped(words: string): string {
  return (
    words
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_{}[\]|~#$^@!]/gu, String.raw`\$&`)
      // An address by itself is a link to many readers of Markdown.
      .replaceAll(/:(?=\/\/)|(?<=\bwww)\./giu, String.raw`\$&`)
      .replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? mark : `\\${mark}`))
      .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`)
  );
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}
