import type { ItemState } from '../../domain/ledger/update.ts';
import { dayIn } from '../answer.ts';
import type { Context } from '../question.ts';

type Wording = Pick<Context, 'say' | 'language'>;

const fields = ['status', 'percent', 'due', 'expected', 'blocker'] as const;

/** What changes between two states, a line each: `进度：40% → 60%`. Empty where nothing does. */
export function changeLines(before: ItemState, after: ItemState, wording: Wording): readonly string[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) =>
      wording.say('change', {
        field: wording.say(`field-${field}`),
        before: shown(before, field, wording),
        after: shown(after, field, wording),
      }),
    );
}

function shown(state: ItemState, field: (typeof fields)[number], { say, language }: Wording): string {
  const value = state[field];
  if (field === 'status') return say(state.status === null ? 'status-unreported' : `status-${state.status}`);
  if (value === null) return say('value-none');
  if (field === 'percent') return `${String(value)}%`;
  return field === 'blocker' ? String(value) : dayIn(language, String(value));
}

/** What the author of a draft should look at twice: a figure that falls, a finished item that is taken up again. */
export function cautions(before: ItemState, after: ItemState, { say }: Wording): readonly string[] {
  if (before.status === 'done' && after.status !== 'done') return [say('draft-reopens')];
  if (before.percent === null || after.percent === null || after.percent >= before.percent) return [];
  return [say('draft-falls', { before: before.percent, after: after.percent })];
}
