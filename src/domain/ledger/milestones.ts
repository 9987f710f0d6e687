import { addDays, daysBetween, type Day } from '../calendar/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';
import type { Milestone } from './item.ts';

/** A step on the way to the due date, as it was said: with its length in working days, or its own last day, or neither. */
export interface Step {
  readonly title: string;
  readonly days: number | null;
  readonly due: Day | null;
}

/** Milestones counted back, and what their author should know of them. */
export interface Counted {
  readonly milestones: readonly Milestone[];
  /** Steps without a length of their own share the working days that the others leave. */
  readonly isSpread: boolean;
  /** The first working day of the first step; `null` where it has a day of its own. */
  readonly begins: Day | null;
  /** So many working days more than there are from today on would be needed. */
  readonly missing: number;
}

interface Span {
  readonly today: Day;
  readonly due: Day;
}

/** Whether days that were given stand in the order of the steps. */
export function isInOrder(steps: readonly Step[]): boolean {
  const days = steps.flatMap(({ due }) => due ?? []);
  return days.every((day, i) => i === 0 || day > (days[i - 1] ?? ''));
}

/**
 * 倒排: each step ends on its last working day, and the last on the due date or the working day before it. Steps are counted back in working
 * days from the next day that is given, or from the due date; days that are given stay. What has no length shares the working days left.
 */
export function countBack(steps: readonly Step[], { today, due }: Span): Counted {
  const parts = partsOf(steps).map(({ steps: own, end }) => ({ own, end: end ?? lastWorkingDay(due), given: end }));
  // Today may still be worked on.
  let start = addDays(today, -1);
  const found = parts.map(({ own, end, given }) => {
    const part = countedBack(own, { start, end });
    start = end;
    return { ...part, isFirst: own[0] === steps[0], isLone: given !== null && own.length === 1 };
  });
  const [first] = found;
  const begins = first === undefined || first.isLone ? null : first.begins;
  return {
    milestones: found.flatMap(({ milestones }) => milestones),
    isSpread: found.some(({ isSpread, isLone }) => isSpread && !isLone),
    begins,
    missing: found.reduce((sum, { missing, isLone }) => sum + (isLone ? 0 : missing), 0),
  };
}

interface Part {
  readonly steps: readonly Step[];
  /** The day that was given to the last of them. */
  readonly end: Day | null;
}

/** Steps up to each one that has a day of its own. */
function partsOf(steps: readonly Step[]): readonly Part[] {
  const parts: Part[] = [];
  let open: Step[] = [];
  for (const step of steps) {
    open.push(step);
    if (step.due === null) continue;
    parts.push({ steps: open, end: step.due });
    open = [];
  }
  return open.length === 0 ? parts : [...parts, { steps: open, end: null }];
}

function countedBack(steps: readonly Step[], { start, end }: { readonly start: Day; readonly end: Day }) {
  const room = Math.max(0, workingDaysBetween(start, end));
  const lengths = lengthsOf(steps, room);
  const ends = endsOf(lengths, end);
  const needed = sum(lengths);
  return {
    milestones: steps.map(({ title }, i): Milestone => ({ title, due: ends[i] ?? end, done: false })),
    isSpread: steps.some(({ days }) => days === null),
    begins: addWorkingDays(ends[0] ?? end, 1 - (lengths[0] ?? 1)),
    missing: Math.max(0, needed - room),
  };
}

/** The last day of each step, counted from the last step's. */
function endsOf(lengths: readonly number[], end: Day): readonly Day[] {
  const ends: Day[] = [];
  let last = end;
  for (const length of lengths.toReversed()) {
    ends.unshift(last);
    last = addWorkingDays(last, -length);
  }
  return ends;
}

/** The length of each step in working days, one at least. */
function lengthsOf(steps: readonly Step[], room: number): readonly number[] {
  const open = steps.filter(({ days }) => days === null).length;
  const left = Math.max(open, room - sum(steps.map(({ days }) => days ?? 0)));
  let at = 0;
  return steps.map(({ days }) => {
    if (days !== null) return days;
    const length = Math.round((left * (at + 1)) / open) - Math.round((left * at) / open);
    at += 1;
    return length;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The day itself where offices work on it, else the last before it. */
export const lastWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/**
 * The same steps counted back anew from another due date: what is reached stays, and the others keep their lengths in working days. The
 * first of them may then begin before today.
 */
export function recounted(milestones: readonly Milestone[], due: Day): readonly Milestone[] {
  const open = milestones.filter(({ done }) => !done);
  const last = open.at(-1);
  if (last === undefined) return milestones;
  const end = lastWorkingDay(due);
  const moved = open.map((milestone) => ({
    ...milestone,
    due: addWorkingDays(end, -Math.max(0, workingDaysBetween(milestone.due, last.due))),
  }));
  return byDay([...milestones.filter(({ done }) => done), ...moved]);
}

/** In the order of their days; those of one day keep theirs. */
export const byDay = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

/** How the milestones of an item stand. */
export interface Pace {
  readonly reached: number;
  readonly total: number;
  /** Behind where one is late, whatever else is reached before its time. */
  readonly state: 'done' | 'behind' | 'ahead' | 'on-time';
  /** Not reached, and their day is past; with how many days. */
  readonly late: readonly (Milestone & { readonly days: number })[];
  /** The first that is not reached. */
  readonly next: Milestone | null;
}

/** Whether the work keeps to its milestones on a day; `null` where it has none. On its own day a milestone is not late yet. */
export function paceOf(milestones: readonly Milestone[], today: Day): Pace | null {
  if (milestones.length === 0) return null;
  const late = milestones
    .filter(({ done, due }) => !done && due < today)
    .map((milestone) => ({ ...milestone, days: daysBetween(milestone.due, today) }));
  const reached = milestones.filter(({ done }) => done).length;
  return {
    reached,
    total: milestones.length,
    state: stateOf(milestones, { late: late.length, reached, today }),
    late,
    next: milestones.find(({ done }) => !done) ?? null,
  };
}

function stateOf(
  milestones: readonly Milestone[],
  { late, reached, today }: { readonly late: number; readonly reached: number; readonly today: Day },
): Pace['state'] {
  if (reached === milestones.length) return 'done';
  if (late > 0) return 'behind';
  return milestones.some(({ done, due }) => done && due > today) ? 'ahead' : 'on-time';
}
