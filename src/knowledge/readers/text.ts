import type { SourceText } from '../../domain/plan/plan.ts';
import type { Reader } from '../reader.ts';
import { decodeDocument } from './shared/decode.ts';
import { plainMarkdown } from './shared/plain-markdown.ts';
import { rewrapped } from './shared/rewrap.ts';

/** Plain text in the encodings that offices write. A line is a paragraph, unless lines were broken at a width; the blocks of a saved page lose their marks. */
export const text: Reader = {
  endings: ['.txt'],
  read: (bytes, file) => Promise.resolve().then(() => ({ file, ...read(decodeDocument(bytes, file)) })),
};

const read = (words: string): Omit<SourceText, 'file'> =>
  holdsMarkup(words) ? plainMarkdown(words) : { text: rewrapped(words) };

/** Whether most lines are blocks of HTML. */
function holdsMarkup(words: string): boolean {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const blocks = lines.filter((line) => /^\s*<\/?(?:p|h[1-6]|ul|ol|li|div|table|t[rdh]|br)\b[^<>]*>/iu.test(line));
  return blocks.length >= 3 && blocks.length * 2 > lines.length;
}
