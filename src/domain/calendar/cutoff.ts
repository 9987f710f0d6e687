import type { Sense } from './bounds.ts';
import { addDays, type Day } from './dates.ts';
import type { Stretch } from './stretches/stretch.ts';

/** The last day that words allow, and whether they allow another reading. */
export interface Cutoff {
  readonly day: Day;
  readonly isDoubtful: boolean;
}

/**
 * The last day that the words leave of a stretch: its own last day, unless they say that it is to be over before. 9月30日前, 9月底前,
 * 8月中旬前 and 上半年前 include what they name, as the genre has it. A week, month, quarter or year that is named whole (四季度前) is
 * taken as over before it begins, unless that lies behind the anchor already; then its last day is meant. Both readings are met
 * with, so these are doubtful. English "before" leaves out what it names, but for "the end of".
 */
export function cutoffOf(stretch: Stretch, sense: Sense, anchor: Day): Cutoff {
  const eve = addDays(stretch.from, -1);
  if (sense === 'preceding') return { day: stretch.isEnd ? stretch.to : eve, isDoubtful: stretch.isDoubtful };
  const isWhole = ['week', 'month', 'quarter', 'year'].includes(stretch.unit);
  if (sense !== 'before' || !isWhole) return { day: stretch.to, isDoubtful: stretch.isDoubtful };
  return { day: eve < anchor ? stretch.to : eve, isDoubtful: true };
}
