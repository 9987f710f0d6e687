import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { SentPart } from '../../../assistant/outbox.ts';
import { insisting } from '../insisting.ts';
import type { Chat } from '../names.ts';
import { sendError } from './mended.ts';
import { verdictOn } from './verdict.ts';

/**
 * So many ids are tried at least and at most. Other chats count on in between, and while the line is bad nobody here hears how far: an office of
 * forty who all write meanwhile is more than forty.
 */
const FEWEST = 160;
const MOST = 600;

/** Ids that are looked at side by side. */
const TOGETHER = 8;

/** Other messages that may be on their way at once. */
const ON_THEIR_WAY = 64;

/** How often one id is tried where the connection is bad, and how long is waited in between, longer each time. */
const TRIES = 10;
const PAUSE_MS = 100;

interface Probe {
  readonly api: Api;
  readonly chat: Chat;
  readonly keyboard: InlineKeyboardMarkup | undefined;
  /** Messages that were sent by one call. */
  readonly together: number;
  /** The highest id that is known where ids are counted together. */
  readonly newest: number;
}

/**
 * Looks for the message that was sent after an id: the first of ours, for a bot cannot ask what it sent, and in one conversation one row is sent at a
 * time. Giving a message the buttons that it has changes nothing and says whose it is. Throws `SendError`.
 */
export async function foundAfter(after: number, probe: Probe): Promise<SentPart | null> {
  const last = lastLookedAt(after, probe.newest);
  for (let from = after + 1; from <= last; from += TOGETHER) {
    const ids = Array.from({ length: Math.min(TOGETHER, last - from + 1) }, (_, i) => from + i);
    const ours = await Promise.all(ids.map((id) => isOurs(id, probe)));
    const first = ids.find((_, i) => ours[i]);
    if (first !== undefined) return { id: String(await lastOf(first, probe)) };
  }
  return null;
}

/** Up to which id is looked after an id, where another is the highest that is known. */
export const lastLookedAt = (after: number, newest: number): number =>
  Math.min(Math.max(newest + ON_THEIR_WAY, after + FEWEST), after + MOST);

/** Those of an album follow each other. */
async function lastOf(first: number, probe: Probe): Promise<number> {
  let last = first;
  while (last - first + 1 < probe.together && (await isOurs(last + 1, probe))) last += 1;
  return last;
}

async function isOurs(id: number, { api, chat, keyboard }: Probe): Promise<boolean> {
  const options = keyboard === undefined ? {} : { reply_markup: keyboard };
  try {
    await insisting(() => api.editMessageReplyMarkup(chat.chatId, id, options), { tries: TRIES, pauseMs });
    return true;
  } catch (error) {
    const verdict = verdictOn(error);
    if (verdict.kind === 'same') return true;
    if (verdict.kind === 'no-such-message' || verdict.kind === 'not-editable') return false;
    throw sendError(verdict, error);
  }
}

/** Longest wait for a try that goes on at once, in seconds. */
const SOON_S = 3;

/** One bad call of many is no reason to begin anew. `null` where it is an answer, or to be left for later. */
function pauseMs(error: unknown): number | null {
  const verdict = verdictOn(error);
  if (verdict.kind === 'unknown') return PAUSE_MS;
  return verdict.kind === 'later' && verdict.seconds <= SOON_S ? Math.max(PAUSE_MS, verdict.seconds * 1000) : null;
}
