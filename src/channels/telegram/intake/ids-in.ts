import type { Update } from 'grammy/types';

/** The messages that an update is about: their ids are given out by now. */
export function idsIn(update: Update): readonly { readonly chatId: number; readonly messageId: number }[] {
  const { message, edited_message: edited, callback_query: tapped } = update;
  return [message, edited, tapped?.message]
    .filter((each) => each !== undefined)
    .map(({ chat, message_id: messageId }) => ({ chatId: chat.id, messageId }));
}
