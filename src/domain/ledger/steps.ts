import { sameValue } from '../same-value.ts';
import type { JournalEntry } from './journal.ts';
import type { Standing, UpdateKind } from './update.ts';

/** Fields of a row, however many the program knew when it wrote them down. */
export type State = Readonly<Record<string, unknown>>;

/** What an entry tells of one row. */
export interface Step {
  readonly seq: number;
  readonly itemId: string;
  readonly kind: UpdateKind | 'reissue';
  readonly undoes: string | null;
  readonly before: State;
  readonly after: State;
  readonly standing: Standing;
  readonly entry: JournalEntry;
  /** What was said and by whom, where the entry tells it: entries of rows that were loaded do not. */
  readonly said?: unknown;
  readonly personId?: unknown;
}

const kinds: Readonly<Record<Step['kind'], true>> = {
  report: true,
  change: true,
  request: true,
  import: true,
  undo: true,
  reissue: true,
};

/** `null` for an entry about something else than the state of a row. */
export function stepOf(entry: JournalEntry): Step | null {
  const itemId = /^item (\d+)$/u.exec(entry.subject)?.[1];
  const [kind = '', undone] = entry.action.split(' ');
  if (itemId === undefined || !Object.hasOwn(kinds, kind)) return null;
  const { said, standing, personId, ...after } = read(entry.after);
  return {
    seq: entry.seq,
    itemId,
    kind: kind as Step['kind'],
    undoes: kind === 'undo' ? (undone ?? null) : null,
    before: read(entry.before),
    after,
    standing: standing === 'participant' || standing === 'lead' ? standing : 'office',
    entry,
    ...(said === undefined ? {} : { said }),
    ...(personId === undefined ? {} : { personId }),
  };
}

/** What cannot be read says nothing: the chain of hashes names an entry that was changed. */
function read(json: string | null): State {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A row of which nothing was reported yet. Its deadline is the plan's, or the ledger's that it came with. */
const unreported: State = { status: null, percent: null, expected: null, blocker: null, note: null };

interface Followed {
  readonly state: State;
  readonly broken: readonly { readonly seq: number; readonly fields: readonly string[] }[];
}

/** Goes from entry to entry. A participant's word moves nothing. */
export function follow(steps: readonly Step[]): Followed {
  const broken: Followed['broken'][number][] = [];
  let state = unreported;
  for (const step of steps) {
    if (step.standing === 'participant') continue;
    if (step.kind === 'reissue') {
      state = reissued(state, step);
      continue;
    }
    const fields = apart(step.before, state);
    if (fields.length > 0) broken.push({ seq: step.seq, fields });
    state = { ...state, ...step.after };
  }
  return { state, broken };
}

/** The new issue's deadline holds, but where the office has set another. */
function reissued(state: State, { before, after }: Step): State {
  if (!('due' in after)) return state;
  const isPlans = !('due' in state) || sameValue(state['due'], dayOf(before['due']));
  return isPlans ? { ...state, due: dayOf(after['due']) } : state;
}

/** 长期坚持 is no day. */
const dayOf = (written: unknown): string | null =>
  typeof written === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(written) ? written : null;

/** The fields that both states have, and not alike. */
export const apart = (one: State, other: State): readonly string[] =>
  Object.keys(one).filter((field) => field in other && !sameValue(one[field], other[field]));
