import { InputFile, type Api } from 'grammy';
import type { InputMediaDocument, InputMediaPhoto, Message } from 'grammy/types';
import { isPrivate, type Chat } from '../names.ts';
import type { TelegramPart } from '../render/part.ts';
import { plainOf } from './plain.ts';

/** How a part is sent: as it was meant, or as Telegram takes it. */
export interface How {
  /** Without its marks, which Telegram does not read. */
  readonly plain: boolean;
  /** In the group itself, for the topic is gone. */
  readonly withoutTopic: boolean;
  /** Pictures as files, for they are none that Telegram shows. */
  readonly asDocument: boolean;
}

export const asMeant: How = { plain: false, withoutTopic: false, asDocument: false };

/** Where something goes, and to which message it refers. */
export interface Place {
  readonly chat: Chat;
  readonly answers: string | null;
}

/** What is to be sent, its files opened. */
export type Ready =
  | Extract<TelegramPart, { method: 'text' }>
  /** Files of one kind together; pictures stand in one album. */
  | { readonly method: 'files'; readonly pictures: boolean; readonly files: readonly ReadyFile[] };

export interface ReadyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** HTML. */
  readonly caption?: string;
}

/** Sends in one call. What was sent, in order. */
export async function call(api: Api, ready: Ready, place: Place, how: How): Promise<readonly Message[]> {
  if (ready.method === 'text') return [await sendText(api, ready, place, how)];
  const [first, ...further] = ready.files;
  if (first === undefined) return [];
  if (further.length > 0) return sendAlbum(api, ready, place, how);
  const options = { ...placed(place, how), ...captioned(first, how) };
  const { chatId } = place.chat;
  return [
    ready.pictures && !how.asDocument
      ? await api.sendPhoto(chatId, upload(first), options)
      : await api.sendDocument(chatId, upload(first), options),
  ];
}

function sendText(api: Api, { text, keyboard }: Extract<Ready, { method: 'text' }>, place: Place, how: How) {
  return api.sendMessage(place.chat.chatId, how.plain ? plainOf(text) : text, {
    ...placed(place, how),
    ...(how.plain ? {} : { parse_mode: 'HTML' }),
    link_preview_options: { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  });
}

function sendAlbum(api: Api, { pictures, files }: Extract<Ready, { method: 'files' }>, place: Place, how: How) {
  const media = files.map((file): InputMediaPhoto | InputMediaDocument => ({
    type: pictures && !how.asDocument ? 'photo' : 'document',
    media: upload(file),
    ...captioned(file, how),
  }));
  // Telegram's types want all of one kind told apart beforehand; which they are, for `pictures` is one for all.
  return api.sendMediaGroup(place.chat.chatId, media as InputMediaPhoto[], placed(place, how));
}

const upload = ({ bytes, name }: ReadyFile): InputFile => new InputFile(bytes, name);

const captioned = ({ caption }: ReadyFile, { plain }: How) =>
  caption === undefined ? {} : plain ? { caption: plainOf(caption) } : { caption, parse_mode: 'HTML' as const };

/** In private nothing is referred to: the answer stands below the question. */
const placed = ({ chat, answers }: Place, { withoutTopic }: How) => ({
  ...(chat.threadId === null || withoutTopic ? {} : { message_thread_id: chat.threadId }),
  ...(answers === null || isPrivate(chat)
    ? {}
    : { reply_parameters: { message_id: Number(answers), allow_sending_without_reply: true } }),
});
