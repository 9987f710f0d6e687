import { z } from 'zod';
import { chatId, file, flag, integer, packed } from './values.ts';

export const nothing = z.strictObject({});

const KINDS = [
  ...(['message', 'edited_message', 'channel_post', 'edited_channel_post', 'business_connection'] as const),
  ...(['business_message', 'edited_business_message', 'deleted_business_messages', 'guest_message'] as const),
  ...(['message_reaction', 'message_reaction_count', 'inline_query', 'chosen_inline_result'] as const),
  ...(['callback_query', 'shipping_query', 'pre_checkout_query', 'purchased_paid_media', 'poll'] as const),
  ...(['poll_answer', 'my_chat_member', 'chat_member', 'chat_join_request', 'chat_boost'] as const),
  ...(['removed_chat_boost', 'managed_bot'] as const),
] as const;

const allowedUpdates = packed(z.array(z.enum(KINDS))).optional();

export const getUpdates = z.strictObject({
  offset: integer.optional(),
  limit: packed(z.int().min(1).max(100)).default(100),
  timeout: packed(z.int().nonnegative()).default(0),
  allowed_updates: allowedUpdates,
});

/** Over plain HTTP only to this machine; Telegram itself takes HTTPS only. */
const address = z.union(
  [z.literal(''), z.url({ protocol: /^https$/ }), z.string().regex(/^http:\/\/(127\.0\.0\.1|localhost)[:/]/)],
  {
    error: 'bad webhook: An HTTPS URL must be provided for webhook',
  },
);

export const setWebhook = z.strictObject({
  url: address,
  certificate: file.optional(),
  ip_address: z.string().optional(),
  max_connections: packed(z.int().min(1).max(100)).default(40),
  allowed_updates: allowedUpdates,
  drop_pending_updates: flag.default(false),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'secret token contains unallowed characters')
    .optional(),
});

export const deleteWebhook = z.strictObject({ drop_pending_updates: flag.default(false) });

const scope = packed(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
    z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
    z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
  ]),
);

const forWhom = {
  scope: scope.default({ type: 'default' }),
  language_code: z
    .string()
    .regex(/^([a-z]{2})?$/, 'language code is invalid')
    .default(''),
};

export const getMyCommands = z.strictObject(forWhom);
export const deleteMyCommands = z.strictObject(forWhom);

export const setMyCommands = z.strictObject({
  ...forWhom,
  commands: packed(
    z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'BOT_COMMAND_INVALID'),
          description: z
            .string()
            .min(1, 'command description must be non-empty')
            .max(256, 'BOT_COMMAND_DESCRIPTION_INVALID'),
        }),
      )
      .max(100, 'BOT_COMMANDS_TOO_MUCH'),
  ),
});

export type CommandScope = z.output<typeof setMyCommands>['scope'];

export const getFile = z.strictObject({ file_id: file });
export const ofChat = z.strictObject({ chat_id: chatId });
export const getChatMember = z.strictObject({ chat_id: chatId, user_id: integer });
