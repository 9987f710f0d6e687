import { z } from 'zod';

/** A value that may travel as JSON text, as everything does in a form or an address. */
export const packed = <S extends z.ZodType>(schema: S) => z.preprocess(unpacked, schema);

function unpacked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

export const integer = packed(z.int());
export const positive = packed(z.int().positive());
export const flag = packed(z.boolean());

export const chatId = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
  z.string().regex(/^@[a-z][a-z0-9_]{3,31}$/i),
]);

/** The stand-in reads no other markup than HTML. */
export const parseMode = z.literal('HTML', 'unsupported parse_mode');

const ENTITIES = [
  ...(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic'] as const),
  ...(['underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre'] as const),
  'text_link',
] as const;

export const entity = z.strictObject({
  type: z.enum(ENTITIES),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  url: z.string().exactOptional(),
  language: z.string().exactOptional(),
});

export const entities = packed(z.array(entity)).optional();

export const linkPreviewOptions = packed(
  z.strictObject({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  }),
).optional();

export const replyParameters = packed(
  z.strictObject({
    message_id: z.int(),
    chat_id: chatId.optional(),
    allow_sending_without_reply: z.boolean().optional(),
    quote: z.string().max(1024).optional(),
    quote_parse_mode: parseMode.optional(),
    quote_entities: z.array(entity).optional(),
    quote_position: z.int().nonnegative().optional(),
  }),
).optional();

/** A name that was given to a file of the form, or to one that Telegram has. */
export const file = z.string().min(1);
