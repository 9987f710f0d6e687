import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { SentPart } from '../../../assistant/outbox.ts';
import type { Chat } from '../names.ts';
import { sendError } from './mended.ts';
import { verdictOn } from './verdict.ts';

/** So many ids are tried: other chats count on in between, but not for long. */
export const PROBED = 40;

interface Probe {
  readonly api: Api;
  readonly chat: Chat;
  readonly keyboard: InlineKeyboardMarkup | undefined;
  /** Messages that were sent by one call. */
  readonly together: number;
}

/**
 * Looks for the message that was sent after an id: the first of ours, for a bot cannot ask what it sent, and in one conversation one row is sent at a
 * time. Giving a message the buttons that it has changes nothing and says whose it is. Throws `SendError`.
 */
export async function foundAfter(after: number, probe: Probe): Promise<SentPart | null> {
  for (let id = after + 1; id <= after + PROBED; id += 1) {
    if (!(await isOurs(id, probe))) continue;
    return { id: String(await lastOf(id, probe)) };
  }
  return null;
}

/** Those of an album follow each other. */
async function lastOf(first: number, probe: Probe): Promise<number> {
  let last = first;
  while (last - first + 1 < probe.together && (await isOurs(last + 1, probe))) last += 1;
  return last;
}

async function isOurs(id: number, { api, chat, keyboard }: Probe): Promise<boolean> {
  try {
    const options = keyboard === undefined ? {} : { reply_markup: keyboard };
    await api.editMessageReplyMarkup(chat.chatId, id, options);
    return true;
  } catch (error) {
    const verdict = verdictOn(error);
    if (verdict.kind === 'same') return true;
    if (verdict.kind === 'no-such-message' || verdict.kind === 'not-editable') return false;
    throw sendError(verdict, error);
  }
}
