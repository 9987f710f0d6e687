import { decodeWords } from '../decode.ts';

/**
 * The markup of a page, decoded as its byte order mark says, else as UTF-8 where it is that, else as the page declares, else by guess.
 * Throws `UnreadableFileError`.
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  return decodeWords(bytes, { file, declared: declaredEncoding(bytes), readable: ['html', 'text-or-unknown'] });
}

const declaration = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, meta, xml] = declaration.exec(head) ?? [];
  const name = (meta ?? xml ?? '').toLowerCase();
  // GB18030 holds all of the others, and pages that declare the older ones use its characters.
  return /^(?:gb_?2312|gbk|x-gbk|gb18030|hz-gb)/.test(name) ? 'gb18030' : name || null;
}
