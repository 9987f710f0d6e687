import type { Draft } from './draft.ts';
import type { OutlineClause } from '../outline/outline.ts';

/** Paragraphs that assign nothing although the ones beside them do, so that somebody may have been forgotten. */
export function unassignedBeside(
  clauses: readonly OutlineClause[],
  drafts: readonly Draft[],
): readonly OutlineClause[] {
  const covered = coveredBy(drafts);
  const groups = Map.groupBy(
    clauses.filter((clause) => clause.kind === 'paragraph' && !clause.row && clause.above.length > 0),
    groupOf,
  );
  return [...groups.values()].flatMap((group) => {
    const missing = group.filter((clause) => !covered(clause));
    const assigned = group.length - missing.length;
    return assigned >= 2 && assigned >= missing.length * 3 ? missing.filter(isWork) : [];
  });
}

/** The sole paragraphs under sibling headings stand beside each other; so do the paragraphs under one heading. */
const groupOf = ({ above, numbering, itemRef, ref }: OutlineClause): string => {
  const isItem = numbering !== null || itemRef !== ref;
  return isItem
    ? `items of ${above.slice(0, numbering ? undefined : -1).join(' ')}`
    : `paragraphs of ${above.join(' ')}`;
};

const isWork = ({ text }: OutlineClause): boolean =>
  text.length >= 20 && /\p{Script=Han}/u.test(text) && !/[:：]$/u.test(text) && /[。；;]/u.test(text);

function coveredBy(drafts: readonly Draft[]): (clause: OutlineClause) => boolean {
  const spans = drafts.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start);
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at += 1;
    const span = spans[at];
    return span !== undefined && span.start < end;
  };
}
