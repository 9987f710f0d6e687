import type { z } from 'zod';
import { badRequest } from '../refusal.ts';
import type { sendChatAction, sendMessage } from '../schemas/sending.ts';
import type { InlineKeyboard } from '../wire.ts';
import { shallow, type Room, type Saying } from '../world.ts';

type Sending = z.output<typeof sendMessage>;

/** Where in a chat a message goes: its thread, and what it replies to. */
export function placeIn(room: Room, params: Pick<Sending, 'message_thread_id' | 'reply_parameters'>): Partial<Saying> {
  const replied = repliedTo(room, params.reply_parameters);
  const thread = params.message_thread_id ?? (room.chat.is_forum ? replied?.message_thread_id : undefined);
  checkThread(room, thread);
  return {
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(replied === null ? {} : { reply_to_message: shallow(replied) }),
  };
}

export function checkThread(room: Room, thread: z.output<typeof sendChatAction>['message_thread_id']): void {
  if (thread !== undefined && !room.topics.has(thread)) throw badRequest('message thread not found');
}

function repliedTo(room: Room, reply: Sending['reply_parameters']) {
  if (reply === undefined) return null;
  if (reply.chat_id !== undefined && reply.chat_id !== room.chat.id) throw badRequest('chat not found');
  const replied = room.kept.get(reply.message_id)?.message ?? null;
  if (replied === null && reply.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found');
  if (reply.quote !== undefined && !(replied?.text ?? replied?.caption ?? '').includes(reply.quote))
    throw badRequest('QUOTE_TEXT_INVALID');
  return replied;
}

type Markup = Sending['reply_markup'];

/** Only buttons under the message come back in it. */
export const inlineOf = (markup: Markup): { readonly reply_markup?: InlineKeyboard } =>
  markup !== undefined && 'inline_keyboard' in markup && markup.inline_keyboard.flat().length > 0
    ? { reply_markup: markup }
    : {};

export function keyboardOf(markup: Markup): string[] {
  if (markup === undefined || !('keyboard' in markup)) return [];
  return markup.keyboard.flat().map((button) => (typeof button === 'string' ? button : button.text));
}
