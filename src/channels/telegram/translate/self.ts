import type { MessageEntity } from 'grammy/types';

/** What the bot is called. */
export interface Self {
  readonly id: number;
  /** Without the @. */
  readonly username: string;
}

interface Written {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

interface Addressing {
  readonly addressed: 'us' | 'nobody' | 'another bot';
  /** The words without our name, and the command without what it was sent to. */
  readonly words: string;
}

/** Whom words are for, by what Telegram marks in them: a name that is only written like ours, in a quotation or in code, is none. */
export function addressing({ text, entities }: Written, self: Self): Addressing {
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const [name, sentTo] = command === undefined ? [] : text.slice(0, command.length).split('@');
  if (sentTo !== undefined && !isName(sentTo, self)) return { addressed: 'another bot', words: text };
  const mentions = entities.filter((entity) => isMention(entity, text, self));
  const bare = mentions.toSorted((a, b) => b.offset - a.offset).reduce(withoutMention, text);
  const words = sentTo === undefined ? bare : `${name ?? ''}${bare.slice(command?.length)}`;
  const isOurs = command !== undefined || mentions.length > 0;
  return { addressed: isOurs ? 'us' : 'nobody', words: mentions.length === 0 ? words : words.trim() };
}

function isMention(entity: MessageEntity, text: string, self: Self): boolean {
  if (entity.type === 'text_mention') return entity.user.id === self.id;
  return entity.type === 'mention' && isName(text.slice(entity.offset + 1, entity.offset + entity.length), self);
}

const isName = (name: string, { username }: Self): boolean => name.toLowerCase() === username.toLowerCase();

/** The space after a name goes with it, and a comma that set it apart. */
function withoutMention(text: string, { offset, length }: MessageEntity): string {
  const before = text.slice(0, offset);
  const after = text.slice(offset + length);
  return before.trim() === '' ? after.replace(/^\s*[,，:：]?\s*/u, '') : `${before}${after.replace(/^[ \t]+/u, '')}`;
}
