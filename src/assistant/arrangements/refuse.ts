import type { Reply } from '../../domain/reply.ts';
import { isOffice } from '../../domain/people.ts';
import { reply, text, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import type { Wish } from './order.ts';

/** Says who could, by name, and what the speaker can do instead. */
export async function refuse({ kind }: Wish, context: Context): Promise<Reply> {
  const { say, stores, speaker, language } = context;
  const office = (await stores.people.all()).filter(isOffice).map(({ name }) => name);
  const what = kind === 'units' || kind === 'due' ? kind : 'acceptance';
  const role = speaker.role === 'leader' ? 'leader' : 'unit';
  const names = unitNames(office, language);
  const refusal = say('arrange-denied', { what, some: office.length === 0 ? 'no' : 'yes', office: names });
  return reply(context, 'denied', { blocks: [text(refusal), text(say('arrange-instead', { what, role }))] });
}
