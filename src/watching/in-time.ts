import { setTimeout } from 'node:timers/promises';

/** There was no answer in time. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** What comes of the work within so many milliseconds. Throws `TooLateError` for what takes longer, and goes on without it. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const over = new AbortController();
  const late = setTimeout(milliseconds, null, { signal: over.signal, ref: false }).then(() => {
    throw new TooLateError(`no answer within ${String(milliseconds)} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}

/** Whoever asks while a question is open waits for the same answer: a store that hangs is not asked again and again. */
export function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let open: Promise<T> | null = null;
  return () => {
    open ??= ask().finally(() => {
      open = null;
    });
    return open;
  };
}
