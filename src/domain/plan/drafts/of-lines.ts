import { readAssigned } from '../assignments/assignment.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Draft } from './draft.ts';
import type { Read } from './read-clauses.ts';

/** 牵头单位, 配合单位 and 完成时限 may each have a line; the run is read as one assignment. Empty inside of a run. */
export function wholeRun(read: readonly Read[], i: number): readonly Read[] {
  if (i > 0 && read[i - 1]?.whole === true && !read[i - 1]?.clause.row) return [];
  const run: Read[] = [];
  for (let j = i; read[j]?.whole === true; j += 1) {
    const line = read[j];
    if (line) run.push(line);
  }
  return run;
}

interface Above {
  /** The first clause that no assignment has taken yet. */
  readonly from: number;
  readonly at: number;
  readonly lines: readonly Read[];
}

/** What stands above the lines, up to the heading that they govern, is the work. */
export function draftAbove(read: readonly Read[], { from, at: index, lines }: Above): readonly Draft[] {
  const above = read.slice(from, index).map(({ clause }) => clause);
  const headingAt = governedHeading(above);
  const body = above.slice(headingAt + 1);
  const heading = above[headingAt];
  const first = body[0] ?? heading;
  const last = body.at(-1) ?? heading;
  const [firstLine, lastLine] = [lines[0]?.clause, lines.at(-1)?.clause];
  if (!first || !last || !firstLine || !lastLine) return [];
  const assigned =
    lines.length === 1
      ? lines[0]?.found[0]?.assigned
      : readAssigned(lines.map(({ clause }) => withoutOuterBracket(clause.text)).join('；'));
  if (!assigned) return [];
  const isOfSeveral = heading !== undefined && body.filter(({ numbering }) => numbering !== null).length > 1;
  return [
    {
      start: first.start,
      end: last.end,
      ref: (isOfSeveral ? heading : first).itemRef,
      heading: isOfSeveral ? [...heading.heading, heading.text] : first.heading,
      titleWords: (body[0] && heading ? heading : first).text,
      assignment: { start: firstLine.start, end: lastLine.end },
      assigned,
      clause: first,
    },
  ];
}

function withoutOuterBracket(line: string): string {
  const words = line.replace(/^[-*+•]\s+/u, '');
  return /^[(（【[][^]*[)）】\]][。；;]?$/u.test(words) ? words.replace(/^[(（【[]|[)）】\]][。；;]?$/gu, '') : words;
}

/** The innermost heading above, or the one over a run of items that are no more than a line each; -1 where there is none. */
function governedHeading(above: readonly OutlineClause[]): number {
  const isOutline = ({ kind, numbering }: OutlineClause): boolean => kind === 'heading' && (numbering?.rank ?? 0) < 60;
  const nearest = above.findLastIndex(isOutline);
  const last = above[nearest];
  if (nearest < above.length - 1 || !last?.numbering) return nearest;
  const rank = last.numbering.rank;
  const parent = above.findLastIndex((clause) => isOutline(clause) && (clause.numbering?.rank ?? 0) < rank);
  const items = above.slice(parent + 1);
  return parent >= 0 && items.length > 1 && items.every(({ numbering }) => numbering?.rank === rank) ? parent : nearest;
}
