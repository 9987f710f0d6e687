import { createHmac, randomBytes } from 'node:crypto';
import type { GivenText } from '../assistant/model/language-model.ts';

/** Nobody outside of this process can say which mark a text gets. */
const secret = randomBytes(32);

/**
 * Texts of others, each between lines with a mark that no text can hold, for it follows from all of them and a secret. Equal texts get the same
 * mark as long as the process lives, so that equal requests stay equal.
 */
export function fenced(data: readonly GivenText[]): { readonly mark: string; readonly text: string } {
  const mark = markOf(data);
  const parts = data.map(({ label, text }) => `<<<${mark} ${oneLine(label)}\n${text}\n${mark}>>>`);
  return { mark, text: parts.join('\n\n') };
}

/** Letters alone: a row of digits would be taken for somebody's number. */
function markOf(data: readonly GivenText[]): string {
  const hash = createHmac('sha256', secret)
    .update(JSON.stringify(data.map(({ label, text }) => [label, text])))
    .digest();
  return Array.from(hash.subarray(0, 16), (byte) => String.fromCodePoint(97 + (byte % 26))).join('');
}

const oneLine = (label: string): string => label.replace(/\s+/gu, ' ');
