import type { Reply } from '../domain/reply.ts';
import { cite, list, reply, text } from './answer.ts';
import { readAboutDigest } from './digest-action.ts';
import type { Context } from './question.ts';

/** The button 就摘要提问: what a digest listed is talked about again, in its order. `null` for another button. */
export async function askAboutDigest(action: string, context: Context): Promise<Reply | null> {
  const ids = readAboutDigest(action);
  if (ids === null) return null;
  const { stores, speaker, say } = context;
  const byId = new Map((await stores.ledger.items({ ids }, speaker)).map((item) => [item.id, item]));
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  if (items.length === 0) return reply(context, 'not-found', { blocks: [text(say('digest-ask-gone'))] });
  return reply(context, 'digest', {
    blocks: [text(say('digest-ask-how', { total: items.length })), list(items.map(({ title }) => title))],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
  });
}
