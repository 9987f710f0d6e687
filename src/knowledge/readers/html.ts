import type { SourceText } from '../../domain/plan/plan.ts';
import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { decodeHtml } from './shared/html/decode.ts';
import { articleOf } from './shared/html/article.ts';
import type { HtmlLine } from './shared/html/lines.ts';
import { htmlLines, joinedLines } from './shared/html/lines.ts';
import { parseHtmlPage } from './shared/html/tree.ts';

/**
 * Web pages as they were published, and what Word and WPS save as one. A paragraph is a line, a table row is a line with tabs between its cells. Of a
 * page with menus, links and footers only the article is read, under the page's title where the article does not begin with it.
 */
export const html: Reader = {
  endings: ['.html', '.htm'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, ...read(bytes, file) })),
};

function read(bytes: Uint8Array, file: string): Omit<SourceText, 'file'> {
  const source = decodeHtml(bytes, file);
  const page = parseHtmlPage(source, file);
  const { title, nodes, leave } = articleOf(page);
  const article = htmlLines(nodes, { file, spaces: 'collapsed', leave });
  const lines = article.length > 0 ? article : htmlLines(page, { file, spaces: 'collapsed' });
  if (lines.length === 0) throw new UnreadableFileError(file, wordless);
  return joinedLines(beginsWith(lines, title) ? lines : [{ text: title, depth: 1 }, ...lines]);
}

// A title may stand in two lines, and differ from the page's in its blanks.
function beginsWith(lines: readonly HtmlLine[], title: string): boolean {
  const head = lines
    .slice(0, 12)
    .map(({ text }) => text)
    .join('');
  return unspaced(head).includes(unspaced(title));
}

const unspaced = (words: string): string => words.replace(/\s+/gu, '');

const wordless =
  '网页里没有文字，若内容由脚本显示，请在浏览器里把正文复制到 Word 另存为 .docx (no text in this page; if a script shows it, copy the text from a browser into Word and save it as .docx)';
