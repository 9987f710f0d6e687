import type { Reader } from '../reader.ts';
import { decodeDocument } from './shared/decode.ts';

/** Plain text in the encodings that offices write. A line is a paragraph. */
export const text: Reader = {
  endings: ['.txt'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, text: decodeDocument(bytes, file) })),
};
