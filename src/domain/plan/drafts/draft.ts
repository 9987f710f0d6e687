import type { Assigned } from '../assignments/assigned.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Span } from '../plan.ts';

/** A piece of work as it stands in the text, its units not yet settled. Spans are of the whole text. */
export interface Draft extends Span {
  readonly ref: string;
  readonly heading: readonly string[];
  readonly titleWords: string;
  readonly assignment: Span | null;
  readonly assigned: Assigned;
  readonly clause: OutlineClause;
}

/** A place in a clause, as a place in the whole text. */
export const at = (clause: OutlineClause, { start, end }: Span): Span => ({
  start: clause.start + start,
  end: clause.start + end,
});
