import { readNumbering } from '../../../domain/plan/outline/numbering.ts';

/** Fewer lines than this show no width. */
const FEWEST_LINES = 12;
const NARROWEST = 14;
const WIDEST = 60;
/** How much shorter than the width a line may be that was broken because it was full: punctuation and figures do not part. */
const SLACK = 3;

/**
 * The paragraphs of a Chinese text whose lines were broken at a width, as text taken from a PDF has them: full lines are joined to what follows, and
 * page numbers between them are left out. A text that is not of this kind comes back as it is.
 */
export function rewrapped(text: string): string {
  const lines = text.split('\n');
  const width = widthOf(lines);
  if (width === null) return text;
  const indented = lines.some((line) => INDENT.test(line) && /\p{Script=Han}/u.test(line));
  const paragraphs: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const words = line.trim();
    if (words === '' || (open !== null && PAGE_NUMBER.test(words))) continue;
    if (open !== null && continues(line, open, indented)) paragraphs.push(joined(paragraphs.pop() ?? '', words));
    else paragraphs.push(line.trimEnd());
    const paragraph = paragraphs.at(-1) ?? '';
    open = measured(words) >= width - SLACK || isOpen(paragraph) ? words : null;
  }
  return paragraphs.join('\n');
}

const LONGEST_BRACKET = 120;

const INDENT = /^(?:\u3000{2}| {4})\S/u;
const PAGE_NUMBER = /^[—–-]?\s*[\d０-９]{1,3}\s*[—–-]?$/u;
const STOP = /[。！？!?]$/u;

function continues(line: string, above: string, indented: boolean): boolean {
  if (line.includes('\t') || readNumbering(line.trim()) !== null || INDENT.test(line)) return false;
  return indented || !STOP.test(above);
}

/** A bracket that was opened shortly before the end, and not closed. */
function isOpen(paragraph: string): boolean {
  const end = paragraph.slice(-LONGEST_BRACKET);
  let depth = 0;
  for (const char of end) {
    if (char === '（' || char === '(') depth += 1;
    if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

const joined = (above: string, words: string): string =>
  /[\x21-\x7e]$/u.test(above) && /^[\x21-\x7e]/u.test(words) ? `${above} ${words}` : `${above}${words}`;

/** The width in Chinese characters at which most lines were broken; `null` where lines end as their authors wished. */
function widthOf(lines: readonly string[]): number | null {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '' && !PAGE_NUMBER.test(line));
  if (words.length < FEWEST_LINES || lines.some((line) => line.includes('\t'))) return null;
  const widths = words.map(measured).toSorted((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = words.filter((line) => measured(line) >= width - SLACK && measured(line) <= width + SLACK);
  const longer = widths.filter((each) => each > width + SLACK).length;
  const broken = full.filter((line) => /\p{Script=Han}/u.test(line) && !/[。；;：:！？!?]$/u.test(line)).length;
  const isOfWidth = full.length >= words.length * 0.4 && longer <= words.length * 0.05;
  return isOfWidth && broken >= full.length * 0.6 ? width : null;
}

/** The length of a line in Chinese characters; a Latin one is half as wide. */
function measured(words: string): number {
  const narrow = words.match(/[\x20-\x7e]/gu)?.length ?? 0;
  return words.length - narrow / 2;
}
