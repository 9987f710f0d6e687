import type { Day, Period } from '../../calendar/dates.ts';
import type { Item } from '../../ledger/item.ts';
import type { Progress } from '../progress.ts';

/** What a bulletin rests on: each set a query, each in the order of the plan. */
export interface BulletinSets {
  readonly plans: readonly string[];
  /** The day on which the bulletin is drafted: all but the progress is told as of it. */
  readonly today: Day;
  readonly week: Period;
  /** Of which days is said what is due. */
  readonly next: Period;
  readonly all: readonly Item[];
  readonly done: readonly Item[];
  readonly moving: readonly Item[];
  readonly blocked: readonly Item[];
  /** Not begun, as reported. */
  readonly waiting: readonly Item[];
  readonly silent: readonly Item[];
  readonly overdue: readonly Item[];
  /** Due in those and not done. */
  readonly due: readonly Item[];
  readonly progress: readonly Progress[];
  /** Those of them that were finished by it. */
  readonly finished: readonly Item[];
  /** Whoever is on the roster: what names one of them is left out. */
  readonly persons: readonly string[];
}
