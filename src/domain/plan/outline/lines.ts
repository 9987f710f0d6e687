import { settledDepths } from './marked-headings.ts';
import { ordinalOf } from './numbering.ts';
import type { SourceText, Span } from '../plan.ts';
import { unwrapped } from './unwrap.ts';

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
  const reached: Reached = { outer: 0, inner: 0, arabic: 0, bracketed: 0 };
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

/** How far the counts of 一、, of (一), of 1. and of (1) have come. */
interface Reached {
  outer: number;
  inner: number;
  arabic: number;
  bracketed: number;
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

/** `Sec. 2.  Reports.  The Secretary shall …`: the heading of a section of an order, which runs into its text. */
const ENGLISH_SECTION = /^(?:Section|Sec\.)\s+\d+\.\s+[A-Z\d][^.;:]{2,110}\.\s+(?=[(“"A-Z])/u;
/** A number inside a line: one of 一、, of (一), of 1. or of (1). */
const INNER_NUMBER =
  /[(（]([一二三四五六七八九十]{1,4})[)）]|([一二三四五六七八九十]{1,4})、|(?<![\d.．])(\d{1,3})[.．、](?!\d)|[(（](\d{1,2})[)）]/gu;
/** The counts, in the order in which the pattern looks for them. */
const STYLES: readonly (keyof Reached)[] = ['inner', 'outer', 'arabic', 'bracketed'];
const SENTENCE_END = /[。！？!?：:)）”"]$/u;
/** 责任单位：甲局、乙局, or a sentence 由甲局牵头负责。, ends a piece of work, so that the number behind it begins the next. */
const ENDS_IN_DUTY =
  /(?:牵头|责任|配合|参与|主办|协办)(?:单位|部门|处室)[:：][^。；;:：]{2,200}[。；;]?$|由[^。；;，,]{2,60}(?:牵头|负责|主办)[^。；;]{0,120}[。；;]$/u;

/** Whether the words end in who does the work: a label, a sentence, or a bracket. */
const endsInDuty = (words: string): boolean =>
  ENDS_IN_DUTY.test(words) || /牵头|负责|(?:单位|部门)[:：]/u.test(closingBracket(words));

/** The bracket, with those inside of it, that the words end in; empty where they end in none. */
function closingBracket(words: string): string {
  const end = /[。；;]$/u.test(words) ? words.length - 1 : words.length;
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (')）'.includes(words.charAt(at))) depth += 1;
    else if (depth === 0) return '';
    if ('(（'.includes(words.charAt(at))) depth -= 1;
    if (depth === 0) return words.slice(at, end);
  }
  return '';
}

/**
 * Only a number that carries the count on is a heading's, and only after a full stop or right behind the heading above it;
 * `第(二)项` and `一、二年级` are neither. One of 1. or (1) also has to follow the units of the piece of work before it.
 */
function brokenAtHeadings(text: string, line: Line, reached: Reached): readonly Line[] {
  const section = ENGLISH_SECTION.exec(line.text)?.[0].trimEnd().length;
  const breaks: number[] = section === undefined ? [] : [section];
  for (const match of line.text.matchAll(INNER_NUMBER)) {
    const numbers: readonly (string | undefined)[] = match.slice(1);
    const at = numbers.findIndex((number) => number !== undefined);
    const style = STYLES[at] ?? 'arabic';
    const ordinal = ordinalOf(numbers[at] ?? '');
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
  if (style === 'arabic' || style === 'bracketed')
    return (
      (ordinal > reached[style] || ordinal === 1) && endsInDuty(text.slice(Math.max(last, at - 240), at).trimEnd())
    );
  const before = text.slice(last, at);
  const afterHeading = style === 'inner' && reached.outer > 0 && before.length < 40 && !/[。，]/u.test(before);
  const afterWork = SENTENCE_END.test(before.slice(-40)) || endsInDuty(before.slice(-240).trimEnd());
  return (afterWork || afterHeading) && (goesOn || (ordinal === 1 && style === 'inner'));
}
