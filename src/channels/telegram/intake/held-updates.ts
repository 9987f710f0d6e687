import type { Update } from 'grammy/types';

/** Telegram hands over no more at once. */
export const MOST_AT_ONCE = 100;

/** A failure counts against an update itself only where others went well meanwhile; after so many it is given up. */
const MOST_FAILURES = 5;

/** Until a failed update is tried again; twice as long each time. */
const AGAIN_MS = { first: 1_000, longest: 30_000 };

/** Which updates are under way. What is asked for begins with the first that is not finished, so that Telegram keeps it. */
export interface HeldUpdates {
  /** The updates of an answer that nobody has in hand, oldest first, and no more than a number of them. */
  take(updates: readonly Update[], most: number): readonly Update[];
  finish(id: number): void;
  /** Could not be handled: it is tried again later, unless it is the update itself that will not do. */
  fail(id: number): void;
  /** From which id on updates are asked for. */
  readonly offset: number;
  /** How many somebody has in hand. */
  readonly open: number;
  /** How many are not finished. */
  readonly size: number;
  /** Comes true when the next update is finished, or has failed. */
  moved(): Promise<unknown>;
}

interface Failures {
  readonly tries: number;
  /** How many of them count. */
  readonly count: number;
  /** How many updates had been finished when it failed last. */
  readonly finished: number;
  readonly againAt: number;
}

export function heldUpdates(now: () => number): HeldUpdates {
  const open = new Set<number>();
  const done = new Set<number>();
  const failed = new Map<number, Failures>();
  let next = 0;
  let finished = 0;
  let move = Promise.withResolvers<undefined>();

  const offset = () => Math.min(next, ...open, ...failed.keys());
  const isFree = ({ update_id: id }: Update) =>
    !open.has(id) && !done.has(id) && (failed.get(id)?.againAt ?? 0) <= now();
  const tell = () => {
    const before = move;
    move = Promise.withResolvers();
    before.resolve(undefined);
  };
  const finish = (id: number) => {
    open.delete(id);
    failed.delete(id);
    done.add(id);
    finished += 1;
    tell();
  };

  return {
    take(updates, most) {
      const ordered = updates.toSorted((a, b) => a.update_id - b.update_id);
      const free = distinct(ordered).filter(isFree).slice(0, most);
      for (const { update_id: id } of free) open.add(id);
      // Asking goes on behind this answer, whatever was asked before: the count begins anew after a quiet week. What is left lying comes again.
      const ids = ordered.map(({ update_id: id }) => id);
      const left = ids.find((id) => !open.has(id) && !done.has(id) && !failed.has(id));
      if (ids.length > 0) next = left ?? Math.max(...ids) + 1;
      // Only now: what was finished while the answer was on its way was in it.
      const from = offset();
      for (const each of done) if (each < from) done.delete(each);
      return free;
    },
    finish,
    fail(id) {
      const before = failed.get(id);
      const isItsOwn = before === undefined || finished > before.finished;
      const count = (before?.count ?? 0) + (isItsOwn ? 1 : 0);
      if (count >= MOST_FAILURES) {
        finish(id);
        return;
      }
      open.delete(id);
      const tries = (before?.tries ?? 0) + 1;
      const wait = Math.min(AGAIN_MS.longest, AGAIN_MS.first * 2 ** (tries - 1));
      failed.set(id, { tries, count, finished, againAt: now() + wait });
      tell();
    },
    get offset() {
      return offset();
    },
    get open() {
      return open.size;
    },
    get size() {
      return open.size + failed.size;
    },
    moved: () => move.promise,
  };
}

const distinct = (updates: readonly Update[]): readonly Update[] => [
  ...new Map(updates.map((update) => [update.update_id, update])).values(),
];
