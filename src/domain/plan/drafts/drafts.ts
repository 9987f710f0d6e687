import { readAssigned } from '../assignments/assignment.ts';
import { firstNamedLeads, leadingMark, withFirstLeading, withMarkLeading } from '../assignments/lead-rules.ts';
import type { FoundAssignment } from '../assignments/assignments-in.ts';
import { assignmentsIn, isWhole } from '../assignments/assignments-in.ts';
import type { Draft } from './draft.ts';
import { draftOfRow } from './draft-of-row.ts';
import { inEnglishProse, isPlanTitle } from '../assignments/english-prose.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Span } from '../plan.ts';
import { leadOfSection } from '../assignments/section-lead.ts';
import { inSubject } from '../assignments/subject-duties.ts';

interface Read {
  readonly clause: OutlineClause;
  readonly found: readonly FoundAssignment[];
  /** The paragraph is an assignment and nothing else: it speaks of what stands above it. */
  readonly whole: boolean;
}

/** Every piece of work that the clauses assign, in the order of the text. */
export function readDrafts(text: string, clauses: readonly OutlineClause[]): readonly Draft[] {
  const read = readClauses(clauses);
  const drafts: Draft[] = [];
  let from = 0;
  let section: Section | null = null;
  for (const [i, { clause, found, whole }] of read.entries()) {
    section = sectionAt(clause, section);
    if (clause.row) {
      const draft = draftOfRow(text, clause, clause.row);
      if (draft) drafts.push(draft);
      from = i + 1;
    } else if (whole && found[0]) {
      const lines = wholeRun(read, i);
      if (lines.length === 0) continue;
      drafts.push(...draftAbove(read, { from, at: i, lines }));
      from = i + lines.length;
    } else if (found.length > 0) {
      drafts.push(...(clause.kind === 'heading' ? draftOfHeading(read, i) : draftsOfParagraph({ read, from, at: i })));
      from = i + 1;
    } else if (section && isLeafOf(section, clause, read[i + 1]?.clause)) {
      drafts.push(draftInSection(clause, section));
      from = i + 1;
    }
  }
  return drafts;
}

/** A heading that says who leads everything under it. */
interface Section {
  readonly clause: OutlineClause;
  readonly found: FoundAssignment;
}

function sectionAt(clause: OutlineClause, open: Section | null): Section | null {
  const found = clause.kind === 'heading' ? leadOfSection(clause.text) : null;
  if (found) return { clause, found };
  return open !== null && clause.above.includes(open.clause.ref) ? open : null;
}

const isLeafOf = ({ clause: heading }: Section, clause: OutlineClause, next: OutlineClause | undefined): boolean =>
  clause.above.includes(heading.ref) && next?.above.includes(clause.ref) !== true;

const draftInSection = (clause: OutlineClause, { clause: heading, found }: Section): Draft => ({
  start: clause.start,
  end: clause.end,
  ref: clause.itemRef,
  heading: clause.heading,
  titleWords: clause.text,
  assignment: at(heading, found),
  assigned: found.assigned,
  clause,
});

/** Sentences assign by their subject, and English prose at all, only where the paper has no other way to do so. */
function readClauses(clauses: readonly OutlineClause[]): readonly Read[] {
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

const at = (clause: OutlineClause, { start, end }: Span): Span => ({
  start: clause.start + start,
  end: clause.start + end,
});

/** 牵头单位, 配合单位 and 完成时限 may each have a line; the run is read as one assignment. Empty inside of a run. */
function wholeRun(read: readonly Read[], i: number): readonly Read[] {
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

function draftAbove(read: readonly Read[], { from, at: index, lines }: Above): readonly Draft[] {
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

/** A heading's assignment governs what stands under it, as far as nothing there is assigned by itself. */
function draftOfHeading(read: readonly Read[], index: number): readonly Draft[] {
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
function draftsOfParagraph({ read, from, at: index }: Paragraph): readonly Draft[] {
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

/** The drafts as they read under the rules that the paper states for all of them: 列第一位者为牵头单位, 带★的为牵头单位. */
export function underRules(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const mark = leadingMark(text);
  const isFirst = firstNamedLeads(text);
  if (mark === null && !isFirst) return drafts;
  return drafts.map((draft) => {
    const words = draft.assignment === null ? '' : text.slice(draft.assignment.start, draft.assignment.end);
    const marked = mark === null ? draft.assigned : withMarkLeading(draft.assigned, words, mark);
    return { ...draft, assigned: isFirst ? withFirstLeading(marked) : marked };
  });
}
