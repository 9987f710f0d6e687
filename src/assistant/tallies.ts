import type { Day, Period } from '../domain/calendar/dates.ts';
import type { ItemState } from '../domain/ledger/update.ts';
import type { Person } from '../domain/people.ts';
import type { ItemFilter } from './item-filter.ts';

/** Whose rows are counted: those that a unit leads or has a part in, or all. */
export type Part = { readonly unitId: string } | 'all';

/** As how a row counts: of these each row is exactly one. What was never reported is silent whatever else it is, unless it is done. */
export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly moving: number;
  readonly blocked: number;
  readonly waiting: number;
  readonly silent: number;
  readonly overdue: number;
}

/** The rows under one heading of a plan; without one, those of the ledger alone. */
export interface HeadingTally extends Counts {
  /** Outermost first. */
  readonly heading: readonly string[];
  readonly soon: number;
  /** Blocked, or with a problem reported, as far as the viewer may read that. */
  readonly troubled: number;
  readonly extensions: number;
  readonly dueInQuarter: number;
  readonly doneInQuarter: number;
  /** The sum over its rows of how far they are; what is not reported counts as 0, what is done as 100. */
  readonly percents: number;
  /** When the first of its plans was issued, and the last day that any of its rows is due. */
  readonly issuedOn: Day | null;
  readonly lastDue: Day | null;
}

export interface UnitTally extends Counts {
  /** `null` for the rows that no unit leads. */
  readonly unitId: string | null;
  readonly name: string;
}

/** How far a row moved between two instants: from where it stood to where its newest update left it. */
export interface RowMove {
  readonly itemId: string;
  readonly before: ItemState;
  readonly after: ItemState;
  readonly personName: string;
  /** ISO with offset. */
  readonly recordedAt: string;
}

export interface Moves {
  /** How many rows were done in the stretch, and how many others stand elsewhere than before. */
  readonly finished: number;
  readonly moved: number;
  /** The newest of each, at most so many. */
  readonly lines: readonly (RowMove & { readonly isFinished: boolean })[];
}

/**
 * What is counted of the ledger for a digest: whole sets, counted where they are, so that a hundred thousand rows cost a few statements and
 * no more than their lines are read. What a viewer may not read in full is counted by its status line alone.
 */
export interface Tallies {
  byHeading(
    part: Part,
    days: { readonly today: Day; readonly soon: Period; readonly quarter: Period },
    viewer: Person,
  ): Promise<readonly HeadingTally[]>;
  /** By lead unit, in the order in which units became known; a joint row counts for each of its leads, what nobody leads comes last. */
  byUnit(part: Part, today: Day, viewer: Person): Promise<readonly UnitTally[]>;
  /** Open rows by the day on which they are due. */
  byDay(part: Part, period: Period, viewer: Person): Promise<ReadonlyMap<Day, number>>;
  milestones(part: Part, period: Period, viewer: Person): Promise<{ readonly total: number; readonly reached: number }>;
  /** The first rows of a set, by their ids: those due first, or first in the plan. */
  first(
    filter: ItemFilter,
    order: { readonly by: 'due' | 'plan'; readonly limit: number },
    viewer: Person,
  ): Promise<readonly string[]>;
  /**
   * From `since` (excluded) to `until` (included), of rows that the viewer reads in full. A participant's word moves nothing, nor does the
   * state that a ledger's first loading gave to a row; what was recorded and taken back again is no move.
   */
  moves(
    part: Part,
    stretch: { readonly since: string; readonly until: string; readonly limit: number },
    viewer: Person,
  ): Promise<Moves>;
}
