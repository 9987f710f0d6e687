import { isDeepStrictEqual } from 'node:util';
import { openRoom, ownMessage } from '../chats.ts';
import { method, type Methods } from '../method.ts';
import { badRequest } from '../refusal.ts';
import * as schemas from '../schemas/editing.ts';
import { without, type Message } from '../wire.ts';
import { seconds, withMarkup, type Kept, type World } from '../world.ts';
import { captionOf, textOf } from './sending.ts';

export const editing: Methods = {
  editMessageText: method(schemas.editMessageText, (params, { world }) => {
    const kept = ownMessage(world, params);
    if (kept.message.text === undefined) throw badRequest('there is no text in the message to edit');
    const rest = without(kept.message, 'text', 'entities');
    return change(world, kept, withMarkup({ ...rest, ...textOf(params) }, params.reply_markup));
  }),

  editMessageCaption: method(schemas.editMessageCaption, (params, { world }) => {
    const kept = ownMessage(world, params);
    if (kept.message.text !== undefined) throw badRequest('there is no caption in the message to edit');
    const rest = without(kept.message, 'caption', 'caption_entities');
    return change(world, kept, withMarkup({ ...rest, ...captionOf(params) }, params.reply_markup));
  }),

  editMessageReplyMarkup: method(schemas.editMessageReplyMarkup, (params, { world }) => {
    const kept = ownMessage(world, params);
    return change(world, kept, withMarkup(kept.message, params.reply_markup));
  }),

  deleteMessage: method(schemas.deleteMessage, (params, { world }) => {
    const { kept, chat, standing } = openRoom(world, params.chat_id);
    const found = kept.get(params.message_id);
    if (found === undefined) throw badRequest('message to delete not found');
    const may = found.byBot || chat.type === 'private' || standing === 'administrator';
    if (!may || world.now() / 1000 - found.message.date > TWO_DAYS) throw badRequest("message can't be deleted");
    kept.delete(params.message_id);
    world.changed();
    return true;
  }),

  answerCallbackQuery: method(schemas.answerCallbackQuery, (params, { world }) => {
    const tap = world.taps.get(params.callback_query_id);
    if (tap?.answer !== null) throw badRequest('query is too old and response timeout expired or query ID is invalid');
    tap.answer = { text: params.text ?? null, alert: params.show_alert ?? false };
    world.changed();
    return true;
  }),
};

const TWO_DAYS = 48 * 3600;

function change(world: World, kept: Kept, to: Message): Message {
  if (isDeepStrictEqual(shown(to), shown(kept.message)))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  kept.message = { ...to, edit_date: seconds(world) };
  kept.edits += 1;
  world.changed();
  return kept.message;
}

/** What a person sees of it. */
const shown = ({ text, entities, caption, caption_entities, reply_markup }: Message): unknown => ({
  text,
  entities,
  caption,
  caption_entities,
  reply_markup,
});
