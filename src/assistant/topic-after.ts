import type { Reply, ReplyKind } from '../domain/reply.ts';
import type { Asked, Topic } from './topic.ts';
import { unitsOf } from './units-asked.ts';

/** What the next words may hang on after a reply; one that answers nothing leaves the topic as it was. */
export function topicAfter(
  { reply, asked }: { readonly reply: Reply; readonly asked: Asked | null },
  { topic, now }: { readonly topic: Topic | null; readonly now: string },
): Topic | null {
  const itemIds = reply.facts.measures?.map(({ id }) => id) ?? [];
  const choices = reply.kind === 'clarify' ? [...reply.actions] : [];
  const isAnswer = !ANSWERS_NOTHING.has(reply.kind) && (itemIds.length > 0 || asked !== null);
  if (isAnswer) {
    const before = topic?.listed ?? [];
    const noneOfThose = itemIds.length === 0 && (asked?.among ?? null) !== null;
    const listed = noneOfThose || isOneOf(itemIds, before) ? before : itemIds;
    return { itemIds, listed, units: unitsIn(reply, asked), asked, choices, at: now };
  }
  // Whoever is asked how far the one measure is goes on about that measure.
  if (reply.kind === 'clarify' && itemIds.length === 1)
    return { listed: [], units: [], asked: null, ...topic, itemIds, choices, at: now };
  if (choices.length === 0 && (topic?.choices ?? []).length === 0) return topic;
  return { ...(topic ?? { itemIds: [], listed: [], units: [], asked: null }), choices, at: now };
}

/** After these a person goes on with what was talked about before: thanks, a greeting, a slip. */
const ANSWERS_NOTHING: ReadonlySet<ReplyKind> = new Set(['clarify', 'help', 'out-of-scope', 'denied', 'error', 'file']);

const isOneOf = (ids: readonly string[], listed: readonly string[]): boolean =>
  ids.length === 1 && ids.every((id) => listed.includes(id));

/** Replies that are lists of units, rather than of what they do. */
const OF_UNITS: ReadonlySet<string> = new Set(['silent', 'count']);

function unitsIn({ kind, facts }: Reply, asked: Asked | null): string[] {
  const named = asked === null ? [] : unitsOf(asked.request);
  return named.length > 0 || !OF_UNITS.has(kind) ? named : (facts.units ?? []).map(({ name }) => name);
}
