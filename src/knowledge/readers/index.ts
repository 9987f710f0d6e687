import { extname } from 'node:path';
import type { SourceText } from '../../domain/plan/plan.ts';
import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { csvEndings } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { contentOf } from './shared/content.ts';
import { unexpectedContent, unreadEnding } from './shared/refusals.ts';
import { text } from './text.ts';

/** Every format that gives a text. A new one is a file beside these and an entry here. */
const readers: readonly Reader[] = [text, markdown, docx, html];

/** Endings of files that `readDocument` reads. */
export const textEndings: readonly string[] = readers.flatMap((reader) => reader.endings);

/** Endings of files that hold a table: `readCsv` reads them. */
export const tabularEndings: readonly string[] = csvEndings;

/**
 * The text of a document. The ending chooses the reader; where the bytes say otherwise (a Word document named `.txt`, a text named `.docx`), they win.
 * Throws `UnreadableFileError`, with what to do, for anything else.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<SourceText> {
  const ending = extname(file).toLowerCase();
  const reader = readerByContent(bytes, ending) ?? readers.find(({ endings }) => endings.includes(ending));
  if (reader === undefined) throw new UnreadableFileError(file, refusal(bytes, ending));
  return reader.read(bytes, file);
}

function readerByContent(bytes: Uint8Array, ending: string): Reader | null {
  const content = contentOf(bytes);
  if (content === 'docx') return docx;
  // Systems give tables as pages under the ending of a spreadsheet: those are rows, not a text.
  if (content === 'html' && !/^\.(?:xlsx?|et|csv)$/.test(ending)) return html;
  return docx.endings.includes(ending) && content === 'text-or-unknown' ? text : null;
}

function refusal(bytes: Uint8Array, ending: string): string {
  const content = contentOf(bytes);
  const expected = { chinese: '方案的文本', english: 'the text of a plan' };
  const known = [...textEndings, ...tabularEndings].join('、');
  const what = ending === '' ? '文件名没有后缀' : `不认识 ${ending} 文件`;
  const unknown = `${what}，可读的有 ${known} (unknown kind of file; those read are ${known})`;
  const byContent = content === 'text-or-unknown' ? unknown : unexpectedContent(content, expected);
  if (content === 'locked') return byContent;
  if (ending === '.pdf')
    return '还不能读 .pdf，请另存为 .docx 或 .txt (.pdf is not read yet; save it as .docx or .txt)';
  if (ending === '.xlsx') return '还不能读 .xlsx，请另存为 .csv (.xlsx is not read yet; save it as .csv)';
  if (tabularEndings.includes(ending))
    return `${ending} 是表格，不是方案，请按台账或名册载入，或把方案另存为 .docx (${ending} is a table; load it as a ledger or roster)`;
  return unreadEnding(ending) ?? byContent;
}
