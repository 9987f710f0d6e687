import type { Change, ItemState, Standing, UpdateKind } from '../../../src/domain/ledger/update.ts';
import {
  after,
  alike,
  fields,
  hoursBetween,
  people,
  readsInFull,
  rowsOfPlan,
  standingOf,
  type DraftedRow,
  type Expected,
  type ModelDraft,
  type Name,
  type Recorded,
  type Row,
} from './model.ts';

/** Who speaks, where, when, and in which message. */
export interface Speech {
  readonly name: Name;
  readonly place: string;
  readonly now: string;
  readonly message: string;
}

/** The ledger by its rules and nothing else: plain lists, no store. What each step does to it, and which kind of reply it deserves. */
export function modelLedger() {
  const rows = rowsOfPlan();
  const drafts: ModelDraft[] = [];
  const updates: Recorded[] = [];

  const openAt = ({ name, place }: Pick<Speech, 'name' | 'place'>): ModelDraft | undefined =>
    drafts.find((draft) => draft.author === name && draft.place === place && draft.state === 'open');

  const keep = (draft: Pick<ModelDraft, 'kind' | 'changes'>, { name, place, now }: Speech): Expected => {
    const open = openAt({ name, place });
    if (open !== undefined) open.state = 'replaced';
    drafts.push({ ...draft, token: '', author: name, place, at: now, state: 'open' });
    return 'draft';
  };

  /** Goes on with a draft of its kind that waits. A row that is spoken of again takes the place of what was drafted of it. */
  const join = ({ kind, changes }: Pick<ModelDraft, 'kind' | 'changes'>, speech: Speech): Expected => {
    const open = openAt(speech);
    const joins = open?.kind === kind && !isExpired(open, speech.now);
    const earlier = (joins ? open.changes : []).filter(({ row }) => changes.every((change) => change.row !== row));
    return keep({ kind, changes: [...earlier, ...changes] }, speech);
  };

  const drafted = (row: Row, said: Change, standing: Standing): DraftedRow => ({
    row,
    version: row.version,
    standing,
    said,
  });

  const write = (
    { row, standing, said }: Pick<DraftedRow, 'row' | 'standing' | 'said'>,
    {
      kind,
      undoes = null,
      by,
      message,
      at,
    }: {
      readonly kind: UpdateKind;
      readonly undoes?: Recorded | null;
      readonly by: string;
      readonly message: string | null;
      readonly at: string;
    },
  ): void => {
    const before = row.state;
    const moves = standing !== 'participant';
    const next = !moves ? before : undoes === null ? after(before, said) : takenBack(before, undoes);
    const update: Recorded = {
      id: '',
      row,
      kind,
      standing,
      by,
      message,
      at,
      said,
      before,
      after: next,
      undoes,
      undone: false,
    };
    row.updates.push(update);
    updates.push(update);
    if (undoes !== null) undoes.undone = true;
    if (!moves) return;
    row.state = next;
    row.version += 1;
    const last = row.updates.findLast(
      (each) => (each.kind === 'report' || each.kind === 'import') && each.standing !== 'participant' && !each.undone,
    );
    row.reported = last === undefined ? null : { at: last.at, by: last.by };
  };

  const settled = (draft: ModelDraft, { name, now }: Speech): Expected | null => {
    if (draft.author !== name) return 'denied';
    if (draft.state !== 'open') return draft.state === 'confirmed' ? 'recorded' : 'cancelled';
    return isExpired(draft, now) ? 'cancelled' : null;
  };

  return {
    rows,
    drafts,
    updates,
    openAt,

    /** Whether the words ask first whether a finished row is meant. */
    reopens: (said: readonly { readonly row: Row; readonly change: Change }[], { name }: Speech): boolean =>
      said.some(({ row, change }) => reopens({ row, said: change, standing: standingOf(name, row) ?? 'participant' })),

    report(said: readonly { readonly row: Row; readonly change: Change }[], speech: Speech): Expected {
      const changes = said.flatMap(({ row, change }) => {
        const standing = standingOf(speech.name, row);
        return standing === null ? [] : [drafted(row, change, standing)];
      });
      if (changes.length === 0) return 'denied';
      if (changes.some(reopens)) return 'clarify';
      return join({ kind: 'report', changes }, speech);
    },

    /** A figure for the only row of a draft that waits. */
    correct(percent: number, speech: Speech): Expected {
      const open = openAt(speech);
      const [change] = open?.changes ?? [];
      if (change === undefined) throw new Error('there is nothing to correct');
      const { status, ...rest } = change.said;
      const said = status === 'done' || status === 'unchanged' ? { ...rest, percent } : { ...change.said, percent };
      return keep({ kind: 'report', changes: [drafted(change.row, said, change.standing)] }, speech);
    },

    changeDue(row: Row, due: string, speech: Speech): Expected {
      if (people[speech.name].role !== 'office') return 'denied';
      return join({ kind: 'change', changes: [drafted(row, { due }, 'office')] }, speech);
    },

    confirm(draft: ModelDraft | undefined, speech: Speech): Expected {
      if (draft === undefined) return 'not-found';
      const earlier = settled(draft, speech);
      if (earlier !== null) return earlier;
      if (draft.changes.some(({ row, version }) => row.version !== version))
        return keep(
          { kind: draft.kind, changes: draft.changes.map(({ row, said, standing }) => drafted(row, said, standing)) },
          speech,
        );
      draft.state = 'confirmed';
      const as = { kind: draft.kind, by: speech.name, message: speech.message, at: speech.now };
      for (const change of draft.changes.toSorted(byRow)) write(change, as);
      return 'recorded';
    },

    cancel(draft: ModelDraft | undefined, speech: Speech): Expected {
      if (draft === undefined) return 'not-found';
      const earlier = settled(draft, speech);
      if (earlier !== null) return earlier;
      draft.state = 'cancelled';
      return 'cancelled';
    },

    /** The speaker's newest record that stands. */
    newestOf: ({ name }: Speech): Recorded | undefined =>
      updates.findLast(({ by, kind, undone }) => by === name && (kind === 'report' || kind === 'change') && !undone),

    undo(target: Recorded | undefined, speech: Speech): Expected {
      const { name, now, message } = speech;
      const isOffice = people[name].role === 'office';
      if (target === undefined || target.kind === 'undo' || !readsInFull(name, target.row)) return 'not-found';
      if (target.by !== name && !isOffice) return 'denied';
      if (!isOffice && hoursBetween(target.at, now) > 24) return 'not-found';
      const together = updates.filter(
        (each) => each === target || (each.kind !== 'undo' && each.message !== null && each.message === target.message),
      );
      const standing = together.filter(({ undone }) => !undone);
      if (standing.length === 0) return 'undone';
      if (standing.some(hasMovedOn)) return 'not-found';
      for (const each of standing.toSorted(byRow))
        write(
          { row: each.row, standing: each.standing, said: {} },
          { kind: 'undo', undoes: each, by: name, message, at: now },
        );
      return 'undone';
    },

    /** A ledger says how far a row is. */
    load(row: Row, percent: number, at: string): void {
      const said = percent === 100 ? { status: 'done' as const } : { status: 'in-progress' as const, percent };
      if (alike(after(row.state, said), row.state)) return;
      write({ row, standing: 'office', said }, { kind: 'import', by: '台账导入', message: null, at });
    },

    /** The plan is issued anew with another deadline of the row. */
    reissue(row: Row, due: string): void {
      if (row.planDue === due) return;
      if (row.state.due === row.planDue) row.state = { ...row.state, due };
      row.planDue = due;
      row.version += 1;
    },
  };
}

export type ModelLedger = ReturnType<typeof modelLedger>;

const byRow = (one: { readonly row: Row }, other: { readonly row: Row }): number =>
  Number(one.row.id) - Number(other.row.id);

/** A finished row is taken up again only by who says that this is meant. */
const reopens = ({ row: { state }, said, standing }: Omit<DraftedRow, 'version'>): boolean =>
  standing !== 'participant' && state.status === 'done' && after(state, said).status !== 'done';

/** After a day; on the second itself it is still good. */
export const isExpired = ({ at }: ModelDraft, now: string): boolean => hoursBetween(at, now) > 24;

const changedBy = (update: Recorded) => fields.filter((field) => update.before[field] !== update.after[field]);

/** What the update changed is as it was before, and its note; what a new issue of the plan has moved since stays. */
const takenBack = (state: ItemState, update: Recorded): ItemState => ({
  ...state,
  ...Object.fromEntries(changedBy(update).map((field) => [field, update.before[field]])),
  note: update.before.note,
});

/** Something that still stands was recorded of the row since, or its state is another by other ways. */
function hasMovedOn(update: Recorded): boolean {
  if (update.standing === 'participant') return false;
  const since = update.row.updates.slice(update.row.updates.indexOf(update) + 1);
  const stands = since.some(({ kind, standing, undone }) => kind !== 'undo' && standing !== 'participant' && !undone);
  return stands || changedBy(update).some((field) => update.row.state[field] !== update.after[field]);
}
