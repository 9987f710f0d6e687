import type { Day, Period } from '../../../../src/domain/calendar/dates.ts';
import { isWithin } from '../../../support/plain-calendar.ts';
import type { PlanRecord, Row } from './record.ts';

// What each question of the templates is about, by plain filters over the rows.

/** What is said of whether the unit leads the row: of units that are named together the plan tells no lead. */
export const verdictOnLead = (unit: string, row: Row): 'yes' | 'no' | 'not told' => {
  if (!row.lead.includes(unit)) return 'no';
  return row.leadIsExplicit ? 'yes' : 'not told';
};

export const isLedBy =
  (unit: string) =>
  (row: Row): boolean =>
    row.lead.includes(unit);
export const isJoinedBy =
  (unit: string) =>
  (row: Row): boolean =>
    row.participants.includes(unit);
export const isOf =
  (unit: string) =>
  (row: Row): boolean =>
    isLedBy(unit)(row) || isJoinedBy(unit)(row);

export const isDone = ({ report }: Row): boolean => report?.status === 'done';
const isUnreported = ({ report }: Row): boolean => report === null;
export const isSilent = (row: Row): boolean => isUnreported(row) && !isDone(row);
export const isDueIn =
  (period: Period) =>
  ({ due }: Row): boolean =>
    isWithin(due, period);
export const isOverdue =
  (today: Day) =>
  (row: Row): boolean =>
    row.due !== null && row.due < today && !isDone(row);
export const isUnder =
  (heading: string) =>
  (row: Row): boolean =>
    row.heading.includes(heading);

/** Open, and due on the first day from today on which anything open is due. */
export function nextDue({ rows, today }: Pick<PlanRecord, 'rows' | 'today'>): readonly Row[] {
  const coming = rows.filter((row) => !isDone(row) && row.due !== null && row.due >= today);
  const [first] = coming.map(({ due }) => due ?? '').toSorted();
  return coming.filter(({ due }) => due === first);
}

/** How many rows each unit has that has any; the units in the order of the plan. */
export function tally(record: PlanRecord, has: (unit: string) => (row: Row) => boolean): ReadonlyMap<string, number> {
  const counts = record.units.map((unit) => [unit, record.rows.filter(has(unit)).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** The units with the highest or the lowest count. */
export function extreme(counts: ReadonlyMap<string, number>, of: 'most' | 'least'): readonly string[] {
  const sorted = [...counts.values()].toSorted((a, b) => a - b);
  const figure = of === 'most' ? sorted.at(-1) : sorted[0];
  return [...counts].filter(([, count]) => count === figure).map(([unit]) => unit);
}
