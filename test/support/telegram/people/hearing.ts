import type { Entity, Message } from '../wire.ts';
import { put, tell, type Room, type Saying, type World } from '../world.ts';

/** Somebody sends a message; the bot is told where it gets to hear of it. */
export function post(world: World, room: Room, saying: Saying): Message {
  const message = put(world, room, saying);
  if (hears(world, room, message)) tell(world, { message });
  return message;
}

/**
 * Whether the bot gets a message. With privacy mode on it hears in a group only commands to it or to nobody, replies to it, where it is
 * mentioned, and what happens to the group. https://core.telegram.org/bots/features#privacy-mode
 */
export function hears(world: World, room: Room, message: Message): boolean {
  const { standing, chat } = room;
  if (standing !== 'member' && standing !== 'administrator') return false;
  if (chat.type === 'private' || !world.privacy || standing === 'administrator') return true;
  return isService(message) || message.reply_to_message?.from?.id === world.bot.id || isAddressed(world, message);
}

const SERVICE = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
];

const isService = (message: Message): boolean => SERVICE.some((name) => name in message);

function isAddressed({ bot }: World, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const own = `@${bot.username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const words = wordsOf(text, entity);
    if (entity.type === 'mention') return words === own;
    return entity.type === 'bot_command' && entity.offset === 0 && (!words.includes('@') || words.endsWith(own));
  });
}

const wordsOf = (text: string, { offset, length }: Entity): string => text.slice(offset, offset + length).toLowerCase();
