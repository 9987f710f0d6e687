import type { Day } from './calendar/dates.ts';

/** How the work of one area or unit stands. The five add up to all of it. */
export interface Standings {
  readonly name: string;
  readonly done: number;
  readonly moving: number;
  readonly blocked: number;
  /** Reported, and not begun. */
  readonly waiting: number;
  /** 未报送 */
  readonly silent: number;
}

/** A picture, as the figures that it is made of: every channel draws it in its own way, or says `title` where it cannot. */
export type Chart = ProgressChart | DueChart | UnitChart;

/** 进度与时间: how far the work of each area is, beside how much of its time has passed. */
export interface ProgressChart {
  readonly kind: 'progress-by-area';
  readonly title: string;
  readonly areas: readonly {
    readonly name: string;
    /** 0 to 100: the mean of its items; what was not reported counts as 0. */
    readonly percent: number;
    /** 0 to 100: how much of the time from the plan's day to the last of its deadlines has passed; `null` without deadlines. */
    readonly elapsed: number | null;
    readonly total: number;
  }[];
}

/** 到期日历: what is due on which day of the next weeks. */
export interface DueChart {
  readonly kind: 'due-calendar';
  readonly title: string;
  /** Whole weeks, each from Monday. */
  readonly days: readonly { readonly day: Day; readonly working: boolean; readonly due: number }[];
  readonly today: Day;
}

/** 各单位情况: units, never persons. */
export interface UnitChart {
  readonly kind: 'status-by-unit';
  readonly title: string;
  readonly units: readonly Standings[];
}
