import { setTimeout as wait } from 'node:timers/promises';

/** Time as the care sees it, so that tests need not wait. */
export interface Time {
  /** Milliseconds of any clock that goes on. */
  readonly now: () => number;
  /** Throws where the signal aborts meanwhile. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Aborts after so long. */
  readonly after: (ms: number) => AbortSignal;
}

export const realTime: Time = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal, ref: false }),
  random: () => Math.random(),
  after: (ms) => AbortSignal.timeout(ms),
};
