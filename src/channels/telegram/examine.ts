import { Api } from 'grammy';
import type { WebhookInfo } from 'grammy/types';
import { signalFor } from './api.ts';
import { checkShape, type Webhook } from './connect.ts';
import { failureIn, isCode } from './failures.ts';
import { TokenRefusedError } from './intake/ask.ts';

/** What Telegram says of us. */
export type Examined =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'reached';
      readonly username: string;
      /** In groups it hears all, and not only what is addressed to it. */
      readonly hearsAll: boolean;
      readonly joinsGroups: boolean;
      /** Messages that wait to be taken in. */
      readonly pending: number;
      readonly receiving: Receiving;
    };

/** How messages come in. */
export type Receiving =
  /** Nobody else asks for them. */
  | { readonly kind: 'polling' }
  | { readonly kind: 'another-polls' }
  /** They are sent to an address, whose host is named, though they are to be asked for. */
  | { readonly kind: 'webhook-in-the-way'; readonly host: string }
  | { readonly kind: 'webhook'; readonly lastError: WebhookError | null }
  | { readonly kind: 'webhook-missing' }
  | { readonly kind: 'webhook-elsewhere'; readonly host: string };

export interface WebhookError {
  readonly message: string;
  /** ISO. */
  readonly at: string;
}

export interface ExamineOptions {
  readonly token: () => string;
  readonly apiRoot: string;
  readonly webhook: Webhook | null;
  /** How long it is waited whether somebody else asks for messages. */
  readonly waitSeconds?: number;
}

/** How long Telegram may take to answer. */
const PATIENCE_MS = 10_000;

/** Longer than other programs wait after they were interrupted. */
const WAIT_S = 5;

/** Looks how Telegram is, and changes nothing: no message is taken in, confirmed or dropped. */
export async function examineTelegram(options: ExamineOptions): Promise<Examined> {
  const { token, apiRoot, webhook, waitSeconds = WAIT_S } = options;
  try {
    checkShape(token());
    const api = new Api(token(), { apiRoot });
    const patience = () => signalFor(AbortSignal.timeout(PATIENCE_MS));
    const me = await api.getMe(patience());
    const info = await api.getWebhookInfo(patience());
    const receiving = webhook === null ? await polled(info, api, waitSeconds) : hooked(info, webhook);
    return {
      kind: 'reached',
      username: me.username,
      hearsAll: me.can_read_all_group_messages,
      joinsGroups: me.can_join_groups,
      pending: info.pending_update_count,
      receiving,
    };
  } catch (error) {
    if (error instanceof TokenRefusedError || isCode(error, 401, 404)) return { kind: 'refused' };
    return { kind: 'unreachable', reason: failureIn(error) };
  }
}

/**
 * Asks for messages from the oldest on, which confirms none. Whoever else asks is interrupted by it, asks again, and so interrupts us: of two
 * that ask, Telegram turns the earlier one away.
 */
async function polled({ url = '' }: WebhookInfo, api: Api, waitSeconds: number): Promise<Receiving> {
  if (url !== '') return { kind: 'webhook-in-the-way', host: hostOf(url) };
  try {
    const signal = signalFor(AbortSignal.timeout(PATIENCE_MS + waitSeconds * 1000));
    await api.getUpdates({ limit: 1, timeout: waitSeconds }, signal);
    return { kind: 'polling' };
  } catch (error) {
    if (!isCode(error, 409)) throw error;
    return /webhook/iu.test(failureIn(error)) ? { kind: 'webhook-in-the-way', host: '?' } : { kind: 'another-polls' };
  }
}

function hooked(info: WebhookInfo, webhook: Webhook): Receiving {
  const { url = '', last_error_date: at, last_error_message: message } = info;
  if (url === '') return { kind: 'webhook-missing' };
  if (url !== webhook.url) return { kind: 'webhook-elsewhere', host: hostOf(url) };
  const failed = at !== undefined && message !== undefined;
  return { kind: 'webhook', lastError: failed ? { message, at: new Date(at * 1000).toISOString() } : null };
}

/** The rest of an address may be a secret of its owner. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? '?';
