import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import type { Context } from '../question.ts';

/** Refuses what is the office's, and says who could, by name where the roster has them. */
export async function refusedToOthers(what: string, context: Context): Promise<Reply> {
  const { stores, say } = context;
  const office = (await stores.people.all()).filter(({ role }) => role === 'office');
  const names = office.map(({ name, unit }) => say('deed-office-person', { name, unit }));
  return reply(context, 'denied', {
    blocks: [text(say('office-only', { what, names: names.join(say('side-and')), total: names.length }))],
  });
}
