import { UnreadableFileError } from '../../reader.ts';
import { tidy } from './decode.ts';
import { itemNumbers } from './html-list.ts';
import type { Element, Node } from './html-tree.ts';
import { attribute, isElement, isUnseen, textOf } from './html-tree.ts';
import { maxTextLength, tooMuchText } from './limits.ts';
import { isLayout, tableLines } from './table-lines.ts';

export interface LineOptions {
  readonly file: string;
  /** `kept`: a converter wrote the text, whose line feeds and tabs are the author's. `collapsed`: they mean no more than a space, as in a browser. */
  readonly spaces: 'kept' | 'collapsed';
  /** Elements to leave out beside those that nobody sees. */
  readonly leave?: (element: Element) => boolean;
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

interface Output extends LineOptions {
  readonly lines: string[];
  /** Words of a line that has not ended. */
  open: string;
  length: number;
}

/**
 * The lines of HTML: one a block, one a table row with tabs between its cells, ordered items with their numbers. Nothing blank. A table that only
 * arranges the page is read as the paragraphs in it. Throws `UnreadableFileError` for more text than can be held.
 */
export function htmlLines(nodes: readonly Node[], options: LineOptions): readonly string[] {
  const out: Output = { ...options, lines: [], open: '', length: 0 };
  writeAll(nodes, out);
  endLine(out);
  return out.lines;
}

function writeAll(nodes: readonly Node[], out: Output): void {
  for (const node of nodes) write(node, out);
}

function write(node: Node, out: Output): void {
  const words = textOf(node);
  if (words !== null) out.open += words;
  if (!isElement(node) || isUnseen(node) || isNoteMark(node) || out.leave?.(node) === true) return;
  if (node.tagName === 'br') endLine(out);
  else if (isListMark(node)) out.open += listMark(node);
  else if (blocks.has(node.tagName) || node.tagName === 'ol' || node.tagName === 'pre') writeBlock(node, out);
  else writeAll(node.childNodes, out);
}

function writeBlock(element: Element, out: Output): void {
  endLine(out);
  if (element.tagName === 'ol') writeList(element, out);
  else if (element.tagName === 'table' && !isLayout(element)) writeTable(element, out);
  else if (isPreformatted(element)) for (const line of linesIn(element, { ...out, spaces: 'kept' })) add(line, out);
  else writeAll(element.childNodes, out);
  endLine(out);
}

// Word writes the number of a list item as text, and blanks up to where the words begin.
const isListMark = (element: Element): boolean => /mso-list\s*:\s*ignore/i.test(attribute(element, 'style'));

function listMark(element: Element): string {
  const mark = wordsOf(element).trim();
  return /^[·•§Øu■◆●]?$/u.test(mark) ? '' : `${mark}${/[、）．：]$/u.test(mark) ? '' : ' '}`;
}

const wordsOf = (node: Node): string => textOf(node) ?? (isElement(node) ? node.childNodes.map(wordsOf).join('') : '');

const linesIn = (element: Element, options: LineOptions): readonly string[] => htmlLines(element.childNodes, options);

const isPreformatted = (element: Element): boolean =>
  element.tagName === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style'));

function writeList(list: Element, out: Output): void {
  const numberOf = itemNumbers(list);
  for (const item of list.childNodes.filter(isElement)) {
    const [first = '', ...rest] = linesIn(item, out);
    add(isNote(attribute(item, 'id')) ? first : `${numberOf(item, first)}${first}`, out);
    for (const line of rest) add(line, out);
  }
}

function writeTable(table: Element, out: Output): void {
  for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') write(node, out);
  const cellWords = (cell: Element): string => linesIn(cell, out).join(' ').replace(/\s+/g, ' ');
  for (const row of tableLines(table, cellWords)) add(row, out);
}

function endLine(out: Output): void {
  const words = tidy(out.open);
  out.open = '';
  if (out.spaces === 'collapsed') add(collapsed(words), out);
  else for (const line of words.split('\n')) add(line.trim(), out);
}

// Programs break long lines of markup anywhere between Chinese characters, where no space was meant.
const collapsed = (words: string): string =>
  words
    .replace(/[ \t\n\u00a0]+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])\n|\n(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replaceAll('\n', ' ')
    .trim();

function add(line: string, out: Output): void {
  if (line.trim() === '') return;
  out.lines.push(line);
  out.length += line.length + 1;
  if (out.length > maxTextLength) throw new UnreadableFileError(out.file, tooMuchText(out.length));
}

// The numbers of notes and the arrows back to them are the converter's, not the author's.
const isNote = (id: string): boolean => /^(?:foot|end)note-/.test(id);
const isNoteMark = (element: Element): boolean =>
  element.tagName === 'a' && isNote(attribute(element, 'href').slice(1));
