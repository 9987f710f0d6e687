import { randomUUID } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { Hono } from 'hono';
import type { Watch } from '../../assistant/happening.ts';
import type { Sender } from '../../assistant/outbox.ts';
import type { Notice } from '../../assistant/ports.ts';
import type { DrawChart } from '../channel.ts';
import { telegramApi, type Limits } from './api.ts';
import { checkShape, directed, introduced, offerCommands, type Webhook } from './connect.ts';
import type { ReplyFiles } from './files/reply-files.ts';
import { loggable } from './failures.ts';
import { pauses as usualPauses, TokenRefusedError, type Pauses } from './intake/ask.ts';
import { startPolling, type Polling } from './intake/polling.ts';
import { receiver, type ReceiverOptions } from './intake/receiver.ts';
import { NotReadyError, webhookRoute } from './intake/webhook.ts';
import { telegramSender } from './sender.ts';
import { chatOf, isPrivate } from './names.ts';
import { knownIds } from './sending/known-ids.ts';
import { shownActions } from './sending/shown-actions.ts';
import type { TelegramState } from './state.ts';
import { toldState } from './told-state.ts';
import type { Reading } from './translate/heard.ts';
import { underWay } from './under-way.ts';

export interface TelegramOptions extends Pick<
  ReceiverOptions,
  'desk' | 'outbox' | 'onEvent' | 'poke' | 'now' | 'timeZone' | 'log'
> {
  readonly token: () => string;
  /** `https://api.telegram.org`, or a server of one's own; without a slash at the end. */
  readonly apiRoot: string;
  /** Without it Telegram is asked for updates. */
  readonly webhook: Webhook | null;
  readonly files: ReplyFiles;
  readonly draw: DrawChart;
  readonly notice: Notice;
  /** By what name the bot is called, once that is known. */
  readonly introduced?: (username: string) => void;
  /** Hears of what cannot be seen from outside. */
  readonly watch?: Watch;
  /** Hears how Telegram is whenever that changes. */
  readonly turned?: (state: TelegramState) => void;
  /** The private chats of the office's people, who are offered more commands. */
  readonly officeChats: () => Promise<readonly number[]>;
  /** For tests and benchmarks; Telegram's own without it, none with `null`. */
  readonly limits?: Limits | null;
  readonly pauses?: Pauses;
  readonly typingAfterMs?: number;
  readonly waitSeconds?: number;
}

export interface TelegramChannel {
  /** Begins, and comes back at once: whatever is wrong with Telegram, the rest goes on. */
  start(): void;
  /** Takes in nothing more, and waits for what is in hand. */
  stop(): Promise<void>;
  readonly sender: Sender;
  /** To be served where Telegram sends updates to; `null` where it is asked for them. */
  readonly webhook: Hono | null;
  state(): TelegramState;
  /** Updates that were taken and are not finished. */
  waiting(): number;
}

interface Running {
  self: Reading['self'] | null;
  polling: Polling | null;
  /** Updates that are being handled. */
  handling: number;
}

const TYPING_AFTER_MS = 400;

/** How long what waits for its turn may still be sent once nothing more is taken in. */
const LAST_WORDS_MS = 5_000;

/** Telegram, as a channel of the desk. */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { apiRoot, notice, log, watch = () => undefined, turned } = options;
  const token = options.token();
  const stopping = new AbortController();
  const ended = new AbortController();
  const throttled = (method: string) => {
    watch({ type: 'throttled', channel: 'telegram', method });
  };
  const api = telegramApi({ token, apiRoot, ended: ended.signal, throttled, ...limited(options) });
  const known = knownIds();
  const shown = shownActions();
  const state = toldState(notice, turned);
  const work = underWay();
  const running: Running = { self: null, polling: null, handling: 0 };
  const logged = (doing: string) => (error: unknown) => {
    log(randomUUID().slice(0, 8), loggable(doing, error));
  };
  const receive = receiver({
    ...options,
    api,
    known,
    shown,
    aside: work.add,
    holder: { api, apiRoot, token, notice },
    typingAfterMs: options.typingAfterMs ?? TYPING_AFTER_MS,
  });

  const handle = (update: Update): Promise<void> => {
    if (stopping.signal.aborted || running.self === null) return Promise.reject(new NotReadyError());
    running.handling += 1;
    return work.until(receive(update, running.self)).finally(() => {
      running.handling -= 1;
    });
  };
  const asking = {
    signal: stopping.signal,
    pauses: options.pauses ?? usualPauses,
    failed: (now: TelegramState) => {
      state.tell(now);
    },
  };

  async function begin(): Promise<void> {
    checkShape(token);
    const self = await introduced(api, asking);
    await directed(api, options.webhook, asking);
    running.self = self;
    options.introduced?.(self.username);
    const mode = options.webhook === null ? 'polling' : 'webhook';
    const on = () => {
      state.tell({ kind: 'on', mode, username: self.username });
    };
    on();
    work.add(options.officeChats().then((chats) => offerCommands(api, chats)));
    if (options.webhook !== null) return;
    const { waitSeconds } = options;
    running.polling = startPolling({
      api,
      handle,
      asking,
      answered: on,
      log: logged('taking in an update'),
      ...(waitSeconds === undefined ? {} : { waitSeconds }),
    });
  }

  return {
    start() {
      work.add(
        begin().catch((error: unknown) => {
          if (error instanceof TokenRefusedError) state.tell({ kind: 'refused' });
          else if (!stopping.signal.aborted) logged('beginning')(error);
        }),
      );
    },
    async stop() {
      const stopped = running.polling?.stop();
      stopping.abort();
      await stopped;
      await work.done();
      // Answers to what came last are still under way.
      setTimeout(() => {
        ended.abort();
      }, LAST_WORDS_MS).unref();
      state.tell({ kind: 'stopped' });
    },
    sender: telegramSender({
      ...{ api, files: options.files, draw: options.draw, known, shown, notice, aside: work.add },
      twicePerhaps() {
        watch({ type: 'sent-twice-perhaps', channel: 'telegram' });
      },
    }),
    webhook:
      options.webhook === null
        ? null
        : webhookRoute({
            ...options.webhook,
            handle,
            log: logged('taking in an update'),
            refused: (reason) => {
              watch({ type: 'webhook-refused', reason });
            },
          }),
    state: () => state.now(),
    waiting: () => running.polling?.waiting ?? running.handling,
  };
}

/** The private chat of an account; `null` for one of another platform. */
export function chatIdOf(account: string): number | null {
  const chat = chatOf(account);
  return chat !== null && isPrivate(chat) ? chat.chatId : null;
}

const limited = ({ limits }: TelegramOptions) => (limits === undefined ? {} : { limits });
