import type { Day } from '../calendar/dates.ts';
import type { Acceptance, ExtensionRequest, Item, Milestone, Status } from './item.ts';
import { sameValue } from '../same-value.ts';

/** Who does the work, and what the office has settled of it or is asked to. */
export interface Arrangement {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly accepted: Acceptance | null;
  readonly extension: ExtensionRequest | null;
  readonly milestones: readonly Milestone[];
}

/** The part of an item that updates change. A part of the arrangement that it leaves out is as it was. */
export interface ItemState extends Partial<Arrangement> {
  readonly due: Day | null;
  readonly status: Status | null;
  readonly percent: number | null;
  readonly expected: Day | null;
  readonly blocker: string | null;
  readonly note: string | null;
}

/** What a report or a change says of an item; what it does not name stays as it is, `null` clears. */
export interface Change extends Partial<Arrangement> {
  readonly due?: Day | null;
  readonly status?: Status | 'unchanged';
  readonly percent?: number;
  readonly expected?: Day;
  readonly blocker?: string | null;
  /** The person's own words. */
  readonly note?: string;
  /** Why the office decided so, in its words. It is kept with the update and is no part of the row. */
  readonly reason?: string;
}

/** A request is what a unit asks of the office; it is no report of the work. */
export type UpdateKind = 'report' | 'change' | 'request' | 'import' | 'undo';

/** In whose name a person speaks of an item: the lead's word moves the row, a participant's stands beside it. */
export type Standing = 'lead' | 'participant' | 'office';

/** An update on its way into the ledger. `version` is the row's that the author saw. */
export interface NewUpdate {
  readonly itemId: string;
  readonly version: number;
  readonly kind: UpdateKind;
  readonly undoes: string | null;
  /** Who recorded it: two people of one name are told apart by this. `null` for what was loaded from a file. */
  readonly personId: string | null;
  /** As they were called then. */
  readonly personName: string;
  readonly messageId: string | null;
  readonly standing: Standing;
  /** What was said, before it met the row. */
  readonly said: Change;
  readonly before: ItemState;
  readonly after: ItemState;
  /** ISO with offset. */
  readonly recordedAt: string;
}

/** As recorded: never changed, only followed by another. */
export interface Update extends NewUpdate {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}

/**
 * Whether an update ends 未报送. A change by the office never does, nor does a participant's word; a row of an imported ledger does when it
 * says how the work stands, be it that nothing moved.
 */
export function isReport({ kind, standing, said }: Pick<NewUpdate, 'kind' | 'standing' | 'said'>): boolean {
  if (standing === 'participant') return false;
  if (kind !== 'import') return kind === 'report';
  return said.status !== undefined || said.percent !== undefined || typeof said.blocker === 'string';
}

/** Something was to be written from a row of which not all was read. What was left out of it would be wiped. */
export class PartlyReadError extends Error {
  override readonly name = 'PartlyReadError';
}

/** How a row stands, to be changed. Throws `PartlyReadError` for one that was not read in full. */
export function stateOf(item: Item): ItemState {
  if (item.partly === true)
    throw new PartlyReadError(`item ${item.id} was not read in full, and nothing can be written from it`);
  const { due, status, percent, expected, blocker, note, lead, participants } = item;
  const { accepted = null, extension = null, milestones = [] } = item;
  return { due, status, percent, expected, blocker, note, lead, participants, accepted, extension, milestones };
}

/**
 * The state after a change. Done means 100% and nothing in the way, whichever of the two was said, and what is not done is not at 100%: work
 * that is taken up again has no figure until one is reported. A figure reported for a blocked item leaves it blocked until its blocker is
 * said to be gone.
 */
export function apply(state: ItemState, change: Change): ItemState {
  const status = statusAfter(state, change);
  const done = status === 'done';
  return {
    due: change.due === undefined ? state.due : change.due,
    status,
    percent: done ? 100 : (below100(change.percent) ?? below100(state.percent)),
    expected: done ? null : (change.expected ?? state.expected),
    blocker: done ? null : change.blocker === undefined ? state.blocker : change.blocker,
    note: change.note ?? state.note,
    ...arrangementAfter(state, change, status),
  };
}

const below100 = (percent: number | null | undefined): number | null =>
  percent === undefined || percent === 100 ? null : percent;

/** Of a status and a figure that contradict each other the figure counts, but for what is said to be blocked. */
function statusAfter(state: ItemState, { status, percent, expected, blocker }: Change): Status | null {
  if (status === 'blocked') return status;
  if (percent === 100) return 'done';
  if (status === 'unchanged' && percent === undefined) return state.status ?? 'not-started';
  const isBegun = status === undefined || status === 'done' || status === 'unchanged';
  if (percent !== undefined && isBegun) return atFigure(percent, state);
  if (status !== undefined && status !== 'unchanged') return status;
  if (expected !== undefined || typeof blocker === 'string') return state.status ?? 'in-progress';
  return state.status;
}

function atFigure(percent: number, { status }: ItemState): Status {
  if (status === 'blocked') return status;
  return percent > 0 || status === 'done' ? 'in-progress' : (status ?? 'not-started');
}

/**
 * Two changes of one row as one, the later word before the earlier: what it says of how far the work is takes back what contradicts it. 无变化
 * takes nothing back, and any figure takes it back.
 */
export function combined(earlier: Change, later: Change): Change {
  if (!saysHowFar(later)) {
    const { status: unchanged, ...more } = later;
    return saysHowFar(earlier) || unchanged === undefined ? { ...earlier, ...more } : { ...earlier, ...later };
  }
  const agrees = saysDone(earlier) === saysDone(later) && earlier.status !== 'unchanged';
  return { ...(agrees ? earlier : withoutHowFar(earlier)), ...later };
}

const withoutHowFar = (change: Change): Change =>
  Object.fromEntries(Object.entries(change).filter(([field]) => field !== 'status' && field !== 'percent'));

const saysHowFar = ({ status, percent }: Change): boolean =>
  percent !== undefined || (status !== undefined && status !== 'unchanged');

const saysDone = ({ status, percent }: Change): boolean =>
  percent === undefined ? status === 'done' : percent === 100 && status !== 'blocked';

/** What is no longer done is no longer accepted, and a deadline that was set answers the request for one. */
function arrangementAfter(state: ItemState, change: Change, status: Status | null): Partial<Arrangement> {
  return {
    ...arrangementOf(state),
    ...(state.accepted != null && status !== 'done' ? { accepted: null } : {}),
    ...(state.extension != null && change.due !== undefined ? { extension: null } : {}),
    ...arrangementOf(change),
  };
}

/** The parts of it that are told of. */
const arrangementOf = (told: Partial<Arrangement>): Partial<Arrangement> =>
  Object.fromEntries(
    arrangement.map((field) => [field, told[field]] as const).filter(([, value]) => value !== undefined),
  );

const arrangement = ['lead', 'participants', 'accepted', 'extension', 'milestones'] as const;

const fields = ['due', 'status', 'percent', 'expected', 'blocker', ...arrangement] as const;

export type StateField = (typeof fields)[number];

/** Where two states differ, the words of the note apart. What either does not tell does not differ. */
export const differing = (a: ItemState, b: ItemState): readonly StateField[] =>
  fields.filter((field) => a[field] !== undefined && b[field] !== undefined && !sameValue(a[field], b[field]));

/** Whether the two say the same, the words of the note apart. */
export const sameState = (a: ItemState, b: ItemState): boolean => differing(a, b).length === 0;
