import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { pagesOf } from './shared/pdf/document.ts';
import { withoutMargins } from './shared/pdf/margins.ts';
import { textOf } from './shared/pdf/paragraphs.ts';

/**
 * PDF with text. A paragraph is a line again, however the page broke it; a table row is a line with tabs between its cells. Page numbers, running heads,
 * turned and invisible text, notes, forms and pictures are left out.
 */
export const pdf: Reader = {
  endings: ['.pdf'],
  async read(bytes, file) {
    const text = textOf(withoutMargins(await pagesOf(bytes, file)));
    if (text.trim() !== '') return { file, text };
    throw new UnreadableFileError(file, scanned);
  },
};

const scanned =
  '里面没有文字，像是扫描件，请先用 WPS/扫描软件做文字识别(OCR)另存为可搜索的 PDF 或 .docx (no text in it, probably a scan; recognise its text (OCR) and save it as a searchable PDF or .docx)';
