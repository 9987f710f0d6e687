import { ModelBudgetError } from '../../assistant/model-errors.ts';
import type { Whole } from './call.ts';

/** How long an answer serves for equal requests, how many are kept, and how long one may be. */
const KEPT_MS = 10 * 60_000;
const MOST = 500;
const LONGEST = 100_000;

interface Asking {
  /** Whether an answer may serve for equal requests. What failed never does. */
  readonly isGood: (answer: Whole) => boolean;
  readonly signal: AbortSignal;
}

interface UnderWay {
  readonly answer: Promise<Whole>;
  readonly signal: AbortSignal;
}

/**
 * Answers to equal requests: one is asked once, whether the others come while it is under way or a while after. The key has to hold all that
 * the answer depends on.
 */
export function rememberedAnswers(now: () => number) {
  const kept = new Map<string, { readonly answer: Whole; readonly until: number }>();
  const underWay = new Map<string, UnderWay>();

  const begin = async (key: string, ask: () => Promise<Whole>, { isGood, signal }: Asking): Promise<Whole> => {
    const answer = ask();
    underWay.set(key, { answer, signal });
    try {
      const came = await answer;
      if (came.status === 200 && came.text.length <= LONGEST && isGood(came)) keep(key, came);
      return came;
    } finally {
      underWay.delete(key);
    }
  };
  const keep = (key: string, answer: Whole) => {
    kept.delete(key);
    kept.set(key, { answer, until: now() + KEPT_MS });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };
  const remembered = (key: string): Whole | null => {
    const found = kept.get(key);
    if (found === undefined) return null;
    if (now() < found.until) return found.answer;
    kept.delete(key);
    return null;
  };

  return async (key: string, ask: () => Promise<Whole>, asking: Asking): Promise<{ answer: Whole; isNew: boolean }> => {
    for (;;) {
      const known = remembered(key);
      if (known !== null) return { answer: known, isNew: false };
      const other = underWay.get(key);
      if (other === undefined) return { answer: await begin(key, ask, asking), isNew: true };
      const answer = await sharedWith(other, asking.signal);
      if (answer !== null) return { answer, isNew: false };
    }
  };
}

/** What another's request comes to; `null` where it ended for a reason of its own: its person's budget, or its patience. */
async function sharedWith(other: UnderWay, signal: AbortSignal): Promise<Whole | null> {
  try {
    return await orAborted(other.answer, signal);
  } catch (error) {
    if (!signal.aborted && (error instanceof ModelBudgetError || other.signal.aborted)) return null;
    throw error;
  }
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = () => {
    reject(signal.reason as Error);
  };
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  return Promise.race([work, promise]).finally(() => {
    signal.removeEventListener('abort', leave);
  });
}
