import { BOLD } from '../../../../domain/plan/outline/numbering.ts';
import type { SourceText } from '../../../../domain/plan/plan.ts';
import { UnreadableFileError } from '../../../reader.ts';
import { tidy } from '../decode.ts';
import { itemNumbers } from './list.ts';
import type { Element, Node } from './tree.ts';
import { attribute, isElement, isUnseen, textOf } from './tree.ts';
import { maxTextLength, tooMuchText } from '../limits.ts';
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

/** A line, and its depth where it is a heading: of `<h1>` 1, of one that is nothing but bold `BOLD`. */
export interface HtmlLine {
  readonly text: string;
  readonly depth?: number;
}

interface Output extends LineOptions {
  readonly lines: HtmlLine[];
  /** Words of a line that has not ended. */
  open: string;
  /** Whether some of these words are not bold. */
  isPlain: boolean;
  length: number;
}

/**
 * The lines of HTML: one a block, one a table row with tabs between its cells, ordered items with their numbers. Nothing blank. A table that only
 * arranges the page is read as the paragraphs in it. Throws `UnreadableFileError` for more text than can be held.
 */
export function htmlLines(nodes: readonly Node[], options: LineOptions): readonly HtmlLine[] {
  return linesAround(nodes, options, {});
}

function linesAround(nodes: readonly Node[], options: LineOptions, around: Around): readonly HtmlLine[] {
  const out: Output = { ...options, lines: [], open: '', isPlain: false, length: 0 };
  writeAll(nodes, out, around);
  endLine(out, around);
  return out.lines;
}

/** The lines as one text. */
export function joinedLines(lines: readonly HtmlLine[]): Omit<SourceText, 'file'> {
  const headings = new Map<number, number>();
  let at = 0;
  for (const { text, depth } of lines) {
    if (depth !== undefined) headings.set(at, depth);
    at += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), headings };
}

/** What the elements around a node say of it. */
interface Around {
  readonly depth?: number;
  readonly isBold?: boolean;
  readonly isItem?: boolean;
}

function writeAll(nodes: readonly Node[], out: Output, around: Around): void {
  for (const node of nodes) write(node, out, around);
}

function write(node: Node, out: Output, around: Around): void {
  const words = textOf(node);
  if (words !== null) {
    out.open += words;
    out.isPlain ||= around.isBold !== true && words.trim() !== '';
  }
  if (!isElement(node) || isUnseen(node) || isNoteMark(node) || out.leave?.(node) === true) return;
  const inside = { ...around, ...marksOf(node) };
  if (node.tagName === 'br') endLine(out, around);
  else if (isListMark(node)) out.open += listMark(node);
  else if (blocks.has(node.tagName) || node.tagName === 'ol' || node.tagName === 'pre') {
    endLine(out, around);
    writeBlock(node, out, inside);
    endLine(out, inside);
  } else writeAll(node.childNodes, out, inside);
}

/** The weight of type from which on it is bold. */
const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i;

function marksOf(element: Element): Around {
  const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (depth !== undefined) return { depth: Number(depth) };
  if (element.tagName === 'li') return { isItem: true };
  const style = attribute(element, 'style');
  if (/font-weight\s*:/i.test(style)) return { isBold: bold.test(style) };
  return ['b', 'strong'].includes(element.tagName) ? { isBold: true } : {};
}

function writeBlock(element: Element, out: Output, around: Around): void {
  if (element.tagName === 'ol') writeList(element, out);
  else if (element.tagName === 'table' && !isLayout(element)) writeTable(element, out);
  else if (isPreformatted(element)) for (const line of linesIn(element, { ...out, spaces: 'kept' })) add(line, out);
  else writeAll(element.childNodes, out, around);
}

// Word writes the number of a list item as text, and blanks up to where the words begin.
const isListMark = (element: Element): boolean => /mso-list\s*:\s*ignore/i.test(attribute(element, 'style'));

function listMark(element: Element): string {
  const mark = wordsOf(element).trim();
  return /^[·•§Øu■◆●]?$/u.test(mark) ? '' : `${mark}${/[、）．：]$/u.test(mark) ? '' : ' '}`;
}

const wordsOf = (node: Node): string => textOf(node) ?? (isElement(node) ? node.childNodes.map(wordsOf).join('') : '');

const linesIn = (element: Element, options: LineOptions): readonly HtmlLine[] =>
  linesAround(element.childNodes, options, marksOf(element));

const isPreformatted = (element: Element): boolean =>
  element.tagName === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style'));

function writeList(list: Element, out: Output): void {
  const numberOf = itemNumbers(list);
  for (const item of list.childNodes.filter(isElement)) {
    const [first = { text: '' }, ...rest] = linesIn(item, out);
    const number = isNote(attribute(item, 'id')) ? '' : numberOf(item, first.text);
    add({ ...first, text: `${number}${first.text}` }, out);
    for (const line of rest) add(line, out);
  }
}

function writeTable(table: Element, out: Output): void {
  for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') write(node, out, {});
  const cellWords = (cell: Element): string =>
    linesIn(cell, out)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');
  for (const text of tableLines(table, cellWords)) add({ text }, out);
}

function endLine(out: Output, { depth, isItem }: Around): void {
  const words = tidy(out.open);
  const isBold = !out.isPlain && isItem !== true;
  const marks = depth === undefined ? (isBold ? { depth: BOLD } : {}) : { depth };
  out.open = '';
  out.isPlain = false;
  if (out.spaces === 'collapsed') add({ text: collapsed(words), ...marks }, out);
  else for (const line of words.split('\n')) add({ text: line.trim(), ...marks }, out);
}

// Programs break long lines of markup anywhere between Chinese characters, where no space was meant.
const collapsed = (words: string): string =>
  words
    .replace(/[ \t\n\u00a0]+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])\n|\n(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replaceAll('\n', ' ')
    .trim();

function add(line: HtmlLine, out: Output): void {
  if (line.text.trim() === '') return;
  out.lines.push(line);
  out.length += line.text.length + 1;
  if (out.length > maxTextLength) throw new UnreadableFileError(out.file, tooMuchText(out.length));
}

// The numbers of notes and the arrows back to them are the converter's, not the author's.
const isNote = (id: string): boolean => /^(?:foot|end)note-/.test(id);
const isNoteMark = (element: Element): boolean =>
  element.tagName === 'a' && isNote(attribute(element, 'href').slice(1));
