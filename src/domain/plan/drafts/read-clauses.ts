import type { FoundAssignment } from '../assignments/assignments-in.ts';
import { assignmentsIn, isWhole } from '../assignments/assignments-in.ts';
import { inEnglishProse, isPlanTitle } from '../assignments/english-prose.ts';
import { inSubject } from '../assignments/subject-duties.ts';
import type { OutlineClause } from '../outline/outline.ts';

/** A clause with what it assigns. */
export interface Read {
  readonly clause: OutlineClause;
  readonly found: readonly FoundAssignment[];
  /** The paragraph is an assignment and nothing else: it speaks of what stands above it. */
  readonly whole: boolean;
}

/** Sentences assign by their subject, and English prose at all, only where the paper has no other way to do so. */
export function readClauses(clauses: readonly OutlineClause[]): readonly Read[] {
  const read = clauses.map(readClause);
  if (read.some(({ clause, found }) => clause.row !== null || found.some(namesUnits))) return read;
  const bySubject = clauses.map((clause) => readBy(clause, clause.kind === 'paragraph' ? inSubject(clause.text) : []));
  if (areDuties(bySubject.flatMap(({ found }) => found))) return bySubject;
  const isPlan = clauses.slice(0, OPENING_CLAUSES).some(({ text }) => isPlanTitle(text));
  const prose = clauses.map((clause) =>
    clause.kind === 'paragraph' || clause.text.endsWith('.') ? inEnglishProse(clause.text, { ...clause, isPlan }) : [],
  );
  return read.map(({ clause, found, whole }, i) => {
    const own = prose[i] ?? [];
    if (own.length === 0) return { clause, found: found.filter(namesUnits), whole };
    return { clause, found: isStemOf(clauses, prose, i) ? [] : withDue(own, dueBelow(read, i)), whole: false };
  });
}

/** Two offices at least that do something: one that is spoken of again and again is what the paper is about. */
const areDuties = (found: readonly FoundAssignment[]): boolean =>
  found.length > 1 && new Set(found.map(({ assigned }) => assigned.lead.join('、'))).size > 1;

const readBy = (clause: OutlineClause, found: readonly FoundAssignment[]): Read => ({ clause, found, whole: false });

/** Where a paper says what it is. */
const OPENING_CLAUSES = 8;

const namesUnits = ({ assigned }: FoundAssignment): boolean => assigned.lead.length + assigned.participants.length > 0;

/** `the heads of agencies shall submit the following reports`, where the items below say who submits which. */
const isStemOf = (
  clauses: readonly OutlineClause[],
  prose: readonly (readonly FoundAssignment[])[],
  i: number,
): boolean =>
  /\bfollowing\b/u.test(clauses[i]?.text ?? '') &&
  clauses[i + 1]?.above.includes(clauses[i]?.ref ?? '') === true &&
  (prose[i + 1]?.length ?? 0) > 0;

/** `Timeline: within 6 months`, on a line of its own below the sentences under one heading. */
function dueBelow(read: readonly Read[], i: number): string | null {
  const parent = read[i]?.clause.above.at(-1);
  for (let j = i + 1; read[j]?.clause.above.at(-1) === parent && parent !== undefined; j += 1) {
    const [found] = read[j]?.found ?? [];
    if (found) return found.assigned.dueWords;
  }
  return null;
}

const withDue = (found: readonly FoundAssignment[], dueWords: string | null): readonly FoundAssignment[] =>
  found.map((each) => ({ ...each, assigned: { ...each.assigned, dueWords } }));

function readClause(clause: OutlineClause): Read {
  const found = clause.row || clause.kind === 'title' ? [] : assignmentsIn(clause.text);
  const first = found[0];
  return { clause, found, whole: found.length === 1 && first !== undefined && isWhole(clause.text, first) };
}
