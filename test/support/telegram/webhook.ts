import { isDeepStrictEqual } from 'node:util';
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

/** What waits for one chat: its updates go out one after another. */
interface Lane {
  readonly updates: Update[];
  busy: boolean;
  failures: number;
}

/** Hands updates over to where the bot wants them: one at a time of each chat, and so many chats at once as it allows. */
export class Webhook {
  hook: Hook | null = null;
  failed: { readonly message: string; readonly at: number } | null = null;
  /** Addresses that take turns in the place of the one that was set, as behind a load balancer. */
  instead: readonly string[] = [];
  readonly #queue: UpdateQueue;
  readonly #options: WebhookOptions;
  readonly #lanes = new Map<number, Lane>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #ready: Lane[] = [];
  #active = 0;
  #turn = 0;

  constructor(queue: UpdateQueue, options: WebhookOptions) {
    this.#queue = queue;
    this.#options = options;
  }

  /** Nothing is under way or waits. */
  get idle(): boolean {
    return this.#active === 0 && this.#lanes.values().every((lane) => lane.updates.length === 0);
  }

  /** Set again as it is, as each replica does, it goes on undisturbed. */
  set(hook: Hook | null): void {
    if (isDeepStrictEqual(hook, this.hook)) return;
    this.stop();
    this.hook = hook;
    if (hook === null) return;
    this.failed = null;
    for (const update of this.#queue.pending()) this.push(update);
  }

  push(update: Update): void {
    if (this.hook === null) return;
    const chat = chatOf(update).id;
    const lane = this.#lanes.get(chat) ?? { updates: [], busy: false, failures: 0 };
    this.#lanes.set(chat, lane);
    lane.updates.push(update);
    if (lane.updates.length === 1 && !lane.busy) this.#ready.push(lane);
    this.#pump();
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#lanes.clear();
    this.#ready = [];
    this.hook = null;
  }

  #pump(): void {
    while (this.hook !== null && this.#active < this.hook.connections) {
      const lane = this.#ready.shift();
      if (lane === undefined) return;
      void this.#serve(lane, this.hook);
    }
  }

  async #serve(lane: Lane, hook: Hook): Promise<void> {
    const update = this.#next(lane);
    if (update === undefined) return;
    lane.busy = true;
    this.#active += 1;
    this.#options.sent(update);
    const attempt = await post(update, { ...hook, url: this.#address(hook), timeoutMs: this.#options.timeoutMs });
    this.#active -= 1;
    if (this.hook === hook) this.#conclude(lane, update, attempt);
    this.#pump();
    this.#options.changed();
  }

  /** The oldest one, or by chance the one behind it. */
  #next({ updates }: Lane): Update | undefined {
    const { reordered = 0, evenInOneChat = false } = this.#queue.faults;
    const overtaken = evenInOneChat && updates.length > 1 && this.#options.random.chance(reordered);
    return overtaken ? updates[1] : updates[0];
  }

  #address({ url }: Hook): string {
    return this.instead[this.#turn++ % (this.instead.length || 1)] ?? url;
  }

  #conclude(lane: Lane, update: Update, { error }: Attempt): void {
    if (error !== null) {
      this.failed = { message: error, at: Date.now() };
      lane.failures += 1;
      this.#later(lane);
      return;
    }
    lane.failures = 0;
    this.#queue.confirm(update.update_id);
    const twice = this.#options.random.chance(this.#queue.faults.duplicated ?? 0);
    if (!twice) lane.updates.splice(lane.updates.indexOf(update), 1);
    this.#again(lane);
  }

  #again(lane: Lane): void {
    lane.busy = false;
    if (lane.updates.length > 0) this.#ready.push(lane);
  }

  #later(lane: Lane): void {
    const after = this.#options.retryMs * Math.min(2 ** (lane.failures - 1), 20);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#again(lane);
      this.#pump();
    }, after);
    this.#timers.add(timer);
  }
}
