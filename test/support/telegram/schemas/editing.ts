import { z } from 'zod';
import { inlineKeyboard } from './markup.ts';
import { chatId, entities, flag, integer, linkPreviewOptions, parseMode } from './values.ts';

const which = { chat_id: chatId, message_id: integer };

export const editMessageText = z.strictObject({
  ...which,
  text: z.string(),
  parse_mode: parseMode.optional(),
  entities,
  link_preview_options: linkPreviewOptions,
  reply_markup: inlineKeyboard,
});

export const editMessageCaption = z.strictObject({
  ...which,
  caption: z.string().optional(),
  parse_mode: parseMode.optional(),
  caption_entities: entities,
  show_caption_above_media: flag.optional(),
  reply_markup: inlineKeyboard,
});

export const editMessageReplyMarkup = z.strictObject({ ...which, reply_markup: inlineKeyboard });

export const deleteMessage = z.strictObject(which);

export const answerCallbackQuery = z.strictObject({
  callback_query_id: z.string().min(1),
  text: z.string().max(200, 'MESSAGE_TOO_LONG').optional(),
  show_alert: flag.optional(),
  url: z.string().optional(),
  cache_time: integer.optional(),
});
