import type { Item } from '../../domain/ledger/item.ts';
import { isOffice } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { cite, leadLine, quoted, reply, text } from '../answer.ts';
import type { Obeying } from '../commands.ts';
import { languageAt, placesOf } from '../places.ts';
import type { Context } from '../question.ts';
import { wordingIn } from '../wording.ts';
import type { ReminderTap } from './actions.ts';

/** 不归我管: the office is told, with what to do about it. Nothing is written to the ledger: who leads is for the office to say. */
export async function disown(item: Item, tap: ReminderTap, { context, services }: Obeying): Promise<Reply> {
  const { stores, say, today } = context;
  const title = quoted(item.title);
  const office = await placesOf((await stores.people.all()).filter(isOffice), stores, services.sends);
  const others = office.filter(({ person }) => person.id !== context.speaker.id);
  if (others.length === 0) return said('not-found', say('remind-disowned-nobody', { title }), context);
  if (!(await stores.reminders.disown(tap.reminderId, { itemId: item.id, on: today })))
    return said('cancelled', say('remind-disowned-before', { title }), context);
  for (const place of others) {
    const { conversation } = place;
    const notice = noticeOf(item, await languageAt(place, stores), context);
    await stores.outbox.put({ conversation, reply: notice, purpose: 'notice', messageId: null, at: context.now });
  }
  return said('cancelled', say('remind-disowned', { title }), context);
}

const said = (kind: 'cancelled' | 'not-found', words: string, context: Context): Reply =>
  reply(context, kind, { blocks: [text(words)] });

function noticeOf(item: Item, language: 'zh' | 'en', { now, speaker }: Context): Reply {
  const say = wordingIn(language);
  const who = `${speaker.unit}${speaker.name}`;
  return reply({ now, say }, 'status', {
    blocks: [
      text(say('remind-disowned-notice', { who, title: quoted(item.title), lead: leadLine(item, { say, language }) })),
      text(say('remind-disowned-todo', { title: item.title })),
    ],
    measures: [item],
    citations: cite(item),
  });
}
