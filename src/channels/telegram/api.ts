import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler, type APIThrottlerOptions } from '@grammyjs/transformer-throttler';
import { Api, type Transformer } from 'grammy';

export interface ApiOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** How fast is sent; without it as Telegram asks for. */
  readonly limits?: Limits;
  /** What has not been sent by then is not sent. */
  readonly ended: AbortSignal;
  /** Hears of the methods at which Telegram asks for a pause. */
  readonly throttled?: (method: string) => void;
}

export type Limits = APIThrottlerOptions;

/** In all, to a group and to a person. A person gets a few messages at once, as an answer of several parts is; in the long run one a second. */
export const telegramLimits: Limits = {
  global: { reservoir: 30, reservoirRefreshAmount: 30, reservoirRefreshInterval: 1000, heartbeatInterval: 250 },
  group: {
    maxConcurrent: 1,
    minTime: 1000,
    reservoir: 20,
    reservoirRefreshAmount: 20,
    reservoirRefreshInterval: 60_000,
  },
  out: {
    maxConcurrent: 1,
    reservoir: 3,
    reservoirIncreaseAmount: 1,
    reservoirIncreaseInterval: 1000,
    reservoirIncreaseMaximum: 3,
    heartbeatInterval: 1000,
  },
};

type Signal = NonNullable<Parameters<Api['getUpdates']>[1]>;

/** The platform's own signal for grammY, which works with it and names the type of another package. */
export const signalFor = (signal: AbortSignal): Signal => signal as unknown as Signal;

/** Long enough for an upload of what Telegram takes. */
const LONGEST_SECONDS = 180;

/** What sends no file is answered at once, or something is wrong with the line. */
const SHORT_MS = 30_000;

const isShort = (method: string): boolean => !/^(?:getUpdates|sendPhoto|sendDocument|sendMediaGroup)$/u.test(method);

/** A call that nobody answers would hold its conversation for as long as an upload may take. */
const impatient: Transformer = (prev, method, payload, signal) => {
  if (!isShort(method)) return prev(method, payload, signal);
  const late = AbortSignal.timeout(SHORT_MS);
  const ends = signal === undefined ? late : AbortSignal.any([late, signal as unknown as AbortSignal]);
  return prev(method, payload, signalFor(ends));
};

/** Telegram's methods. Those that may be called twice are called again by themselves; what sends is not, for nobody knows what became of it. */
export function telegramApi({ token, apiRoot, limits = telegramLimits, ended, throttled }: ApiOptions): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: LONGEST_SECONDS });
  const retry = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 20, rethrowHttpErrors: true });
  const throttle = apiThrottler(limits);
  const { gate, turnstile } = untilEnded(ended);
  if (throttled !== undefined) api.config.use(hearing(throttled));
  api.config.use(
    impatient,
    gate,
    (prev, method, payload, signal) =>
      unhurried.has(method) ? prev(method, payload, signal) : throttle(prev, method, payload, signal),
    turnstile,
    (prev, method, payload, signal) =>
      repeatable.has(method) ? retry(prev, method, payload, signal) : prev(method, payload, signal),
  );
  return api;
}

/** Next to the network, so that it hears of each call that is made. */
const hearing =
  (throttled: (method: string) => void): Transformer =>
  async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal);
    if (!answer.ok && answer.error_code === 429) throttled(method);
    return answer;
  };

const repeatable: ReadonlySet<string> = new Set(['getFile', 'setMyCommands', 'deleteMyCommands', 'getWebhookInfo']);

/** Takes the buttons from a message and looks whether one is there: neither makes anybody's telephone ring. */
const unhurried: ReadonlySet<string> = new Set(['sendChatAction', 'editMessageReplyMarkup', 'getChat']);

/**
 * Calls that wait for their turn when the program ends are let go, as if Telegram had asked for a pause: nothing was sent. `gate` stands next to the
 * network, `turnstile` before the waiting.
 */
function untilEnded(ended: AbortSignal): { readonly gate: Transformer; readonly turnstile: Transformer } {
  const waiting = new WeakSet();
  const gate: Transformer = (prev, method, payload, signal) => {
    if (ended.aborted && waiting.has(payload)) return Promise.resolve(pause);
    waiting.delete(payload);
    return prev(method, payload, signal);
  };
  const turnstile: Transformer = async (prev, method, payload, signal) => {
    if (!method.startsWith('send') && !method.startsWith('edit')) return prev(method, payload, signal);
    if (ended.aborted) return pause;
    waiting.add(payload);
    const { promise, resolve } = Promise.withResolvers<typeof pause>();
    const letGo = () => {
      if (waiting.has(payload)) resolve(pause);
    };
    ended.addEventListener('abort', letGo);
    try {
      return await Promise.race([prev(method, payload, signal), promise]);
    } finally {
      ended.removeEventListener('abort', letGo);
    }
  };
  return { gate, turnstile };
}

const pause = {
  ok: false,
  error_code: 429,
  description: 'Too Many Requests: the program is stopping',
  parameters: { retry_after: 1 },
} as const;
