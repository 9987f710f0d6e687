import type { Entity, InlineButton, Message, User } from '../wire.ts';
import type { Kept, World } from '../world.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly id: number;
  readonly from: User | null;
  readonly byBot: boolean;
  /** Its text, or the caption of its file. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** The labels of the buttons under it, row by row. */
  readonly buttons: readonly (readonly string[])[];
  /** The buttons below the field, where the message set them. */
  readonly keyboard: readonly string[];
  /** How often it has changed. */
  readonly edits: number;
  readonly replyTo: number | null;
  readonly thread: number | null;
  readonly file: SeenFile | null;
  readonly raw: Message;
}

export interface SeenFile {
  readonly kind: 'photo' | 'document' | 'voice' | 'sticker';
  readonly name: string;
  bytes(): Uint8Array;
}

export function seen(world: World, { message, byBot, edits, keyboard }: Kept): SeenMessage {
  return {
    id: message.message_id,
    from: message.from ?? null,
    byBot,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: buttonsOf(message).map((row) => row.map(({ text }) => text)),
    keyboard,
    edits,
    replyTo: message.reply_to_message?.message_id ?? null,
    thread: message.message_thread_id ?? null,
    file: fileIn(world, message),
    raw: message,
  };
}

export const buttonsOf = (message: Message): readonly (readonly InlineButton[])[] =>
  message.reply_markup?.inline_keyboard ?? [];

function fileIn(world: World, message: Message): SeenFile | null {
  for (const kind of ['photo', 'document', 'voice', 'sticker'] as const) {
    const found = kind === 'photo' ? message.photo?.at(-1) : message[kind];
    const stored = found === undefined ? null : world.files.byId(found.file_id);
    if (stored !== null) return { kind, name: stored.name, bytes: () => stored.bytes() };
  }
  return null;
}

/** What somebody has on the screen, for a failure that a person reads. */
export const transcript = (messages: readonly SeenMessage[]): string =>
  messages
    .slice(-12)
    .map(({ id, from, text, buttons }) => `${id} ${from?.first_name ?? ''}: ${text} ${JSON.stringify(buttons)}`)
    .join('\n');
