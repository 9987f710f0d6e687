import type { ChatMember, ChatMemberUpdated, Message } from 'grammy/types';
import type { IncomingEvent } from '../../../assistant/event.ts';
import { accountOf, conversationOf, messageIdOf } from '../names.ts';
import { instantIn } from './instant.ts';

/** We were let in, shown out, blocked, or let back in; `null` where only our rights changed. */
export function membershipEvent(
  updateId: number,
  { chat, from, date, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated,
  timeZone: string,
): IncomingEvent | null {
  const is = isIn(after);
  if (chat.type === 'channel' || is === isIn(before)) return null;
  const common = {
    // The count of updates starts anew after a quiet week.
    id: `telegram:member:${String(date)}:${String(updateId)}`,
    conversation: conversationOf({ chatId: chat.id, threadId: null }),
    at: instantIn(date, timeZone),
  };
  if (chat.type === 'private') return { ...common, type: is ? 'unblocked' : 'blocked' };
  if (!is) return { ...common, type: 'left' };
  return { ...common, type: 'joined', title: chat.title, by: from.is_bot ? null : accountOf(from.id) };
}

const isIn = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';

/** What became of a group, as Telegram reports it in the form of a message. */
export function groupEvent(message: Message, timeZone: string): IncomingEvent | null {
  const { chat, message_id: id, new_chat_title: title, migrate_to_chat_id: to } = message;
  const common = {
    id: messageIdOf(chat.id, id),
    conversation: conversationOf({ chatId: chat.id, threadId: null }),
    at: instantIn(message.date, timeZone),
  };
  if (title !== undefined) return { ...common, type: 'renamed', title };
  if (to === undefined) return null;
  return { ...common, type: 'moved', to: conversationOf({ chatId: to, threadId: null }) };
}
