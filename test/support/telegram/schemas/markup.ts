import { z } from 'zod';
import { packed } from './values.ts';

const bytes = (least: number, most: number) =>
  z
    .string()
    .refine((text) => Buffer.byteLength(text) >= least && Buffer.byteLength(text) <= most, 'BUTTON_DATA_INVALID');

const label = z.string().refine((text) => text.trim() !== '', 'button text must be non-empty');

const actions = {
  url: z
    .string()
    .regex(/^(https?:\/\/|tg:\/\/)/, 'BUTTON_URL_INVALID')
    .optional(),
  callback_data: bytes(1, 64).optional(),
  web_app: z.strictObject({ url: z.url({ protocol: /^https$/ }) }).optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.strictObject({ text: z.string().min(1).max(256) }).optional(),
};

const inlineButton = z
  .strictObject({
    text: label,
    icon_custom_emoji_id: z.string().optional(),
    style: z.enum(['danger', 'success', 'primary']).optional(),
    ...actions,
  })
  .refine(
    (button) => Object.keys(actions).filter((name) => name in button).length === 1,
    "can't parse inline keyboard button: exactly one of its actions must be given",
  );

const MOST_BUTTONS = 100;

const inlineKeyboardObject = z.strictObject({
  inline_keyboard: z
    .array(z.array(inlineButton))
    .refine((rows) => rows.flat().length <= MOST_BUTTONS, 'reply markup is too long'),
});

export const inlineKeyboard = packed(inlineKeyboardObject).optional();

const keyboardButton = z.union([
  label,
  z.strictObject({
    text: label,
    request_contact: z.boolean().optional(),
    request_location: z.boolean().optional(),
  }),
]);

const selective = z.boolean().optional();
const placeholder = z.string().min(1).max(64).optional();

/** What may hang on a message that is sent. */
export const anyMarkup = packed(
  z.union([
    inlineKeyboardObject,
    z.strictObject({
      keyboard: z.array(z.array(keyboardButton)).min(1),
      is_persistent: z.boolean().optional(),
      resize_keyboard: z.boolean().optional(),
      one_time_keyboard: z.boolean().optional(),
      input_field_placeholder: placeholder,
      selective,
    }),
    z.strictObject({ remove_keyboard: z.literal(true), selective }),
    z.strictObject({ force_reply: z.literal(true), input_field_placeholder: placeholder, selective }),
  ]),
).optional();
