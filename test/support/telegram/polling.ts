import { conflict } from './refusal.ts';
import type { UpdateQueue } from './updates.ts';
import type { Update } from './wire.ts';

export interface Poll {
  readonly limit: number;
  readonly timeoutMs: number;
  /** Ends when the caller hangs up. */
  readonly gone: AbortSignal;
}

export interface Polling {
  /** What there is, or what comes before the time is up. One caller at a time: a second one ends the first one's call. */
  poll(poll: Poll): Promise<Update[]>;
  /** Somebody waits. */
  readonly waiting: boolean;
  /** Something has come. */
  wake(): void;
  stop(): void;
}

export function polling(queue: UpdateQueue): Polling {
  let waiting: Waiting | null = null;

  const end = (how: (of: Waiting) => void) => {
    const ended = waiting;
    waiting = null;
    if (ended === null) return;
    clearTimeout(ended.timer);
    how(ended);
  };
  const answer = () => {
    end(({ resolve, limit }) => {
      resolve(queue.batch(limit));
    });
  };
  const none = () => {
    end(({ resolve }) => {
      resolve([]);
    });
  };

  return {
    get waiting() {
      return waiting !== null;
    },
    poll({ limit, timeoutMs, gone }) {
      end(({ reject }) => {
        reject(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
      });
      const ready = queue.batch(limit);
      if (ready.length > 0 || timeoutMs === 0) return Promise.resolve(ready);
      return new Promise((resolve, reject) => {
        const mine = { resolve, reject, limit, timer: setTimeout(none, timeoutMs) };
        waiting = mine;
        gone.addEventListener('abort', () => {
          if (waiting === mine) none();
        });
      });
    },
    wake() {
      // What is said in one breath comes in one answer.
      setImmediate(answer);
    },
    stop: none,
  };
}

interface Waiting {
  readonly resolve: (updates: Update[]) => void;
  readonly reject: (error: Error) => void;
  readonly limit: number;
  readonly timer: NodeJS.Timeout;
}
