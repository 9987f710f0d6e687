import { UnreadableFileError } from '../../reader.ts';
import type { Content } from './content.ts';
import { contentOf } from './content.ts';
import { decodeAs, decodeByGuess } from './guess-encoding.ts';
import { maxTextBytes, tooMuchText } from './limits.ts';
import { unexpectedContent } from './refusals.ts';

/**
 * The words of a text file in UTF-8, UTF-16, GB18030 (with GBK and GB2312), Big5 or Windows-1252, with and without a byte order mark.
 * Lines end with `\n`; control characters and invisible marks are left out, tabs stay. Throws `UnreadableFileError` for what is no text.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  return decodeWords(bytes, { file, declared: null, readable: ['text-or-unknown'] });
}

/** As `decodeText`, of no more bytes than the text of a document has. */
export function decodeDocument(bytes: Uint8Array, file: string): string {
  if (bytes.length > maxTextBytes) throw new UnreadableFileError(file, tooMuchText(Math.ceil(bytes.length / 4)));
  return decodeText(bytes, file);
}

interface Source {
  readonly file: string;
  /** The encoding that the file says it is in. UTF-8 by the bytes goes before it, for a page that was converted often still names its old one. */
  readonly declared: string | null;
  /** What the bytes may be. */
  readonly readable: readonly Content[];
}

/** As `decodeText`, of a text of some kind that may say its encoding. */
export function decodeWords(bytes: Uint8Array, source: Source): string {
  const { file, readable } = source;
  const content = contentOf(bytes);
  if (!readable.includes(content))
    throw new UnreadableFileError(file, unexpectedContent(content, { chinese: '文本', english: 'text' }));
  const text = tidy(decoded(bytes, source));
  if (text.includes('\0')) throw new UnreadableFileError(file, `含有 NUL 字节，不是文本文件，${saveAsUtf8}`);
  if (text.trim() === '')
    throw new UnreadableFileError(file, '没有文字，请核对文件 (there is no text in it; check the file)');
  return text;
}

/** Text as the program keeps it, from whatever source: `\n` line ends, no control characters but tab, nothing invisible. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      // Zero-width and direction marks split a unit's name where nobody can see it.
      .replace(/(?![\t\n\0])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
      .toWellFormed()
  );
}

const saveAsUtf8 =
  '请用记事本或 WPS 另存为 UTF-8 编码的 .txt (not readable as text; save it as plain text in UTF-8 and load that)';

function decoded(bytes: Uint8Array, { file, declared }: Source): string {
  const sure = decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeAs('utf-8', bytes);
  if (sure !== null) return sure;
  const told = declared === null ? null : decodeAs(declared, bytes);
  if (told !== null) return told;
  refuseDamagedUtf8(bytes, file);
  const guessed = bytes.includes(0) ? null : decodeByGuess(bytes);
  if (guessed === null) throw new UnreadableFileError(file, `编码无法识别，${saveAsUtf8}`);
  return guessed;
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return null;
}

// Without a mark, UTF-16 betrays itself by the zero halves of its line ends, digits and spaces.
function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  const texts = ['utf-16le', 'utf-16be'].map((encoding) => decodeAs(encoding, bytes));
  return texts.find((text) => text !== null && readsAsText(text)) ?? null;
}

function readsAsText(text: string): boolean {
  const known = text.match(/[\t\r\n -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return known >= text.length * 0.9;
}

// GB18030 accepts most broken UTF-8 and makes other words of it, so a file that is nearly UTF-8 is refused before.
function refuseDamagedUtf8(bytes: Uint8Array, file: string): void {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  // Two bytes of GB18030 often make a letter of some alphabet, but seldom beside an ASCII one, and three seldom a character.
  const sound = text.match(/[\u0800-\ufffc]|(?<=[a-z])[\u0080-\u07ff]|[\u0080-\u07ff](?=[a-z])/gi)?.length ?? 0;
  if (sound < broken * 4) return;
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  throw new UnreadableFileError(
    file,
    `UTF-8 文本第${line}行有损坏的字符，请改正或重新获取文件 (damaged UTF-8 at line ${line}; mend it or get the file again)`,
  );
}
