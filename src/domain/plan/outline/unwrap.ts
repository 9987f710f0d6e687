import { partOfLabel } from '../assignments/labels.ts';
import type { Span } from '../plan.ts';

const OPENS_BLOCK =
  /^(?:[#|>[]|[-*+•]\s|\*\*|\d+[.)]|\((?:\d+|[a-z]|[ivx]{1,5})\)|(?:Section|Sec\.|Part|Chapter|Article)\s+(?:\d|[IVX]+\b)|---|\w+:\s)/u;
/** Markdown's mark of a line that ends on purpose. */
const HARD_BREAK = /^ {2,}\r?\n/u;

/** A line with its place, and its depth where it is a heading. */
interface Placed extends Span {
  readonly text: string;
  readonly depth?: number;
}

/** Puts the lines of a Latin paragraph together again that was broken at a column; a blank line ends it. */
export function unwrapped(text: string, lines: readonly Placed[]): readonly Placed[] {
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

function isWrapped(text: string, above: Placed, line: Placed): boolean {
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
  { lines, i, from }: { readonly lines: readonly Placed[]; readonly i: number; readonly from: number },
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

const isNext = (text: string, above: Placed, line: Placed): boolean =>
  text.slice(above.end, line.start).match(/\n/gu)?.length === 1;

/** As many lines tell how wide a column is. */
const TELLING_LINES = 40;

function widthAround(text: string, lines: readonly Placed[], i: number): number {
  let first = i;
  let last = i;
  const isOne = (above: Placed | undefined, line: Placed | undefined): boolean =>
    above !== undefined && line !== undefined && isNext(text, above, line);
  while (i - first < TELLING_LINES && isOne(lines[first - 1], lines[first])) first -= 1;
  while (last - i < TELLING_LINES && isOne(lines[last], lines[last + 1])) last += 1;
  return Math.max(...lines.slice(first, last + 1).map((line) => line.text.length));
}
