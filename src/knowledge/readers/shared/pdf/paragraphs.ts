import { tidy } from '../decode.ts';
import type { FramedLine } from './frames.ts';
import { frameKey, framesOf, isFull } from './frames.ts';
import { joined, numberingOf } from './joins.ts';
import type { Layout } from './layout.ts';
import type { Line } from './page.ts';
import { isSameSize } from './page.ts';
import type { Table } from './table.ts';
import { continued } from './table-pages.ts';
import { tableLines } from './table.ts';

/** The text of a document: one line a paragraph, one line a row of a table with tabs between its cells. */
export function textOf(pages: readonly Layout[]): string {
  const body = bodySize(pages);
  const paragraphs: (Open | { readonly text: string })[] = [];
  for (const item of itemsOf(pages)) {
    const open = paragraphs.at(-1);
    if ('table' in item) paragraphs.push(...tableLines(item.table).map((text) => ({ text })));
    else if (open && 'last' in open && goesOn(open, item, body))
      paragraphs.splice(-1, 1, { ...open, text: joined(open.text, item.line.text), last: item });
    else paragraphs.push({ text: item.line.text, first: item, last: item });
  }
  return spaced(paragraphs.map(({ text }) => tidy(text)).filter((text) => text.trim() !== ''));
}

/** A blank line parts Latin paragraphs, which would otherwise look like the broken lines of one. */
function spaced(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph, i) =>
      i > 0 && isLatin(paragraph) && isLatin(paragraphs[i - 1] ?? '') ? `\n${paragraph}` : paragraph,
    )
    .join('\n');
}

const isLatin = (text: string): boolean => !/\p{Script=Han}|\t/u.test(text);

function itemsOf(pages: readonly Layout[]): readonly (FramedLine | { readonly table: Table })[] {
  const frames = framesOf(pages);
  const items: (FramedLine | { table: Table })[] = [];
  for (const [i, page] of pages.entries()) {
    for (const [at, block] of page.blocks.entries()) {
      if ('line' in block) {
        const frame = frames.get(frameKey(page, i, block.column));
        if (frame) items.push({ line: block.line, page: i, frame });
        continue;
      }
      const before = at === 0 ? items.at(-1) : undefined;
      const whole = before && 'table' in before ? continued(before.table, block.table) : null;
      if (before && 'table' in before && whole) before.table = whole;
      else items.push({ table: block.table });
    }
  }
  return items;
}

function bodySize(pages: readonly Layout[]): number {
  const counts = new Map<number, number>();
  for (const { blocks } of pages) {
    for (const block of blocks) {
      if (!('line' in block)) continue;
      const size = Math.round(block.line.size * 2) / 2;
      counts.set(size, (counts.get(size) ?? 0) + block.line.text.length);
    }
  }
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return commonest?.[0] ?? 0;
}

interface Open {
  readonly text: string;
  readonly first: FramedLine;
  readonly last: FramedLine;
}

/** Whether a line belongs to the paragraph above it. */
function goesOn(open: Open, item: FramedLine, body: number): boolean {
  const { last } = open;
  const [above, line] = [last.line, item.line];
  if (!isSameSize(above, line) || isFarBelow(last, item)) return false;
  if (isCentred(last) && isCentred(item) && (line.size > body * 1.1 || endsTitle(open, item)))
    return isSecondHalf(open.text, line.text);
  if (!isFull(above, line, last.frame.right)) return false;
  const numbering = numberingOf(line.text);
  if (numbering !== null && beginsParagraph(open, item, numbering)) return false;
  return !isLabelled(open, line) && isContinuation(last, item);
}

// 责任单位：… behind a full stop is a paragraph of its own where paragraphs have no indent to tell.
const isLabelled = ({ first, last }: Open, { text }: Line): boolean =>
  !isIndented(first) && /[。)）]$/u.test(last.line.text) && /^\p{Script=Han}{2,8}[：:]/u.test(text);

// A number at the left margin may also stand in the middle of a sentence, where the lines of paragraphs begin with an indent.
function beginsParagraph({ first }: Open, { frame }: FramedLine, numbering: string): boolean {
  const start = frame.numberedStart(numbering);
  return start === null ? !isIndented(first) : start === 'left';
}

const isIndented = ({ line, frame }: FramedLine): boolean => line.x0 > frame.left + line.size * 0.8;

function isFarBelow(last: FramedLine, { line, page, frame }: FramedLine): boolean {
  if (last.page !== page || last.frame !== frame) return false;
  return line.y - last.line.y > frame.pitch(line.size) * 1.25 + 1;
}

function isContinuation(last: FramedLine, { line, frame }: FramedLine): boolean {
  const from = line.x0 - frame.left;
  const learnt = last.frame.continuation(last.line);
  if (learnt !== null) return Math.abs(from - (learnt - last.frame.left)) < line.size * 0.6;
  if (from < line.size * 0.8) return true;
  // A hanging number: the lines below it begin where its words do.
  const hang = from - (last.line.x0 - last.frame.left);
  return numberingOf(last.line.text) !== null && hang > line.size * 0.4 && hang < line.size * 3.5;
}

function isCentred({ line, frame }: FramedLine): boolean {
  return Math.abs(line.x0 + line.x1 - frame.left - frame.right) < line.size * 2;
}

// A title in letters of the text's own size is known by its last words.
const endsTitle = ({ last }: Open, item: FramedLine): boolean =>
  item.page === 0 && isIndented(item) && titleEnd.test(item.line.text) && last.line.size >= item.line.size * 0.9;

/** A title of two lines: the first does not end as titles do, or the second cannot begin one. */
function isSecondHalf(above: string, below: string): boolean {
  const [first, second] = [above.trim(), below.trim()];
  if (first.length + second.length > longestTitle || isNumbered(first) || isNumbered(second)) return false;
  return /^(?:的|》|实施|工作)/u.test(second) || !titleEnd.test(first);
}

const longestTitle = 60;
const titleEnd = /(?:方案|意见|通知|计划|要点|办法|细则|决定|规划|文件|[)）〕\]]|号)$/u;
const isNumbered = (text: string): boolean => numberingOf(text) !== null;
