import { partOfLabel } from '../assignments/labels.ts';
import { ANNEX_RANK, ARABIC_RANK, BOLD, readNumbering } from './numbering.ts';

/** With as many lines that carry a number of official papers (第一章, 一、, （一）) a plan is numbered. */
const FEWEST_NUMBERED = 2;

/** A line, and the depth at which its format marks it as a heading. */
interface Marked {
  readonly text: string;
  readonly depth?: number | undefined;
}

/**
 * What the marks of a format add to the outline: of each line its depth, or none. Where a Chinese plan is numbered, its numbers are the outline, for
 * authors mark some headings and forget others: a line with a number goes by it, and one without takes the rank of those that are numbered at its
 * depth. Elsewhere the marks hold.
 */
export function settledDepths(lines: readonly Marked[]): readonly (number | undefined)[] {
  if (lines.every(({ depth }) => depth === undefined)) return lines.map(() => undefined);
  const isAllBold = lines.filter(({ depth }) => depth === BOLD).length * 2 > lines.length;
  const marked = lines.map(({ text, depth }): Marked => {
    const isNone = (isAllBold && depth === BOLD) || isNoHeading(text);
    return isNone ? { text } : { text, depth };
  });
  const isNumbered = marked.filter(({ text }) => isOfficial(text)).length >= FEWEST_NUMBERED;
  return isNumbered ? besideNumbers(marked) : marked.map(({ depth }) => depth);
}

function besideNumbers(lines: readonly Marked[]): readonly (number | undefined)[] {
  const ranks = ranksByDepth(lines);
  const first = lines.findIndex(({ text }) => isOfficial(text));
  const title = lines.findIndex(({ text, depth }) => depth === 1 && ownRank(text) === null);
  const sections = lines.slice(first).filter(({ text }) => ownRank(text) === null);
  const outermost = Math.min(...sections.map(({ depth = BOLD }) => depth));
  return lines.map(({ text, depth }, i) => {
    if (depth === undefined || (i === title && i < first)) return depth;
    if (depth === BOLD || ownRank(text) !== null) return undefined;
    const rank = rankAt(depth, ranks);
    // A heading that holds all the rest is one more title, and what is marked as the title below it is its second half.
    const isTitle = i < first && (rank < Math.min(outermost, ANNEX_RANK) || (depth === 1 && i === title + 1));
    return isTitle ? undefined : rank;
  });
}

const ownRank = (text: string): number | null => readNumbering(text)?.rank ?? null;

const ENGLISH_SECTION = 20;

function isOfficial(text: string): boolean {
  const rank = ownRank(text) ?? 0;
  return rank > BOLD && rank < ARABIC_RANK && rank !== ENGLISH_SECTION;
}

/** What is marked as a heading and is a sentence, a remark in brackets, or says who does it. */
function isNoHeading(text: string): boolean {
  if (ownRank(text) !== null) return false;
  const label = /^([^:：]{2,40})[:：]/u.exec(text)?.[1];
  if (label !== undefined && partOfLabel(label) !== null) return true;
  return /\p{Script=Han}/u.test(text) && (text.length > 80 || /[。；]|^[(（【［〔]/u.test(text));
}

/** The outermost rank among the numbered headings at each depth. */
function ranksByDepth(lines: readonly Marked[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const { text, depth } of lines) {
    const rank = ownRank(text);
    if (depth === undefined || depth === BOLD || rank === null || rank <= BOLD) continue;
    ranks.set(depth, Math.min(rank, ranks.get(depth) ?? rank));
  }
  return ranks;
}

/** Where no number stands at the depth, right below the numbers of the nearest depth above. */
function rankAt(depth: number, ranks: ReadonlyMap<number, number>): number {
  const above = [...ranks].filter(([each]) => each < depth).map(([, rank]) => rank);
  return ranks.get(depth) ?? (above.length === 0 ? depth : Math.max(...above) + depth / 10);
}
