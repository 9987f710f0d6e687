import type { Api } from 'grammy';
import { chatOf } from '../names.ts';

/** Telegram takes it away after five seconds. */
const EVERY_MS = 4_500;

/** Shows that somebody is writing, for as long as the work goes on and where it takes longer than a moment. */
export async function whileTyping<T>(
  conversation: string,
  { api, afterMs }: { readonly api: Api; readonly afterMs: number },
  work: () => Promise<T>,
): Promise<T> {
  const chat = chatOf(conversation);
  if (chat === null) return work();
  const thread = chat.threadId === null ? {} : { message_thread_id: chat.threadId };
  const show = () => {
    // Nothing hangs on it.
    api.sendChatAction(chat.chatId, 'typing', thread).catch(() => undefined);
    timer = setTimeout(show, EVERY_MS);
  };
  let timer = setTimeout(show, afterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
