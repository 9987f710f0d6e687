import type { Assigned } from '../assignments/assigned.ts';
import { readAssigned } from '../assignments/assignment.ts';
import type { Draft } from './draft.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Row } from '../tables/rows.ts';
import { unitNames } from '../units/unit-list.ts';

const ASSIGNING = ['lead', 'joint', 'participants'] as const;

/** The piece of work that a row of a task table assigns; `null` for a row that names no unit. */
export function draftOfRow(text: string, clause: OutlineClause, row: Row): Draft | null {
  const words = row.cells.get('content') ?? row.cells.get('title');
  const assigned = assignedInRow(row);
  if (!words || assigned.lead.length + assigned.participants.length === 0) return null;
  return {
    start: words.start,
    end: words.end,
    ref: clause.ref,
    heading: [...clause.heading, ...above(row)],
    titleWords: row.opensItem ? (row.title ?? words).text : text.slice(words.start, words.end),
    assignment: spanOfUnits(row),
    assigned,
    clause,
  };
}

/** The field that the work belongs to, and what the table calls the work. */
const above = ({ cells, title }: Row): readonly string[] =>
  [cells.get('group')?.text, title?.text].filter((words) => words !== undefined);

/** Beside a column of leads, those of the responsible take part; beside one of helpers they lead; alone, they are responsible together. */
function assignedInRow({ cells }: Row): Assigned {
  const [lead, joint, participants] = ASSIGNING.map((column) =>
    unitNames(cells.get(column)?.text.replaceAll('**', '') ?? ''),
  );
  const dueWords = cells.get('due')?.text ?? null;
  const rest = [...(joint ?? []), ...(participants ?? [])];
  const inLead = readAssigned(cells.get('lead')?.text ?? '');
  if (inLead?.leadIsExplicit === true) return { ...inLead, participants: [...inLead.participants, ...rest], dueWords };
  if (lead !== undefined && lead.length > 0)
    return { lead, participants: rest.filter((name) => !lead.includes(name)), leadIsExplicit: true, dueWords };
  const inCell = readAssigned(cells.get('joint')?.text ?? '');
  if (inCell) return { ...inCell, participants: [...inCell.participants, ...(participants ?? [])], dueWords };
  const [responsible = [], helpers = []] = [joint, participants];
  return {
    lead: responsible,
    participants: helpers,
    leadIsExplicit: responsible.length > 0 && cells.has('participants'),
    dueWords,
  };
}

function spanOfUnits({ cells }: Row): { start: number; end: number } {
  const named = ASSIGNING.flatMap((column) => cells.get(column) ?? []);
  return { start: Math.min(...named.map(({ start }) => start)), end: Math.max(...named.map(({ end }) => end)) };
}
