import type { OutlineClause } from '../outline/outline.ts';
import type { Span } from '../plan.ts';
import type { Draft } from './draft.ts';
import { at } from './draft.ts';
import type { Read } from './read-clauses.ts';

/** A heading's assignment governs what stands under it, as far as nothing there is assigned by itself. */
export function draftOfHeading(read: readonly Read[], index: number): readonly Draft[] {
  const own = read[index];
  const found = own?.found[0];
  if (!own || !found) return [];
  const { clause } = own;
  let end = clause.end;
  for (let j = index + 1; read[j]?.found.length === 0 && read[j]?.clause.above.includes(clause.ref) === true; j += 1)
    end = read[j]?.clause.end ?? end;
  return [
    {
      start: clause.start,
      end,
      ref: clause.itemRef,
      heading: clause.heading,
      titleWords: clause.text,
      assignment: at(clause, found),
      assigned: found.assigned,
      clause,
    },
  ];
}

interface Paragraph {
  readonly read: readonly Read[];
  readonly from: number;
  readonly at: number;
}

/** A paragraph is one piece of work, or as many as it has assignments; unassigned paragraphs right before it under the same heading belong to its first. */
export function draftsOfParagraph({ read, from, at: index }: Paragraph): readonly Draft[] {
  const own = read[index];
  if (!own) return [];
  const { clause, found } = own;
  const opening = openingOf(read, { from, at: index });
  const named = clause.heading.at(-1);
  return found.map((assignment, k) => {
    const start = k === 0 ? opening.start : clause.start + afterStop(clause.text, found[k - 1]?.end ?? 0);
    const end = found.length === 1 && assignment.end < LONGEST_HEADING ? clause.end : endOf(clause, assignment);
    const alone = found.length === 1 && named !== undefined && clause.numbering === null && standsAlone(read, index);
    return {
      start,
      end,
      ref: k === 0 ? opening.itemRef : `${clause.itemRef}·${k + 1}`,
      heading: clause.heading,
      titleWords: alone ? named : clause.text.slice(start > clause.start ? start - clause.start : 0),
      assignment: at(clause, assignment),
      assigned: assignment.assigned,
      clause,
    };
  });
}

/** An assignment this near to the beginning stands behind the paragraph's heading, and what follows is what it assigns. */
const LONGEST_HEADING = 60;

const endOf = (clause: OutlineClause, { end }: Span): number =>
  clause.start + end + (/^[。；;]/u.test(clause.text.slice(end)) ? 1 : 0);

/** The only paragraph under its heading goes by the heading's name. */
function standsAlone(read: readonly Read[], index: number): boolean {
  const parent = read[index]?.clause.above.at(-1);
  return [read[index - 1], read[index + 1]].every(
    (next) => next?.clause.kind !== 'paragraph' || next.clause.above.at(-1) !== parent || !isSentence(next.clause.text),
  );
}

/** The signature and the date stand under the last heading, and are none of its paragraphs. */
const isSentence = (words: string): boolean => words.length > 40 || /[。；：:，,]/u.test(words);

const afterStop = (text: string, end: number): number =>
  end + (/^[。；;，,、\s]*/u.exec(text.slice(end))?.[0].length ?? 0);

function openingOf(
  read: readonly Read[],
  { from, at: index }: { readonly from: number; readonly at: number },
): OutlineClause {
  const own = read[index]?.clause;
  if (!own) throw new RangeError(`no clause at ${index}`);
  let opening = own;
  if (own.numbering) return own;
  for (let j = index - 1; j >= from; j -= 1) {
    const above = read[j]?.clause;
    if (
      above?.kind !== 'paragraph' ||
      above.row ||
      above.numbering ||
      above.above.at(-1) !== own.above.at(-1) ||
      own.above.length === 0
    )
      break;
    opening = above;
  }
  // Only a section's first assignment takes in what stands before it; a later gap is a paragraph that nobody was given.
  const before = read[from - 1]?.clause;
  return before?.kind === 'paragraph' && before.above.at(-1) === own.above.at(-1) ? own : opening;
}
