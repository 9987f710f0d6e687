import type { Citation } from '../domain/reply.ts';
import type { Plans } from './ports.ts';
import type { Say } from './wording.ts';

/** A post of the leading group or its office, as the plan gives it. */
export type PlanPost = Awaited<ReturnType<Plans['posts']>>[number];

/** The name, with the post behind it where the plan gives both. */
export function whoHolds({ name, post, unit, quote }: PlanPost): string {
  const place = [unit, post].filter((word) => word !== undefined).join('');
  if (name === undefined) return place === '' ? quote : place;
  return place === '' ? name : `${name}（${place}）`;
}

export const citePost = ({ document, role, quote }: PlanPost): Citation => ({
  source: 'plan',
  document,
  ref: role,
  quote,
});

const posts: Readonly<Record<string, string>> = {
  组长: 'chair',
  常务副组长: 'executive-deputy',
  副组长: 'deputy',
  成员: 'member',
  办公室主任: 'office-head',
  办公室副主任: 'office-deputy',
};

/** The post in the language of the answer; as the plan calls it where there is no other word. */
export function postName(role: string, say: Say): string {
  const known = posts[role];
  return known === undefined ? role : say(`post-${known}`);
}
