import type { OutlineClause } from '../outline/outline.ts';
import type { Draft } from './draft.ts';
import { draftOfRow } from './of-row.ts';
import { draftAbove, wholeRun } from './of-lines.ts';
import { draftOfHeading, draftsOfParagraph } from './of-paragraph.ts';
import type { Section } from './of-section.ts';
import { draftInSection, isLeafOf, sectionAt } from './of-section.ts';
import { readClauses } from './read-clauses.ts';

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
