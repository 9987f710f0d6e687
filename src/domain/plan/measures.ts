import type { Draft } from './drafts/draft.ts';
import type { Anchor, Due } from './due.ts';
import { governingDue, NO_DUE } from './due.ts';
import type { Measure } from './plan.ts';
import { shortTitle } from './titles.ts';
import type { KnownUnits } from './units/units.ts';

/** A measure beside what it was read from. */
export interface SettledMeasure {
  readonly measure: Measure;
  readonly draft: Draft;
  readonly due: Due;
}

interface MeasureInput {
  readonly text: string;
  readonly units: KnownUnits;
  readonly anchor: Anchor;
}

/** The draft with its units' names settled and the deadline that governs it. */
export function settleMeasure(draft: Draft, { text, units, anchor }: MeasureInput): SettledMeasure {
  const { start, end, ref, heading, assignment, assigned } = draft;
  const words = text.slice(start, end);
  const names = (written: readonly string[]): readonly string[] => [
    ...new Set(written.flatMap((name) => units.settle(name).names)),
  ];
  const lead = names(assigned.lead);
  const due =
    assignment === null
      ? NO_DUE
      : governingDue({ labelled: assigned.dueWords, text: wordsOfDue(text, draft), above: announcing(draft) }, anchor);
  const measure = {
    start,
    end,
    ref,
    heading,
    title: shortTitle(draft.titleWords),
    text: words,
    assignment: assignment === null ? null : text.slice(assignment.start, assignment.end),
    lead,
    participants: names(assigned.participants).filter((name) => !lead.includes(name)),
    leadIsExplicit: assigned.leadIsExplicit,
    dueText: due.dueText,
    due: due.due,
    recurrence: due.recurrence,
  };
  return { measure, draft, due };
}

/** What stands above the measure, nearest first: the paragraph that announces it, then its headings. */
const announcing = ({ heading, clause }: Draft): readonly string[] => [
  ...(clause.stem === null ? [] : [clause.stem]),
  ...heading.toReversed(),
];

/** The measure's words, and its assignment's where that stands outside of them. */
function wordsOfDue(text: string, { start, end, assignment }: Draft): string {
  const words = text.slice(start, end);
  if (assignment === null || (assignment.start >= start && assignment.end <= end)) return words;
  return `${words}\n${text.slice(assignment.start, assignment.end)}`;
}
