import type { Reader } from '../reader.ts';
import { decodeText } from './shared/decode.ts';

/** Plain text in the encodings that offices write. A line is a paragraph. */
export const text: Reader = {
  endings: ['.txt'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, text: decodeText(bytes, file) })),
};
