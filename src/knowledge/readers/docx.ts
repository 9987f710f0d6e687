import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { htmlLines, joinedLines } from './shared/html/lines.ts';
import { parseHtmlFragment } from './shared/html/tree.ts';
import { wordParts } from './shared/word/file.ts';
import { wordHtml } from './shared/word/html.ts';

/**
 * Word documents. A paragraph is a line, a table row is a line with tabs between its cells; a vertically merged cell repeats its text in each row that it covers.
 * Tracked deletions, struck-out text, comments, headers, footers and pictures are left out; list numbers are written out.
 */
export const docx: Reader = {
  endings: ['.docx'],
  async read(bytes, file) {
    const html = await wordHtml(wordParts(bytes, file), file);
    const lines = htmlLines(parseHtmlFragment(html, file), { file, spaces: 'kept' });
    if (lines.length > 0) return { file, ...joinedLines(lines) };
    throw new UnreadableFileError(
      file,
      '正文没有文字，若是扫描件请先做文字识别 (the document has no text; if it is a scan, recognise its text first)',
    );
  },
};
