import type { Api } from 'grammy';
import type { SentPart } from '../../../assistant/outbox.ts';
import type { Notice } from '../../../assistant/ports.ts';
import type { Chat } from '../names.ts';
import type { TelegramPart } from '../render/part.ts';
import { mended } from './mended.ts';
import { plainOf } from './plain.ts';
import { verdictOn } from './verdict.ts';

interface Edit {
  readonly api: Api;
  readonly notice: Notice;
  readonly chat: Chat;
}

/** Gives a message of ours other words and buttons. `null` where it cannot be edited any more, or never could. Throws `SendError`. */
export async function edited(
  { text, keyboard }: Extract<TelegramPart, { method: 'text' }>,
  { id }: SentPart,
  { api, notice, chat }: Edit,
): Promise<SentPart | null> {
  const verdictOfEdit = async (call: Promise<unknown>) => {
    try {
      await call;
      return 'edited';
    } catch (error) {
      const { kind } = verdictOn(error);
      if (kind === 'same') return 'edited';
      if (kind === 'not-editable' || kind === 'no-such-message') return 'not editable';
      throw error;
    }
  };
  const became = await mended(
    ({ plain }) =>
      verdictOfEdit(
        api.editMessageText(chat.chatId, Number(id), plain ? plainOf(text) : text, {
          ...(plain ? {} : { parse_mode: 'HTML' }),
          link_preview_options: { is_disabled: true },
          ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        }),
      ),
    notice,
  );
  return became === 'edited' ? { id } : null;
}

/** Takes the buttons from messages of ours. Whoever presses one that is left is told that it has had its time, so nothing hangs on it. */
export async function stripped(api: Api, chat: Chat, parts: readonly SentPart[]): Promise<void> {
  for (const { id } of parts) await api.editMessageReplyMarkup(chat.chatId, Number(id)).catch(letBe);
}

/** Takes back what an edited answer no longer needs. */
export async function takenBack(api: Api, chat: Chat, parts: readonly SentPart[]): Promise<void> {
  for (const { id } of parts) await api.deleteMessage(chat.chatId, Number(id)).catch(letBe);
}

/** Whatever Telegram says to these makes no difference. */
const letBe = (): void => undefined;
