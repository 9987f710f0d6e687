import { isOffice } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import { howToBind } from '../deeds/bind-group.ts';
import type { Context } from '../question.ts';

/** All that is said in a group before the office has bound it. */
export async function unbound(context: Context): Promise<Reply> {
  const { say, stores, speaker, group } = context;
  if (isOffice(speaker) && group !== undefined) return howToBind(group, context);
  const office = (await stores.people.all()).filter(({ role }) => role === 'office').map(({ name }) => name);
  return reply(context, 'denied', {
    blocks: [text(say('group-unbound', { names: office.join(say('side-and')), total: office.length }))],
  });
}
