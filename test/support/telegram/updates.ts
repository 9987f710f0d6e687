import type { Random } from './random.ts';
import { chatOf, type Happening, type Update } from './wire.ts';

/** What is kept for the bot until it has confirmed it. */
export interface UpdateQueue {
  push(happening: Happening): void;
  /** The oldest ones, as one answer holds them: with what the knobs make of it. */
  batch(limit: number): Update[];
  /** Forgets everything below the number; a negative one keeps that many of the newest. */
  confirmBelow(offset: number): void;
  confirm(id: number): void;
  clear(): void;
  pending(): Update[];
  readonly size: number;
  /** The kinds that the bot wants; `null` for those that it gets unasked. */
  allowed: readonly string[] | null;
  faults: UpdateFaults;
  /** Called when there is something new. */
  onPush: (update: Update) => void;
}

/** What goes wrong with updates, each with its probability. */
export interface UpdateFaults {
  readonly duplicated?: number;
  readonly reordered?: number;
  /** Also those of one chat change places. */
  readonly evenInOneChat?: boolean;
}

export function updateQueue(random: Random): UpdateQueue {
  const pending = new Map<number, Update>();
  let lastId = FIRST;
  let echoes: Update[] = [];

  const forget = (ids: readonly number[]) => {
    for (const id of ids) {
      const update = pending.get(id);
      pending.delete(id);
      if (update !== undefined && random.chance(queue.faults.duplicated ?? 0)) echoes.push(update);
    }
  };

  const queue: UpdateQueue = {
    allowed: null,
    faults: {},
    onPush: () => undefined,
    push(happening) {
      if (queue.allowed !== null && !queue.allowed.some((kind) => kind in happening)) return;
      const update = { update_id: ++lastId, ...happening };
      pending.set(update.update_id, update);
      queue.onPush(update);
    },
    batch(limit) {
      const due = pending.values().take(limit).toArray();
      const again = due.filter(() => random.chance((queue.faults.duplicated ?? 0) / 2));
      const all = disordered([...echoes, ...due, ...again].slice(0, limit), queue.faults, random);
      echoes = [];
      return all;
    },
    confirmBelow(offset) {
      if (offset < 0) forget([...pending.keys()].slice(0, offset));
      else forget(idsBelow(pending, offset));
    },
    confirm(id) {
      pending.delete(id);
    },
    clear() {
      pending.clear();
    },
    pending: () => [...pending.values()],
    get size() {
      return pending.size;
    },
  };
  return queue;
}

/** They stand in their order. */
function idsBelow(pending: ReadonlyMap<number, Update>, offset: number): number[] {
  const ids: number[] = [];
  for (const id of pending.keys()) {
    if (id >= offset) break;
    ids.push(id);
  }
  return ids;
}

const FIRST = 700_000_000;

/** Neighbours change places; those of one chat only where that is asked for. */
function disordered(updates: Update[], faults: UpdateFaults, random: Random): Update[] {
  const { reordered = 0, evenInOneChat = false } = faults;
  for (let at = updates.length - 1; at > 0; at -= 1) {
    const [before, after] = [updates[at - 1], updates[at]];
    if (before === undefined || after === undefined || !random.chance(reordered)) continue;
    if (!evenInOneChat && chatOf(before).id === chatOf(after).id) continue;
    updates[at - 1] = after;
    updates[at] = before;
  }
  return updates;
}
