import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { contentName, contentOf } from './shared/content.ts';
import { readApart } from './shared/pdf/read-apart.ts';

/**
 * PDF with text. A paragraph is a line again, however the page broke it; a table row is a line with tabs between its cells. Page numbers, running heads,
 * slanting and invisible text, notes, forms and pictures are left out.
 */
export const pdf: Reader = {
  endings: ['.pdf'],
  async read(bytes, file) {
    const content = contentOf(bytes);
    if (content === 'pdf') return { file, text: await readApart(bytes, file) };
    const { chinese, english } = contentName(content);
    throw new UnreadableFileError(
      file,
      `内容是${chinese}，不是 PDF，请核对后另存为 .docx 或 .txt (this is ${english}, not a PDF; check it and save it as .docx or .txt)`,
    );
  },
};
