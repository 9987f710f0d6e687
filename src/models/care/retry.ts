import { retryAfterOf } from '../failures.ts';
import type { Whole } from './call.ts';
import type { Time } from './time.ts';

const FIRST_MS = 400;

interface Trying {
  readonly tries: number;
  /** When the answer has to be there, by the time's clock. */
  readonly deadline: number;
  readonly time: Time;
  readonly signal: AbortSignal;
}

/**
 * Tries again what may go better: too many requests, a fault of the server, a connection that breaks. Waits as long as the server asks, else
 * twice as long each time and by chance less, but never beyond the deadline: then the last answer stands.
 */
export async function tried(attempt: () => Promise<Whole>, { tries, deadline, time, signal }: Trying): Promise<Whole> {
  for (let n = 1; ; n += 1) {
    const result = await attempt().catch((error: unknown) => ({ error }));
    const isLast = n >= tries || signal.aborted;
    const restMs = 'error' in result ? backOff(n, time) : (retryAfterOf(result.headers) ?? backOff(n, time));
    if ('error' in result) {
      if (isLast || time.now() + restMs >= deadline || !isBroken(result.error)) throw result.error;
    } else if (isLast || time.now() + restMs >= deadline || !isWorthIt(result.status)) return result;
    await time.sleep(restMs, signal);
  }
}

const isWorthIt = (status: number): boolean => status === 429 || status >= 500;

/** What `fetch` throws where the connection fails, or breaks before the answer is through. */
const isBroken = (error: unknown): boolean => error instanceof TypeError;

const backOff = (n: number, { random }: Time): number => FIRST_MS * 2 ** (n - 1) * (0.5 + random() / 2);
