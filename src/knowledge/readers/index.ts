import { extname } from 'node:path';
import type { SourceText } from '../../domain/plan/plan.ts';
import type { Reader, Sheet, TableReader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import type { Content } from './shared/content.ts';
import { pdf } from './pdf.ts';
import { contentOf } from './shared/content.ts';
import { maxTextLength, tooMuchText } from './shared/limits.ts';
import { isOldSpreadsheet, isUnreadDocument, unexpectedContent, unreadEnding } from './shared/refusals.ts';
import { sheetsText } from './shared/workbook/sheet-text.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';

/** Every format that gives a text. A new one is a file beside these and an entry here. */
const readers: readonly Reader[] = [text, markdown, docx, html, pdf];

export { sheetsText } from './shared/workbook/sheet-text.ts';

/** Every format that gives rows. */
const tableReaders: readonly TableReader[] = [csv, xlsx];

/** Endings of files that hold a text. */
export const textEndings: readonly string[] = readers.flatMap((reader) => reader.endings);

/** Endings of files that hold a table. */
export const tabularEndings: readonly string[] = tableReaders.flatMap((reader) => reader.endings);

/**
 * The text of a document; of a table, its rows as lines with tabs. The ending chooses the reader; where the bytes say otherwise (a Word document named
 * `.txt`, a text named `.docx`), they win. Throws `UnreadableFileError`, with what to do, for anything else and for more text than is read.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<SourceText> {
  const sheets = await readSheets(file, bytes);
  if (sheets !== null) return { file, text: sheetsText(sheets, file) };
  const ending = endingOf(file);
  const reader = readerByContent(bytes, ending) ?? readers.find(({ endings }) => endings.includes(ending));
  if (reader === undefined) throw new UnreadableFileError(file, refusal(bytes, ending));
  const source = await reader.read(bytes, file);
  if (source.text.length > maxTextLength) throw new UnreadableFileError(file, tooMuchText(source.text.length));
  return source;
}

/** The sheets of a file that holds tables; `null` for one that holds a text, whatever its name says. Throws `UnreadableFileError`. */
export async function readSheets(file: string, bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  const reader = tableReader(contentOf(bytes), endingOf(file));
  return reader === null ? null : reader.sheets(bytes, file);
}

/** The rows of a `.txt` whose lines are cells with a separator between them, as some programs save a table; `null` for any other file and text. */
export async function readRowsOfText(file: string, bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  if (!text.endings.includes(endingOf(file)) || contentOf(bytes) !== 'text-or-unknown') return null;
  try {
    const sheets = await csv.sheets(bytes, file);
    const rows = sheets.flatMap((sheet) => sheet.rows).filter((row) => row.some((cell) => cell.trim() !== ''));
    const wide = rows.filter((row) => row.length > 1);
    return wide.length * 2 > rows.length ? sheets : null;
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

/** Why a document of that name is not read; `null` for one that is, and for what is no document by its name. */
export function whyUnread(file: string): string | null {
  const ending = endingOf(file);
  return isUnreadDocument(ending) ? (unreadEnding(ending) ?? unknownEnding(ending)) : null;
}

const endingOf = (file: string): string => extname(file).toLowerCase();

function tableReader(content: Content, ending: string): TableReader | null {
  if (content === 'xlsx') return xlsx;
  if (content === 'docx') return null;
  const named = tableReaders.find(({ endings }) => endings.includes(ending)) ?? null;
  return named === xlsx && content === 'text-or-unknown' ? csv : named;
}

function readerByContent(bytes: Uint8Array, ending: string): Reader | null {
  const content = contentOf(bytes);
  if (content === 'docx') return docx;
  if (content === 'pdf') return pdf;
  if (content === 'html' && !isOldSpreadsheet(ending)) return html;
  return [...docx.endings, ...pdf.endings].includes(ending) && content === 'text-or-unknown' ? text : null;
}

function refusal(bytes: Uint8Array, ending: string): string {
  const content = contentOf(bytes);
  const byEnding = unreadEnding(ending) ?? unknownEnding(ending);
  const isTold = content === 'text-or-unknown' || content === 'html';
  return isTold
    ? byEnding
    : unexpectedContent(content, { chinese: '可读的文本或表格', english: 'a text or a table that is read' });
}

function unknownEnding(ending: string): string {
  const known = [...textEndings, ...tabularEndings].join('、');
  const what = ending === '' ? '文件名没有后缀' : `不认识 ${ending} 文件`;
  return `${what}，可读的有 ${known} (unknown kind of file; those read are ${known})`;
}
