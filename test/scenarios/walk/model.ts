import type { Status } from '../../../src/domain/ledger/item.ts';
import type { Change, ItemState, Standing, UpdateKind } from '../../../src/domain/ledger/update.ts';
import type { ReplyKind } from '../../../src/domain/reply.ts';

/** A row as the model has it. */
export interface Row {
  readonly id: string;
  /** As people call it, and as the plan does. */
  readonly name: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  planDue: string | null;
  state: ItemState;
  version: number;
  reported: { readonly at: string; readonly by: string } | null;
  readonly updates: Recorded[];
}

/** An update as the model has it. `id` is learnt from the store when it appears there. */
export interface Recorded {
  id: string;
  readonly row: Row;
  readonly kind: UpdateKind;
  readonly standing: Standing;
  readonly by: string;
  readonly message: string | null;
  readonly at: string;
  readonly said: Change;
  readonly before: ItemState;
  readonly after: ItemState;
  readonly undoes: Recorded | null;
  undone: boolean;
}

export interface DraftedRow {
  readonly row: Row;
  readonly version: number;
  readonly standing: Standing;
  readonly said: Change;
}

export interface ModelDraft {
  token: string;
  readonly author: string;
  readonly place: string;
  readonly kind: 'report' | 'change';
  readonly changes: readonly DraftedRow[];
  readonly at: string;
  state: 'open' | 'confirmed' | 'cancelled' | 'replaced';
}

/** The people of the plan in `test/support/desk.ts`. */
export const people = {
  岳主任: { unit: '教育局', role: 'office' },
  方县长: { unit: '县政府', role: 'leader' },
  秦教育: { unit: '教育局', role: 'liaison' },
  石公安: { unit: '公安局', role: 'liaison' },
  叶卫健: { unit: '卫健局', role: 'liaison' },
  郝应急: { unit: '应急局', role: 'liaison' },
  汤财政: { unit: '财政局', role: 'head' },
} as const;
export type Name = keyof typeof people;

const aRow = (
  id: string,
  name: string,
  title: string,
  units: readonly [readonly string[], readonly string[]],
  due: string | null,
): Row => ({
  id,
  name,
  title,
  lead: units[0],
  participants: units[1],
  planDue: due,
  state: {
    ...{ due, status: null, percent: null, expected: null, blocker: null, note: null },
    ...{ lead: units[0], participants: units[1], milestones: [], accepted: null, extension: null },
  },
  version: 1,
  reported: null,
  updates: [],
});

export const rowsOfPlan = (): readonly [Row, ...Row[]] => [
  aRow('1', '硬质隔离设施', '加固校门硬质隔离设施', [['教育局'], ['公安局', '住建局']], '2026-09-30'),
  aRow('2', '护学岗', '组织上学放学时段护学岗', [['公安局'], ['教育局']], null),
  aRow('3', '明厨亮灶', '开展食堂明厨亮灶改造', [['教育局', '卫健局'], ['财政局']], '2026-07-10'),
  aRow('4', '心理辅导室', '推进心理辅导室标准化建设', [[], ['教育局', '卫健局']], null),
  aRow('5', '疏散演练', '每学期组织疏散演练', [['应急局'], ['教育局', '公安局']], null),
];

/** In whose name a person reports; `null` where they may not. */
export function standingOf(name: Name, { lead, participants }: Row): Standing | null {
  const { unit, role } = people[name];
  if (role === 'office') return 'office';
  if (role === 'leader') return null;
  if (lead.includes(unit)) return 'lead';
  return participants.includes(unit) ? 'participant' : null;
}

export const readsInFull = (name: Name, { lead, participants }: Row): boolean =>
  ['office', 'leader'].includes(people[name].role) || [...lead, ...participants].includes(people[name].unit);

/** What the row will say: every clause of the walk by itself, so that the model need not know how a state is computed. */
export function after(state: ItemState, said: Change): ItemState {
  const kept = { ...state, due: said.due === undefined ? state.due : said.due, note: said.note ?? state.note };
  const { percent, expected, blocker } = said;
  if (said.status === 'done') return { ...kept, status: 'done', percent: 100, expected: null, blocker: null };
  if (said.status === 'unchanged') return { ...kept, status: state.status ?? 'not-started' };
  const wasDone = state.status === 'done';
  const open = {
    ...kept,
    percent: percent ?? (state.percent === 100 ? null : state.percent),
    expected: expected ?? state.expected,
    blocker: blocker === undefined ? state.blocker : blocker,
  };
  const status = ((): Status | null => {
    if (said.status === 'blocked' || said.status === 'in-progress') return said.status;
    if (percent !== undefined) return state.status === 'blocked' && blocker !== null ? 'blocked' : 'in-progress';
    if (blocker === null) return state.status === 'blocked' ? 'in-progress' : state.status;
    if (expected !== undefined || blocker !== undefined)
      return wasDone ? 'in-progress' : (state.status ?? 'in-progress');
    return state.status;
  })();
  return status === 'done' ? { ...kept } : { ...open, status };
}

export const fields = ['due', 'status', 'percent', 'expected', 'blocker'] as const;

/** The states are alike, but for the words of the note. */
export const alike = (one: ItemState, other: ItemState): boolean =>
  fields.every((field) => one[field] === other[field]);

export const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

/** What is expected of a step. */
export type Expected = ReplyKind;
