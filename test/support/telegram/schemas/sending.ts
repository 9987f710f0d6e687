import { z } from 'zod';
import { anyMarkup } from './markup.ts';
import {
  chatId,
  entities,
  file,
  flag,
  linkPreviewOptions,
  packed,
  parseMode,
  positive,
  replyParameters,
} from './values.ts';

const place = {
  chat_id: chatId,
  message_thread_id: positive.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  message_effect_id: z.string().optional(),
  reply_parameters: replyParameters,
};

const caption = {
  caption: z.string().optional(),
  parse_mode: parseMode.optional(),
  caption_entities: entities,
};

export const sendMessage = z.strictObject({
  ...place,
  text: z.string(),
  parse_mode: parseMode.optional(),
  entities,
  link_preview_options: linkPreviewOptions,
  reply_markup: anyMarkup,
});

export const sendPhoto = z.strictObject({
  ...place,
  ...caption,
  photo: file,
  show_caption_above_media: flag.optional(),
  has_spoiler: flag.optional(),
  reply_markup: anyMarkup,
});

export const sendDocument = z.strictObject({
  ...place,
  ...caption,
  document: file,
  thumbnail: file.optional(),
  disable_content_type_detection: flag.optional(),
  reply_markup: anyMarkup,
});

const inputMedia = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('photo'),
    media: file,
    ...caption,
    show_caption_above_media: flag.optional(),
    has_spoiler: flag.optional(),
  }),
  z.strictObject({
    type: z.literal('document'),
    media: file,
    ...caption,
    thumbnail: file.optional(),
    disable_content_type_detection: flag.optional(),
  }),
]);

export const sendMediaGroup = z.strictObject({
  ...place,
  media: packed(
    z
      .array(inputMedia)
      .min(2, 'media must include 2-10 items')
      .max(10, 'media must include 2-10 items')
      .refine(
        (media) => new Set(media.map(({ type }) => type)).size === 1,
        "documents can't be mixed with other media",
      ),
  ),
});

export const sendChatAction = z.strictObject({
  chat_id: chatId,
  message_thread_id: positive.optional(),
  action: z.enum([
    'typing',
    'upload_photo',
    'record_video',
    'upload_video',
    'record_voice',
    'upload_voice',
    'upload_document',
    'choose_sticker',
    'find_location',
    'record_video_note',
    'upload_video_note',
  ]),
});
