import { chatOf, isSupergroup, type Chat } from '../names.ts';

/** The highest id of a message that was seen where ids are counted together, in this process. */
export interface KnownIds {
  /** Something came in or went out. */
  note(chatId: number, messageId: number): void;
  /** `null` before anything was. */
  newestIn(conversation: string): string | null;
}

export function knownIds(): KnownIds {
  const newest = new Map<number, number>();
  return {
    note(chatId, messageId) {
      const count = countOf({ chatId, threadId: null });
      newest.set(count, Math.max(newest.get(count) ?? 0, messageId));
    },
    newestIn(conversation) {
      const chat = chatOf(conversation);
      const id = chat === null ? undefined : newest.get(countOf(chat));
      return id === undefined ? null : String(id);
    },
  };
}

/** Private chats and basic groups of a bot share one. */
const SHARED = 0;

const countOf = (chat: Chat): number => (isSupergroup(chat) ? chat.chatId : SHARED);
