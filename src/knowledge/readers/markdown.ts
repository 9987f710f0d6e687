import type { Reader } from '../reader.ts';
import { decodeDocument } from './shared/decode.ts';
import { plainMarkdown } from './shared/plain-markdown.ts';

/** Markdown without its marks: numbering, assignments and tables read as they do in a text. */
export const markdown: Reader = {
  endings: ['.md', '.markdown'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, ...plainMarkdown(decodeDocument(bytes, file)) })),
};
