/** A chat of Telegram, with the topic of it where it is divided into topics. */
export interface Chat {
  readonly chatId: number;
  readonly threadId: number | null;
}

const conversation = /^telegram:(-?\d+)(?:\/(\d+))?$/u;

/** What a chat is called outside of this folder. The General topic of a forum is the group itself. */
export const conversationOf = ({ chatId, threadId }: Chat): string =>
  `telegram:${String(chatId)}${threadId === null ? '' : `/${String(threadId)}`}`;

/** The chat of a conversation; `null` for one of another platform. */
export function chatOf(name: string): Chat | null {
  const [, chat, thread] = conversation.exec(name) ?? [];
  return chat === undefined ? null : { chatId: Number(chat), threadId: thread === undefined ? null : Number(thread) };
}

/** Only two talk in a private chat, which is called by the other's id; those of groups are negative. */
export const isPrivate = ({ chatId }: Chat): boolean => chatId > 0;

/** Supergroups count their messages by themselves; all other chats of a bot share one count. */
export const isSupergroup = ({ chatId }: Chat): boolean => chatId <= -1_000_000_000_000;

export const accountOf = (userId: number): string => `telegram:${String(userId)}`;

export const messageIdOf = (chatId: number, messageId: number): string =>
  `telegram:${String(chatId)}:${String(messageId)}`;
