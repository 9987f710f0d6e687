import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler, type APIThrottlerOptions } from '@grammyjs/transformer-throttler';
import { Api, type Transformer } from 'grammy';

export interface ApiOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** How fast is sent; without it as Telegram asks for, with `null` as fast as it goes. */
  readonly limits?: Limits | null;
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

/** A call that nobody answers would hold its conversation for as long as an upload may take. What is answered leaves no timer behind. */
const impatient: Transformer = async (prev, method, payload, signal) => {
  if (!isShort(method)) return prev(method, payload, signal);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, SHORT_MS);
  const ends = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal as unknown as AbortSignal]);
  try {
    return await prev(method, payload, signalFor(ends));
  } finally {
    clearTimeout(timer);
  }
};

/** Telegram's methods. Those that may be called twice are called again by themselves; what sends is not, for nobody knows what became of it. */
export function telegramApi({ token, apiRoot, limits = telegramLimits, ended, throttled }: ApiOptions): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: LONGEST_SECONDS });
  const retry = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 20, rethrowHttpErrors: true });
  if (throttled !== undefined) api.config.use(hearing(throttled));
  api.config.use(impatient);
  // Each limiter takes several timers a call, also where it holds nothing back.
  if (limits !== null) api.config.use(...paced(limits, ended));
  api.config.use((prev, method, payload, signal) =>
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
 * What sends waits for its turn. When the program ends, what still waits is let go, as if Telegram had asked for a pause: nothing was sent. `gate` stands
 * next to the network, `turnstile` before the waiting.
 */
function paced(limits: Limits, ended: AbortSignal): readonly Transformer[] {
  const throttle = apiThrottler(limits);
  const waiting = new Map<object, (answer: typeof pause) => void>();
  ended.addEventListener('abort', () => {
    for (const letGo of waiting.values()) letGo(pause);
  });
  const gate: Transformer = (prev, method, payload, signal) => {
    if (ended.aborted && waiting.has(payload)) return Promise.resolve(pause);
    waiting.delete(payload);
    return prev(method, payload, signal);
  };
  const inTurn: Transformer = (prev, method, payload, signal) =>
    unhurried.has(method) ? prev(method, payload, signal) : throttle(prev, method, payload, signal);
  const turnstile: Transformer = (prev, method, payload, signal) => {
    if (!method.startsWith('send') && !method.startsWith('edit')) return prev(method, payload, signal);
    if (ended.aborted) return Promise.resolve(pause);
    if (unhurried.has(method)) return prev(method, payload, signal);
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof prev>>>();
    waiting.set(payload, resolve);
    prev(method, payload, signal)
      .finally(() => waiting.delete(payload))
      .then(resolve, reject);
    return promise;
  };
  return [gate, inTurn, turnstile];
}

const pause = {
  ok: false,
  error_code: 429,
  description: 'Too Many Requests: the program is stopping',
  parameters: { retry_after: 1 },
} as const;
