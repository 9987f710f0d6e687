import type { ExtensionRequest, Milestone } from '../../domain/ledger/item.ts';
import { differing, type Change, type ItemState, type StateField, type Update } from '../../domain/ledger/update.ts';
import { dayIn, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';

type Wording = Pick<Context, 'say' | 'language'>;

/** In the order in which they are told. */
const fields: readonly StateField[] = [
  'status',
  'percent',
  'due',
  'lead',
  'participants',
  'milestones',
  'expected',
  'blocker',
  'extension',
  'accepted',
];

/** What changes between two states, a line each: `进度：40% → 60%`. Empty where nothing does. */
export function changeLines(before: ItemState, after: ItemState, wording: Wording): readonly string[] {
  const changed = differing(before, after);
  return fields
    .filter((field) => changed.includes(field))
    .map((field) =>
      wording.say('change', {
        field: wording.say(`field-${field}`),
        before: shown(besides(before, after), field, wording),
        after: shown(besides(after, before), field, wording),
      }),
    );
}

/** What a participant says of the work, a line each: `进度：60%`. It is set against nothing, for it moves nothing. */
export function saidLines(change: Change, wording: Wording): readonly string[] {
  const { status, percent = null, expected = null, blocker = null } = change;
  const { say } = wording;
  const state: ItemState = { due: null, status: null, note: null, percent, expected, blocker };
  const stands = status === 'unchanged' ? say('no-change') : status === undefined ? null : say(`status-${status}`);
  const told = percent === null ? stands : null;
  const figures = (['percent', 'expected', 'blocker'] as const).map(
    (field) => [field, valueIn(state, field, wording)] as const,
  );
  return [['status', told] as const, ...figures].flatMap(([field, value]) =>
    value === null ? [] : [say('said', { field: say(`field-${field}`), value })],
  );
}

/** The same of an update, with what the office answered to a request. */
export function updateLines({ kind, before, after, said }: Update, wording: Wording): readonly string[] {
  const lines = changeLines(before, after, wording);
  const { reason } = said;
  const isRefused =
    kind === 'change' && before.extension != null && after.extension == null && before.due === after.due;
  if (isRefused)
    return [
      ...lines,
      reason === undefined ? wording.say('update-refused') : wording.say('update-refused-why', { reason }),
    ];
  return reason === undefined ? lines : [...lines, wording.say('draft-reason', { reason })];
}

/** The state without the milestones that are the same in the other. */
function besides(state: ItemState, other: ItemState): ItemState {
  const { milestones = [] } = state;
  const isSame = (a: Milestone) => (b: Milestone) => a.title === b.title && a.due === b.due && a.done === b.done;
  return { ...state, milestones: milestones.filter((each) => other.milestones?.some(isSame(each)) !== true) };
}

function shown(state: ItemState, field: StateField, wording: Wording): string {
  if (field === 'status') return wording.say(state.status === null ? 'status-unreported' : `status-${state.status}`);
  return valueIn(state, field, wording) ?? wording.say('value-none');
}

/** `null` for what there is nothing of. */
function valueIn(state: ItemState, field: Exclude<StateField, 'status'>, { say, language }: Wording): string | null {
  const day = (value: string | null): string | null => (value === null ? null : dayIn(language, value));
  switch (field) {
    case 'percent':
      return state.percent === null ? null : `${String(state.percent)}%`;
    case 'blocker':
      return state.blocker;
    case 'due':
    case 'expected':
      return day(state[field]);
    case 'lead':
    case 'participants':
      return state[field]?.length ? unitNames(state[field], language) : null;
    case 'accepted':
      return state.accepted ? say('value-accepted', { by: state.accepted.by, on: day(state.accepted.on) ?? '' }) : null;
    case 'extension':
      return state.extension ? extensionIn(state.extension, { say, language }) : null;
    case 'milestones':
      return state.milestones?.length
        ? state.milestones
            .map(({ title, due, done }) =>
              say(done ? 'value-milestone-done' : 'value-milestone', { title, due: day(due) ?? '' }),
            )
            .join(language === 'zh' ? '；' : '; ')
        : null;
  }
}

/** What the author of a draft should look at twice. */
export const cautions = (before: ItemState, after: ItemState, wording: Wording): readonly string[] => [
  ...ofProgress(before, after, wording),
  ...ofArrangement(before, after, wording),
  ...outrun(before, after, wording),
];

/** No lead is left, or the deadline comes before the day by which the work is expected to be done. */
function ofArrangement(before: ItemState, after: ItemState, { say, language }: Wording): readonly string[] {
  const changed = differing(before, after);
  const isLeadless = changed.includes('lead') && after.lead?.length === 0;
  const isSooner =
    changed.includes('due') && after.due !== null && after.expected !== null && after.due < after.expected;
  return [
    ...(isLeadless ? [say('draft-leadless')] : []),
    ...(isSooner ? [say('draft-before-expected', { expected: dayIn(language, after.expected) })] : []),
  ];
}

function extensionIn({ until, reason }: ExtensionRequest, { say, language }: Wording): string {
  const day = dayIn(language, until);
  return reason === null ? say('value-extension', { until: day }) : say('value-extension-why', { until: day, reason });
}

/** Milestones that are not reached and were not counted anew, where the deadline moves. */
function outrun(before: ItemState, after: ItemState, { say }: Wording): readonly string[] {
  const changed = differing(before, after);
  const open = (after.milestones ?? []).filter(({ done }) => !done);
  if (!changed.includes('due') || changed.includes('milestones') || open.length === 0) return [];
  const { due } = after;
  const late = due === null ? 0 : open.filter((milestone) => milestone.due > due).length;
  return [
    late > 0 ? say('draft-milestones-late', { total: late }) : say('draft-milestones-stay', { total: open.length }),
  ];
}

/** A figure that falls, a finished item that is taken up again. */
function ofProgress(before: ItemState, after: ItemState, { say }: Wording): readonly string[] {
  if (before.status === 'done' && after.status !== 'done') return [say('draft-reopens')];
  if (before.percent === null || after.percent === null || after.percent >= before.percent) return [];
  return [say('draft-falls', { before: before.percent, after: after.percent })];
}
