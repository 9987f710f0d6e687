import type { Reply } from '../domain/reply.ts';
import type { Asked, Topic } from './topic.ts';
import { unitsOf } from './units-asked.ts';

/** What the next words may hang on after a reply; one that answers nothing leaves the topic as it was. */
export function topicAfter(
  { reply, asked }: { readonly reply: Reply; readonly asked: Asked | null },
  { topic, now }: { readonly topic: Topic | null; readonly now: string },
): Topic | null {
  const itemIds = reply.facts.measures?.map(({ id }) => id) ?? [];
  const choices = reply.kind === 'clarify' ? [...reply.actions] : [];
  const isAnswer = reply.kind !== 'clarify' && (itemIds.length > 0 || asked !== null);
  if (isAnswer) return { itemIds, units: asked === null ? [] : unitsOf(asked.request), asked, choices, at: now };
  if (choices.length === 0 && (topic?.choices ?? []).length === 0) return topic;
  return { ...(topic ?? { itemIds: [], units: [], asked: null }), choices, at: now };
}
