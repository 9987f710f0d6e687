import type { Reader } from '../reader.ts';
import { decodeDocument } from './shared/decode.ts';
import { rewrapped } from './shared/rewrap.ts';

/** Plain text in the encodings that offices write. A line is a paragraph, unless lines were broken at a width. */
export const text: Reader = {
  endings: ['.txt'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, text: rewrapped(decodeDocument(bytes, file)) })),
};
