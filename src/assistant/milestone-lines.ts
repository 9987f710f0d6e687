import { daysBetween } from '../domain/calendar/dates.ts';
import type { Item, Milestone } from '../domain/ledger/item.ts';
import { paceOf, type Pace } from '../domain/ledger/milestones.ts';
import { dayIn } from './answer.ts';
import type { Context } from './question.ts';

type Wording = Pick<Context, 'say' | 'language' | 'today'>;

/** 节点 2/3，滞后：招标应于9月10日前完成，已过 5 天. `null` where the item has no milestones. What is done as a whole is late with none. */
export function paceLine(item: Item, { say, language, today }: Wording): string | null {
  const pace = paceOfItem(item, today);
  if (pace === null) return null;
  const late = pace.late
    .map(({ title, due, days }) => say('pace-late', { title, due: dayIn(language, due), days }))
    .join(language === 'zh' ? '；' : '; ');
  const { next, state } = pace;
  const line = say('pace', { reached: pace.reached, total: pace.total, state, late });
  return next === null || state === 'behind' || state === 'done'
    ? line
    : `${line}${say('pace-next', { title: next.title, due: dayIn(language, next.due) })}`;
}

/** How an item stands to its milestones on a day. */
export function paceOfItem({ milestones = [], status }: Item, today: string): Pace | null {
  return paceOf(status === 'done' ? milestones.map((each) => ({ ...each, done: true })) : milestones, today);
}

/** A milestone with its day and whether it is reached. */
export const milestoneLine = (milestone: Milestone, { say, language, today }: Wording): string =>
  say('milestone-line', {
    title: milestone.title,
    due: dayIn(language, milestone.due),
    ...standing(milestone, today),
  });

/** Whether a milestone is reached, late or to come, and by how many days late. */
export function standing({ due, done }: Milestone, today: string) {
  const state = done ? 'done' : due < today ? 'late' : 'open';
  return { state, days: state === 'late' ? daysBetween(due, today) : 0 };
}
