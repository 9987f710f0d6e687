import { shallow, type Room, type Saying } from '../world.ts';
import type { Message, User } from '../wire.ts';

/** A message, as it was sent or seen, or its id. */
export type Which = number | { readonly id: number } | { readonly message_id: number };

export function idOf(which: Which): number {
  if (typeof which === 'number') return which;
  return 'id' in which ? which.id : which.message_id;
}

/** How something is said. */
export interface SayOptions {
  /** The message that it answers. */
  readonly replyTo?: Which;
  /** The words of that message that were picked out. */
  readonly quote?: string;
  /** Whose words are passed on: somebody's, or those of a name that hides its account. */
  readonly forwardedFrom?: { readonly user: User } | string;
  /** The topic of a forum. */
  readonly thread?: number;
  /** An administrator who speaks as the group, and not by their own name. */
  readonly anonymous?: boolean;
}

/**
 * Where a message stands. In a supergroup a reply carries the id of the thread that it is in, which only in a forum is a topic; in a topic,
 * what answers nothing refers to the message that opened the topic. Both are so in Telegram.
 */
export function placed(room: Room, options: SayOptions, date: number): Partial<Saying> {
  const replied = options.replyTo === undefined ? undefined : find(room, options.replyTo);
  const thread = options.thread ?? replied?.message_thread_id;
  const topic = thread === undefined ? undefined : room.topics.get(thread);
  if (options.thread !== undefined && topic === undefined) throw new Error(`there is no topic ${options.thread}`);
  const target = replied ?? topic;
  return {
    ...threadOf(room, { thread, topic, replied }),
    ...(target === undefined ? {} : { reply_to_message: shallow(target) }),
    ...(options.quote === undefined ? {} : { quote: quoteOf(options.quote, replied) }),
    ...(options.forwardedFrom === undefined ? {} : { forward_origin: originOf(options.forwardedFrom, date) }),
  };
}

function find(room: Room, which: Which): Message {
  const id = idOf(which);
  const message = room.kept.get(id)?.message;
  if (message === undefined) throw new Error(`there is no message ${id} in ${room.chat.title ?? 'the private chat'}`);
  return message;
}

interface Thread {
  readonly thread: number | undefined;
  readonly topic: Message | undefined;
  readonly replied: Message | undefined;
}

function threadOf(room: Room, { thread, topic, replied }: Thread): Partial<Saying> {
  if (topic !== undefined && thread !== undefined) return { message_thread_id: thread, is_topic_message: true };
  if (room.chat.type !== 'supergroup' || replied === undefined) return {};
  return { message_thread_id: thread ?? replied.message_id };
}

function quoteOf(text: string, replied: Message | undefined) {
  const position = (replied?.text ?? replied?.caption ?? '').indexOf(text);
  if (position < 0) throw new Error(`the message that is replied to does not say: ${text}`);
  return { text, position, is_manual: true };
}

const originOf = (from: { readonly user: User } | string, date: number) =>
  typeof from === 'string'
    ? ({ type: 'hidden_user', date, sender_user_name: from } as const)
    : ({ type: 'user', date, sender_user: from.user } as const);

/** Who speaks as the group: the same account for all of them. */
export const anonymous = (room: Room, options: SayOptions): Partial<Saying> =>
  options.anonymous === true ? { from: ANONYMOUS, sender_chat: room.chat } : {};

const ANONYMOUS: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
