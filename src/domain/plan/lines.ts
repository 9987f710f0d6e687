import { partOfLabel } from './labels.ts';
import { settledDepths } from './marked-headings.ts';
import { ordinalOf } from './numbering.ts';
import type { SourceText, Span } from './plan.ts';

/** A stretch of the text without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Where the format marks the line as a heading: its depth. */
  readonly depth?: number;
}

/** `text.slice(start, end)` without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Line {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const words = slice.trim();
  return { start: from, end: from + words.length, text: words };
}

/** The paragraphs of a text, blank ones left out. A text stored without line breaks is broken before its numbered headings. */
export function linesOf({ text, headings = new Map() }: Omit<SourceText, 'file'>): readonly Line[] {
  const reached: Reached = { outer: 0, inner: 0, arabic: 0 };
  return unwrapped(text, marked(physicalLines(text, headings))).flatMap((line) =>
    line.text.includes('\t') || line.depth !== undefined ? [line] : brokenAtHeadings(text, line, reached),
  );
}

function marked(lines: readonly Line[]): readonly Line[] {
  const depths = settledDepths(lines);
  return lines.map(({ start, end, text }, i) => {
    const depth = depths[i];
    return depth === undefined ? { start, end, text } : { start, end, text, depth };
  });
}

/** How far the counts of 一、, of (一) and of 1. have come. */
interface Reached {
  outer: number;
  inner: number;
  arabic: number;
}

function physicalLines(text: string, headings: ReadonlyMap<number, number>): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = withLeadingTabs(
      text,
      match.index,
      trimmed(text, { start: match.index, end: match.index + match[0].length }),
    );
    const depth = headings.get(match.index);
    if (line.text !== '') lines.push(depth === undefined ? line : { ...line, depth });
  }
  return lines;
}

/** The first cell of a row may be blank; a tab before words that have none inside indents them. */
function withLeadingTabs(text: string, from: number, line: Line): Line {
  if (!line.text.includes('\t') || !text.slice(from, line.start).includes('\t')) return line;
  const start = from + text.slice(from, line.start).indexOf('\t');
  return { start, end: line.end, text: text.slice(start, line.end) };
}

const OPENS_BLOCK =
  /^(?:[#|>[]|[-*+•]\s|\*\*|\d+[.)]|\((?:\d+|[a-z]|[ivx]{1,5})\)|(?:Section|Sec\.|Part|Chapter|Article)\s+(?:\d|[IVX]+\b)|---|\w+:\s)/u;
/** Markdown's mark of a line that ends on purpose. */
const HARD_BREAK = /^ {2,}\r?\n/u;

/** Puts the lines of a Latin paragraph together again that was broken at a column; a blank line ends it. */
function unwrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const spans: { start: number; end: number; depth?: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const span = spans.at(-1);
    const goesOn =
      above && span && (isWrapped(text, above, line) || isMoreOfLabel(text, { lines, i, from: span.start }));
    if (goesOn) span.end = line.end;
    else spans.push({ ...line });
  }
  return spans.map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

function isWrapped(text: string, above: Line, line: Line): boolean {
  if (above.depth !== undefined || line.depth !== undefined) return false;
  const gap = text.slice(above.end, line.start);
  if (gap.match(/\n/gu)?.length !== 1 || HARD_BREAK.test(gap) || above.text.length < 40 || above.text.length > 130)
    return false;
  return (
    !/\p{Script=Han}|[|\t]/u.test(above.text + line.text) &&
    !OPENS_BLOCK.test(line.text) &&
    labelOf(line.text) === null &&
    !/^(?:#|\*\*[^*]*\*\*$)/u.test(above.text)
  );
}

const ENGLISH_LABEL = /^([A-Z][A-Za-z]*(?:[ -][A-Za-z]+){0,3}(?:\(s\))?)\s?:/u;

/** The names behind `Lead Partners:` may begin on the next line, and be broken at the width of a narrow column. */
function isMoreOfLabel(
  text: string,
  { lines, i, from }: { readonly lines: readonly Line[]; readonly i: number; readonly from: number },
): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (!above || !line || line.depth !== undefined || !isNext(text, above, line)) return false;
  const words = text.slice(from, above.end);
  const label = labelOf(words);
  if (label === null) return false;
  if (/\p{Script=Han}|[|\t]/u.test(line.text) || OPENS_BLOCK.test(line.text) || ENGLISH_LABEL.test(line.text))
    return false;
  if (words.length === label.length || /(?:[,&]|\b(?:and|of|for|the))$/u.test(above.text)) return true;
  const firstWord = /^\S+/u.exec(line.text)?.[0] ?? '';
  return above.text.length + 1 + firstWord.length > widthAround(text, lines, i);
}

/** The label of an assignment that English words begin with, its colon included. */
function labelOf(words: string): string | null {
  const label = ENGLISH_LABEL.exec(words);
  const part = partOfLabel(label?.[1] ?? '');
  return part === null || part === 'due' || part === 'other' ? null : (label?.[0] ?? null);
}

const isNext = (text: string, above: Line, line: Line): boolean =>
  text.slice(above.end, line.start).match(/\n/gu)?.length === 1;

/** As many lines tell how wide a column is. */
const TELLING_LINES = 40;

function widthAround(text: string, lines: readonly Line[], i: number): number {
  let first = i;
  let last = i;
  const isOne = (above: Line | undefined, line: Line | undefined): boolean =>
    above !== undefined && line !== undefined && isNext(text, above, line);
  while (i - first < TELLING_LINES && isOne(lines[first - 1], lines[first])) first -= 1;
  while (last - i < TELLING_LINES && isOne(lines[last], lines[last + 1])) last += 1;
  return Math.max(...lines.slice(first, last + 1).map((line) => line.text.length));
}

/** `Sec. 2.  Reports.  The Secretary shall …`: the heading of a section of an order, which runs into its text. */
const ENGLISH_SECTION = /^(?:Section|Sec\.)\s+\d+\.\s+[A-Z\d][^.;:]{2,110}\.\s+(?=[(“"A-Z])/u;
/** A number inside a line: one of 一、, of (一), or of 1. */
const INNER_NUMBER =
  /[(（]([一二三四五六七八九十]{1,4})[)）]|([一二三四五六七八九十]{1,4})、|(?<![\d.．])(\d{1,3})[.．、](?!\d)/gu;
const SENTENCE_END = /[。！？!?：:)）”"]$/u;
/** 责任单位：甲局、乙局 ends a piece of work, so that the number behind it begins the next. */
const ENDS_IN_LABEL = /(?:牵头|责任|配合|参与|主办|协办)(?:单位|部门|处室)[:：][^。；;:：]{2,200}[。；;]?$/u;

/**
 * Only a number that carries the count on is a heading's, and only after a full stop or right behind the heading above it;
 * `第(二)项` and `一、二年级` are neither. One of 1. also has to follow the units of the piece of work before it.
 */
function brokenAtHeadings(text: string, line: Line, reached: Reached): readonly Line[] {
  const section = ENGLISH_SECTION.exec(line.text)?.[0].trimEnd().length;
  const breaks: number[] = section === undefined ? [] : [section];
  for (const match of line.text.matchAll(INNER_NUMBER)) {
    const style = match[1] !== undefined ? 'inner' : match[2] !== undefined ? 'outer' : 'arabic';
    const ordinal = ordinalOf(match[1] ?? match[2] ?? match[3] ?? '');
    const isHeading =
      match.index === 0 || begins(line.text, match.index, { style, ordinal, reached, last: breaks.at(-1) ?? 0 });
    if (!isHeading) continue;
    reached[style] = ordinal;
    if (match.index > 0) breaks.push(match.index);
  }
  const edges = [0, ...breaks, line.text.length];
  return edges.slice(1).map((end, i) => trimmed(text, { start: line.start + (edges[i] ?? 0), end: line.start + end }));
}

interface InnerNumber {
  readonly style: keyof Reached;
  readonly ordinal: number;
  readonly reached: Readonly<Reached>;
  /** Where the stretch before it begins. */
  readonly last: number;
}

function begins(text: string, at: number, { style, ordinal, reached, last }: InnerNumber): boolean {
  const goesOn = ordinal === reached[style] + 1;
  if (style === 'arabic')
    return (
      (ordinal > reached.arabic || ordinal === 1) &&
      ENDS_IN_LABEL.test(text.slice(Math.max(last, at - 240), at).trimEnd())
    );
  const before = text.slice(last, at);
  const afterHeading = style === 'inner' && reached.outer > 0 && before.length < 40 && !/[。，]/u.test(before);
  const afterWork = SENTENCE_END.test(before.slice(-40)) || ENDS_IN_LABEL.test(before.slice(-240).trimEnd());
  return (afterWork || afterHeading) && (goesOn || (ordinal === 1 && style === 'inner'));
}
