import type { HeadingTally } from '../../assistant/tallies.ts';
import { daysBetween, type Day } from '../../domain/calendar/dates.ts';
import type { AreaStanding } from '../../domain/digest/snapshot.ts';

/** What is counted of several headings, together. */
type Summed = Omit<HeadingTally, 'heading'>;

const summable = [
  ...(['total', 'done', 'moving', 'blocked', 'waiting', 'silent', 'overdue', 'soon', 'troubled'] as const),
  ...(['extensions', 'dueInQuarter', 'doneInQuarter', 'percents'] as const),
] as const;

export function summed(tallies: readonly HeadingTally[]): Summed {
  const sums = Object.fromEntries(
    summable.map((field) => [field, tallies.reduce((sum, tally) => sum + tally[field], 0)]),
  ) as Record<(typeof summable)[number], number>;
  const days = (field: 'issuedOn' | 'lastDue') => tallies.flatMap((tally) => tally[field] ?? []).toSorted();
  return { ...sums, issuedOn: days('issuedOn')[0] ?? null, lastDue: days('lastDue').at(-1) ?? null };
}

/** How deep headings are looked at to tell areas apart. */
const LEVELS = [0, 1, 2];

/** The areas of the work: rows under one heading, at the outermost level that tells several apart. */
export function areasIn(tallies: readonly HeadingTally[], today: Day): AreaStanding[] {
  const namesAt = (level: number) =>
    new Set(tallies.flatMap(({ heading }) => (heading.length === 0 ? [] : [heading[level] ?? heading.at(-1) ?? ''])));
  const level = LEVELS.find((each) => namesAt(each).size > 1) ?? 0;
  const areas = Map.groupBy(tallies, ({ heading }) => heading[level] ?? heading.at(-1) ?? '');
  return [...areas].map(([name, of]) => standingOf(name, summed(of), today));
}

function standingOf(name: string, sum: Summed, today: Day): AreaStanding {
  const { total, done, moving, blocked, waiting, silent, overdue, percents } = sum;
  return {
    ...{ name, total, done, moving, blocked, waiting, silent, overdue },
    percent: total === 0 ? 0 : Math.round(percents / total),
    elapsed: elapsedOf(sum, today),
  };
}

function elapsedOf({ issuedOn, lastDue }: Summed, today: Day): number | null {
  if (issuedOn === null || lastDue === null) return null;
  const whole = daysBetween(issuedOn, lastDue);
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(0, Math.round((100 * daysBetween(issuedOn, today)) / whole)));
}
