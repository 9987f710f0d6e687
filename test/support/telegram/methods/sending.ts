import type { z } from 'zod';
import { openRoom } from '../chats.ts';
import { formatted, lengthOf, type Words } from '../formatted.ts';
import { method, type Call, type Methods } from '../method.ts';
import { badRequest } from '../refusal.ts';
import * as schemas from '../schemas/sending.ts';
import type { Message } from '../wire.ts';
import { put, type Room, type Saying, type World } from '../world.ts';
import { documentOf, photoOf } from './media.ts';
import { checkThread, inlineOf, keyboardOf, placeIn } from './replying.ts';

const MOST_IN_TEXT = 4096;
const MOST_IN_CAPTION = 1024;

export const sending: Methods = {
  sendMessage: method(schemas.sendMessage, (params, { world }) => {
    const room = openRoom(world, params.chat_id);
    const saying = { from: world.bot, ...placeIn(room, params), ...textOf(params), ...inlineOf(params.reply_markup) };
    return deliver(world, room, saying, keyboardOf(params.reply_markup));
  }),

  sendPhoto: method(schemas.sendPhoto, (params, { world, call }) => {
    const room = openRoom(world, params.chat_id);
    const caption = captionOf(params);
    const photo = photoOf(params.photo, world, call);
    const place = placeIn(room, params);
    return deliver(world, room, { from: world.bot, ...place, photo, ...caption, ...inlineOf(params.reply_markup) });
  }),

  sendDocument: method(schemas.sendDocument, (params, { world, call }) => {
    const room = openRoom(world, params.chat_id);
    const caption = captionOf(params);
    const document = documentOf(params.document, world, call);
    const place = placeIn(room, params);
    return deliver(world, room, { from: world.bot, ...place, document, ...caption, ...inlineOf(params.reply_markup) });
  }),

  sendMediaGroup: method(schemas.sendMediaGroup, (params, { world, call }) => sendAlbum(params, world, call)),

  sendChatAction: method(schemas.sendChatAction, (params, { world }) => {
    const room = openRoom(world, params.chat_id);
    checkThread(room, params.message_thread_id);
    room.actions.push(params.action);
    world.changed();
    return true;
  }),
};

function sendAlbum(params: z.output<typeof schemas.sendMediaGroup>, world: World, call: Call) {
  const room = openRoom(world, params.chat_id);
  const place = { from: world.bot, ...placeIn(room, params), media_group_id: world.nextToken() };
  const contents = params.media.map((item) => ({
    ...(item.type === 'photo'
      ? { photo: photoOf(item.media, world, call) }
      : { document: documentOf(item.media, world, call) }),
    ...captionOf(item),
  }));
  world.meter.count(room.chat.id, contents.length);
  return contents.map((content) => put(world, room, { ...place, ...content }));
}

function deliver(world: World, room: Room, saying: Saying, keyboard: readonly string[] = []): Message {
  world.meter.count(room.chat.id, 1);
  return put(world, room, saying, keyboard);
}

/** The text of a message, by Telegram's limits. */
export function textOf(params: Pick<z.output<typeof schemas.sendMessage>, 'text' | 'parse_mode' | 'entities'>) {
  const { text, entities } = formatted(words(params.text, params.parse_mode, params.entities));
  if (text === '') throw badRequest('message text is empty');
  if (lengthOf(text) > MOST_IN_TEXT) throw badRequest('message is too long');
  return { text, ...(entities.length === 0 ? {} : { entities }) };
}

/** The caption of a file, by Telegram's limits; nothing where it is empty. */
export function captionOf(
  params: Pick<z.output<typeof schemas.sendPhoto>, 'caption' | 'parse_mode' | 'caption_entities'>,
) {
  const { text, entities } = formatted(words(params.caption ?? '', params.parse_mode, params.caption_entities));
  if (lengthOf(text) > MOST_IN_CAPTION) throw badRequest('message caption is too long');
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

const words = (text: string, parseMode: string | undefined, entities: Words['entities']): Words => ({
  text,
  parseMode,
  entities,
});
