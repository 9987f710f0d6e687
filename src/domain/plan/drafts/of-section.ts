import type { FoundAssignment } from '../assignments/assignments-in.ts';
import { leadOfSection } from '../assignments/section-lead.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Draft } from './draft.ts';
import { at } from './draft.ts';

/** A heading that says who leads everything under it. */
export interface Section {
  readonly clause: OutlineClause;
  readonly found: FoundAssignment;
}

/** The section that a clause opens or stands in; `null` outside of every one. */
export function sectionAt(clause: OutlineClause, open: Section | null): Section | null {
  const found = clause.kind === 'heading' ? leadOfSection(clause.text) : null;
  if (found) return { clause, found };
  return open !== null && clause.above.includes(open.clause.ref) ? open : null;
}

/** Nothing stands under the clause, so that it is a piece of work. */
export const isLeafOf = (
  { clause: heading }: Section,
  clause: OutlineClause,
  next: OutlineClause | undefined,
): boolean => clause.above.includes(heading.ref) && next?.above.includes(clause.ref) !== true;

export const draftInSection = (clause: OutlineClause, { clause: heading, found }: Section): Draft => ({
  start: clause.start,
  end: clause.end,
  ref: clause.itemRef,
  heading: clause.heading,
  titleWords: clause.text,
  assignment: at(heading, found),
  assigned: found.assigned,
  clause,
});
