import type { FileShelf } from './files.ts';
import type { Meter } from './limits.ts';
import type { Polling } from './polling.ts';
import type { Random } from './random.ts';
import type { UpdateQueue } from './updates.ts';
import type { Webhook } from './webhook.ts';
import {
  without,
  type Chat,
  type Happening,
  type InlineKeyboard,
  type MemberStatus,
  type Message,
  type User,
} from './wire.ts';

/** Everything that Telegram knows, for one bot. */
export interface World {
  readonly bot: User & { readonly username: string };
  /** Whether the bot gets only what is meant for it in groups. */
  readonly privacy: boolean;
  readonly users: Map<number, User>;
  readonly rooms: Map<number, Room>;
  readonly files: FileShelf;
  readonly taps: Map<string, Tap>;
  /** The bot's commands, by scope and language. */
  readonly commands: Map<string, readonly Command[]>;
  readonly updates: UpdateQueue;
  readonly polling: Polling;
  readonly webhook: Webhook;
  readonly random: Random;
  meter: Meter;
  /** The most messages that a chat keeps; older ones are forgotten. */
  readonly keep: number;
  /** Milliseconds since 1970. */
  now(): number;
  /** The next id of a message in private chats and basic groups, which count together. */
  nextId(): number;
  /** An id that nothing else has. */
  nextToken(): string;
  /** Tells whoever waits that something has happened. */
  changed(): void;
  /** The bot waits for updates. */
  polled(): void;
}

export interface Command {
  readonly command: string;
  readonly description: string;
}

/** A chat as Telegram keeps it. */
export interface Room {
  chat: Chat;
  readonly kept: Map<number, Kept>;
  readonly members: Set<number>;
  /** How the bot stands here; `null` in a private chat that was never started. */
  standing: MemberStatus | null;
  readonly topics: Map<number, Message>;
  readonly actions: string[];
  movedTo: number | null;
  /** The account on the other side was deleted. */
  gone: boolean;
  /** The last id of a supergroup's own count. */
  lastId: number;
}

/** A message that is kept, and how it came to be what it is. */
export interface Kept {
  message: Message;
  readonly byBot: boolean;
  edits: number;
  /** The buttons below the field, which only the newest message sets. */
  readonly keyboard: readonly string[];
}

/** A press of a button, until it is answered. */
export interface Tap {
  readonly id: string;
  answer: TapAnswer | null;
}

export interface TapAnswer {
  readonly text: string | null;
  readonly alert: boolean;
}

/** What a new message holds besides its place in the chat. */
export type Saying = Omit<Message, 'message_id' | 'date' | 'chat'>;

export const aRoom = (chat: Chat, standing: MemberStatus | null): Room => ({
  chat,
  standing,
  kept: new Map(),
  members: new Set(),
  topics: new Map(),
  actions: [],
  movedTo: null,
  gone: false,
  lastId: 0,
});

/** Puts a message into a chat, where it gets its id. */
export function put(world: World, room: Room, saying: Saying, keyboard: readonly string[] = []): Message {
  const id = room.chat.type === 'supergroup' ? ++room.lastId : world.nextId();
  const message = { message_id: id, date: seconds(world), chat: room.chat, ...saying };
  room.kept.set(id, { message, byBot: saying.from?.id === world.bot.id, edits: 0, keyboard });
  forget(world, room);
  world.changed();
  return message;
}

function forget(world: World, room: Room): void {
  for (const id of room.kept.keys()) {
    if (room.kept.size <= world.keep) return;
    room.kept.delete(id);
  }
}

/** Tells the bot. */
export function tell(world: World, happening: Happening): void {
  world.updates.push(happening);
  world.changed();
}

export const seconds = (world: World): number => Math.floor(world.now() / 1000);

/** A message as another one refers to it: without what that one refers to in turn. */
export const shallow = (message: Message): Message => without(message, 'reply_to_message');

export function withMarkup(message: Message, markup: InlineKeyboard | undefined): Message {
  const rest = without(message, 'reply_markup');
  return markup === undefined || markup.inline_keyboard.flat().length === 0 ? rest : { ...rest, reply_markup: markup };
}
