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
