import type { Person } from '../../domain/people.ts';
import type { OrganisationSettings, Subscription } from '../../domain/settings.ts';
import type { Context } from '../question.ts';

type Wording = Pick<Context, 'say' | 'language'>;

/** The roles that have defaults of their own. */
export const digestRoles = ['leader', 'office', 'head', 'liaison'] as const;
export type DigestRole = (typeof digestRoles)[number];

/** The defaults that hold for somebody; `null` for whoever gets no digest at all. */
export function defaultOf({ role }: Pick<Person, 'role'>, { digest }: OrganisationSettings): Subscription | null {
  if (role === 'member') return null;
  return digest[role === 'administrator' ? 'office' : role];
}

/** Which digests come and when: 每个工作日 08:30 每日摘要. */
export function subscriptionLine({ forms, at, days }: Subscription, { say, language }: Wording): string {
  if (forms.length === 0) return say('subscription-none');
  const joined = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ');
  const named = days.length === 7 ? '' : joined(days.map((day) => say('weekday', { day })));
  return say('subscription', {
    at,
    forms: joined(
      forms.map((form) => say(`subscription-${form}`, { days: named, hasDays: named === '' ? 'no' : 'yes' })),
    ),
  });
}
