import type { Reader } from '../reader.ts';
import { readApart } from './shared/pdf/read-apart.ts';

/**
 * PDF with text. A paragraph is a line again, however the page broke it; a table row is a line with tabs between its cells. Page numbers, running heads,
 * turned and invisible text, notes, forms and pictures are left out.
 */
export const pdf: Reader = {
  endings: ['.pdf'],
  read: async (bytes, file) => ({ file, text: await readApart(bytes, file) }),
};
