import type { Random } from './random.ts';
import type { UpdateQueue } from './updates.ts';
import { post, type Attempt, type Hook } from './webhook-post.ts';
import { chatOf, type Update } from './wire.ts';

export interface WebhookOptions {
  readonly random: Random;
  /** The wait after the first failure; it doubles with each one up to twenty times as long. */
  readonly retryMs: number;
  readonly timeoutMs: number;
  /** Sees every update that goes out. */
  readonly sent: (update: Update) => void;
  readonly changed: () => void;
}

export interface Webhook {
  readonly hook: Hook | null;
  readonly failed: { readonly message: string; readonly at: number } | null;
  /** Nothing is under way or waits. */
  readonly idle: boolean;
  /** Addresses that take turns in the place of the one that was set, as behind a load balancer. */
  instead: readonly string[];
  set(hook: Hook | null): void;
  push(update: Update): void;
  stop(): void;
}

/** What waits for one chat: its updates go out one after another. */
interface Lane {
  readonly updates: Update[];
  busy: boolean;
  failures: number;
}

export function webhook(queue: UpdateQueue, options: WebhookOptions): Webhook {
  const lanes = new Map<number, Lane>();
  const ready: Lane[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let active = 0;
  let turn = 0;

  const state: Webhook & { hook: Hook | null; failed: Webhook['failed'] } = {
    hook: null,
    failed: null,
    instead: [],
    get idle() {
      return active === 0 && lanes.values().every((lane) => lane.updates.length === 0);
    },
    set(hook) {
      clear();
      state.hook = hook;
      if (hook === null) return;
      state.failed = null;
      for (const update of queue.pending()) state.push(update);
    },
    push(update) {
      if (state.hook === null) return;
      const lane = laneOf(lanes, chatOf(update).id);
      lane.updates.push(update);
      if (lane.updates.length === 1 && !lane.busy) ready.push(lane);
      pump();
    },
    stop() {
      clear();
      state.hook = null;
    },
  };

  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    lanes.clear();
    ready.length = 0;
  };

  const pump = () => {
    while (state.hook !== null && active < state.hook.connections) {
      const lane = ready.shift();
      if (lane === undefined) return;
      void serve(lane, state.hook);
    }
  };

  const serve = async (lane: Lane, hook: Hook) => {
    const update = next(lane, queue, options.random);
    if (update === undefined) return;
    lane.busy = true;
    active += 1;
    options.sent(update);
    const attempt = await post(update, { ...hook, url: addressOf(hook), timeoutMs: options.timeoutMs });
    active -= 1;
    if (state.hook === hook) conclude(lane, update, attempt);
    pump();
    options.changed();
  };

  const addressOf = (hook: Hook): string => state.instead[turn++ % (state.instead.length || 1)] ?? hook.url;

  const conclude = (lane: Lane, update: Update, attempt: Attempt) => {
    if (attempt.error !== null) {
      state.failed = { message: attempt.error, at: Date.now() };
      lane.failures += 1;
      later(lane);
      return;
    }
    lane.failures = 0;
    queue.confirm(update.update_id);
    if (!options.random.chance(queue.faults.duplicated ?? 0)) lane.updates.splice(lane.updates.indexOf(update), 1);
    again(lane);
  };

  const again = (lane: Lane) => {
    lane.busy = false;
    if (lane.updates.length > 0) ready.push(lane);
  };

  const later = (lane: Lane) => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        again(lane);
        pump();
      },
      options.retryMs * Math.min(2 ** (lane.failures - 1), 20),
    );
    timers.add(timer);
  };

  return state;
}

function laneOf(lanes: Map<number, Lane>, chat: number): Lane {
  const lane = lanes.get(chat) ?? { updates: [], busy: false, failures: 0 };
  lanes.set(chat, lane);
  return lane;
}

/** The oldest one, or by chance the one behind it. */
function next(lane: Lane, queue: UpdateQueue, random: Random): Update | undefined {
  const { reordered = 0, evenInOneChat = false } = queue.faults;
  return evenInOneChat && lane.updates.length > 1 && random.chance(reordered) ? lane.updates[1] : lane.updates[0];
}
