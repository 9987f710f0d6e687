import type { Api } from 'grammy';
import { signalFor } from './api.ts';
import { persistently, TokenRefusedError, type Asking } from './intake/ask.ts';
import { menuCalls } from './menu.ts';
import type { Reading } from './translate/heard.ts';
import { wantedUpdates } from './translate/translate.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: () => string;
}

/** Updates that Telegram sends to a webhook at once. */
const CONNECTIONS = 40;

/** Asks who we are. Throws `TokenRefusedError`. */
export async function introduced(api: Api, asking: Asking): Promise<Reading['self']> {
  const { id, username } = await persistently(() => api.getMe(signalFor(asking.signal)), asking);
  return { id, username };
}

/** Has updates sent to us, or kept until we ask. What waits is not dropped either way. */
export async function directed(api: Api, webhook: Webhook | null, asking: Asking): Promise<void> {
  const signal = signalFor(asking.signal);
  await persistently(async () => {
    if (webhook === null) {
      const { url } = await api.getWebhookInfo(signal);
      if (url !== undefined && url !== '') await api.deleteWebhook({ drop_pending_updates: false }, signal);
      return;
    }
    const options = {
      secret_token: webhook.secret(),
      allowed_updates: wantedUpdates,
      max_connections: CONNECTIONS,
      drop_pending_updates: false,
    };
    await api.setWebhook(webhook.url, options, signal);
  }, asking);
}

/** Offers the commands. Nothing hangs on it: a chat that nobody has opened yet takes none. */
export async function offerCommands(api: Api, officeChats: readonly number[]): Promise<void> {
  for (const { commands, ...options } of menuCalls(officeChats))
    await api.setMyCommands(commands, options).catch(() => undefined);
}

/** A token has a number before its colon. */
export function checkShape(token: string): void {
  if (!/^\d+:[\w-]+$/u.test(token)) throw new TokenRefusedError('not the shape of a token');
}
