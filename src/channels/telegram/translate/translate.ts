import type { CallbackQuery, Update } from 'grammy/types';
import { accountOf } from '../names.ts';
import { membershipEvent } from './events.ts';
import type { Heard, Reading } from './heard.ts';
import { heardIn, heardInEdit, placed } from './message.ts';

/** The updates that are asked for; all others Telegram keeps to itself. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** What an update says to the desk; `null` where it is not for us. */
export function translate(update: Update, reading: Reading): Heard | null {
  const { message, edited_message: edited, callback_query: tapped, my_chat_member: member } = update;
  if (message !== undefined) return heardIn(message, reading);
  if (edited !== undefined) return heardInEdit(edited, reading);
  if (tapped !== undefined) return tapIn(tapped, reading);
  if (member === undefined) return null;
  const event = membershipEvent(update.update_id, member, reading.timeZone);
  return event === null ? null : { type: 'event', event };
}

/** Buttons under what somebody sent by way of us into a chat that we do not see are none of ours. */
function tapIn({ id, from, message, data }: CallbackQuery, { now }: Reading): Heard | null {
  if (message === undefined) return null;
  return {
    type: 'tap',
    callbackId: id,
    data: data ?? '',
    tap: {
      id: `telegram:tap:${id}`,
      account: accountOf(from.id),
      sentAt: now,
      language: from.language_code ?? null,
      ...placed({ chat: message.chat, ...whereOf(message) }),
    },
  };
}

/** Of what was pressed only its place counts: that it was in an album or passed on says nothing of the press. */
const whereOf = ({
  message_id,
  message_thread_id,
  is_topic_message,
}: NonNullable<CallbackQuery['message']>): Pick<
  NonNullable<CallbackQuery['message']>,
  'message_id' | 'message_thread_id' | 'is_topic_message'
> => ({
  message_id,
  ...(message_thread_id === undefined ? {} : { message_thread_id }),
  ...(is_topic_message === undefined ? {} : { is_topic_message }),
});
