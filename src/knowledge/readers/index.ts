import { extname } from 'node:path';
import type { SourceText } from '../../domain/plan/plan.ts';
import type { Reader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { csvEndings } from './csv.ts';
import { docx } from './docx.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { contentOf } from './shared/content.ts';
import { text } from './text.ts';

/** Every format that gives a text. A new one is a file beside these and an entry here. */
const readers: readonly Reader[] = [text, markdown, docx, pdf];

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
  const named = readers.find((reader) => reader.endings.includes(ending));
  if (named === undefined) throw new UnreadableFileError(file, unreadEnding(ending));
  return (readerByContent(bytes, named) ?? named).read(bytes, file);
}

function readerByContent(bytes: Uint8Array, named: Reader): Reader | null {
  const content = contentOf(bytes);
  if (content === 'docx') return docx;
  if (content === 'pdf') return pdf;
  return (named === docx || named === pdf) && content === 'text-or-unknown' ? text : null;
}

function unreadEnding(ending: string): string {
  if (['.html', '.htm'].includes(ending))
    return `还不能读 ${ending}，请另存为 .docx 或 .txt (${ending} is not read yet; save it as .docx or .txt)`;
  if (['.xlsx', '.xls', '.et'].includes(ending))
    return `还不能读 ${ending}，请另存为 .csv (${ending} is not read yet; save it as .csv)`;
  if (['.doc', '.wps', '.rtf', '.odt'].includes(ending))
    return `不能读 ${ending}，请用 Word 或 WPS 另存为 .docx (${ending} is not read; save it as .docx)`;
  if (tabularEndings.includes(ending))
    return `${ending} 是表格，不是方案，请按台账或名册载入，或把方案另存为 .docx (${ending} is a table; load it as a ledger or roster)`;
  const known = [...textEndings, ...tabularEndings].join('、');
  const what = ending === '' ? '文件名没有后缀' : `不认识 ${ending} 文件`;
  return `${what}，可读的有 ${known} (unknown kind of file; those read are ${known})`;
}
