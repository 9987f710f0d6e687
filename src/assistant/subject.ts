import type { Item } from '../domain/ledger/item.ts';
import type { Reply } from '../domain/reply.ts';
import { quoted, quotedTitles, reply, text } from './answer.ts';
import type { Context } from './question.ts';
import type { Say } from './wording.ts';

/** The rows that a mention means, or the reply that says why there are none. */
export type Found = { readonly items: readonly Item[]; readonly heading: string | null } | { readonly instead: Reply };

/** More measures than this that fit equally well are asked about instead of all answered for. */
const MOST_READINGS = 3;

/**
 * Settles what is meant. An empty mention means what was talked about before. Several that fit alike are asked about with buttons, each of
 * which asks `again` for one of them.
 */
export async function find(mention: string, context: Context, again: (item: Item) => string): Promise<Found> {
  const { directory, stores, speaker, topic } = context;
  if (mention === '') {
    if (topic === null || topic.itemIds.length === 0) return { instead: askWhich(context) };
    return { items: await stores.ledger.items({ ids: topic.itemIds }, speaker), heading: null };
  }
  const subject = directory.subjectOf(mention);
  if (subject.kind === 'nothing') return { instead: await notFound(mention, subject.nearest, context) };
  const items = await stores.ledger.items({ ids: subject.itemIds }, speaker);
  if (subject.kind === 'heading') return { items, heading: subject.heading };
  if (items.length > MOST_READINGS || (subject.vague && items.length > 1))
    return { instead: clarify(mention, items, { context, again }) };
  return { items, heading: null };
}

/** The record does not say, and what it says that is nearest. */
export async function notFound(mention: string, nearest: readonly string[], context: Context): Promise<Reply> {
  const { say, stores, speaker } = context;
  const items = nearest.length === 0 ? [] : await stores.ledger.items({ ids: nearest.slice(0, 3) }, speaker);
  const first = text(say('not-found', { mention: shortened(mention) }));
  const near = items.length === 0 ? [] : [text(say('not-found-nearest', { titles: quotedTitles(items) }))];
  const actions = items.map(({ title }) => askLead(title, say));
  return reply(context, 'not-found', { blocks: [first, ...near], actions });
}

/** Words of a mention are kept apart by spaces; a very long one is shown by its beginning. */
function shortened(mention: string): string {
  const words = Array.from(mention.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
  return words.length <= LONGEST_SHOWN ? words.join('') : `${words.slice(0, LONGEST_SHOWN).join('')}…`;
}

const LONGEST_SHOWN = 40;

/** A tap that goes on with one of the nearest. */
function askLead(title: string, say: Say) {
  const words = say('ask-lead', { title: quoted(title) });
  return { label: words, value: words };
}

function askWhich(context: Context): Reply {
  return reply(context, 'clarify', { blocks: [text(context.say('clarify-which'))] });
}

function clarify(
  mention: string,
  items: readonly Item[],
  { context, again }: { readonly context: Context; readonly again: (item: Item) => string },
): Reply {
  const blocks = [
    text(context.say('clarify-several', { mention, total: items.length })),
    { type: 'list', ordered: true, items: items.map(({ title }) => title) } as const,
  ];
  const actions = items.slice(0, 10).map((item) => ({ label: item.title, value: again(item) }));
  return reply(context, 'clarify', { blocks, total: items.length, actions });
}
