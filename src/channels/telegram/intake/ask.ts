import { setTimeout } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import { failureIn, isCode } from '../failures.ts';
import type { TelegramState } from '../state.ts';

/** How long a failing call is left alone: twice as long each time, and as Telegram asks. */
export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
  /** While somebody else has the updates. */
  readonly conflictMs: number;
}

export const pauses: Pauses = { firstMs: 500, longestMs: 30_000, conflictMs: 5_000 };

export interface Asking {
  readonly signal: AbortSignal;
  readonly pauses: Pauses;
  /** Hears of every failure, also of those that go on; of a conflict when it is the second. */
  readonly failed: (state: TelegramState) => void;
}

/** The token is wrong. There is nothing to wait for. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

/** Asks until there is an answer. Throws `TokenRefusedError`, and what the signal says when it is to stop. */
export async function persistently<T>(ask: () => Promise<T>, { signal, pauses: rest, failed }: Asking): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      const state = stateOf(error);
      // Whoever takes our place for a moment, as a new process or `doctor` does, is nobody who stays.
      if (state.kind !== 'conflict' || failures > 1) failed(state);
      // A wrong token is unauthorised; one of another shape is no address that Telegram has.
      if (state.kind === 'refused') throw new TokenRefusedError(failureIn(error));
      await setTimeout(pauseAfter(error, failures, rest), undefined, { signal });
    }
  }
}

function stateOf(error: unknown): TelegramState {
  if (isCode(error, 401, 404)) return { kind: 'refused' };
  if (isCode(error, 409)) return { kind: 'conflict', webhook: /webhook/iu.test(failureIn(error)) };
  return { kind: 'unreachable', reason: failureIn(error) };
}

function pauseAfter(error: unknown, failures: number, { firstMs, longestMs, conflictMs }: Pauses): number {
  if (isCode(error, 409)) return failures === 1 ? firstMs : conflictMs;
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(longestMs, firstMs * 2 ** (failures - 1)));
}
