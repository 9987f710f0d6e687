import type { Served } from './calls.ts';
import type { Faults } from './faults.ts';
import { fileShelf } from './files.ts';
import { meter, type Limits } from './limits.ts';
import { polling } from './polling.ts';
import type { Random } from './random.ts';
import { updateQueue } from './updates.ts';
import type { Watch } from './watch.ts';
import { Webhook } from './webhook.ts';
import type { Update } from './wire.ts';
import type { World } from './world.ts';

export interface StandInOptions {
  /** Chance of every kind comes from it. */
  readonly seed?: number;
  /** The time that messages bear. The machine's where absent. */
  readonly clock?: { now(): string };
  readonly botName?: string;
  /** Whether the bot hears only what is meant for it in groups. */
  readonly privacy?: boolean;
  /** Keeps the traffic for `recording`. */
  readonly record?: boolean;
  /** The most messages that a chat keeps, and the most calls that are: a long run forgets what is older. */
  readonly keep?: number;
  readonly limits?: Limits;
  readonly faults?: Faults;
  readonly port?: number;
  /** Hears of each call as it is served, with no search of what is kept. */
  readonly served?: (call: Served) => void;
  /** How soon a webhook is tried again, and how long it may take to answer. */
  readonly webhook?: { readonly retryMs?: number; readonly timeoutMs?: number };
}

interface Parts {
  readonly random: Random;
  readonly watching: Watch;
  readonly sent: (update: Update) => void;
}

/** Telegram before anybody has joined it. */
export function aWorld(options: StandInOptions, { random, watching, sent }: Parts): World {
  const { clock, keep = Infinity, botName = 'liaison_desk_bot', privacy = true } = options;
  const updates = updateQueue(random);
  const poller = polling(updates);
  const { retryMs = 50, timeoutMs = 60_000 } = options.webhook ?? {};
  const hook = new Webhook(updates, { random, retryMs, timeoutMs, sent, changed: watching.changed });
  let messages = 0;
  let tokens = 0;
  updates.onPush = (update) => {
    poller.wake();
    hook.push(update);
  };
  return {
    bot: { id: 7_000_000_001, is_bot: true, first_name: '联络台', username: botName },
    privacy,
    users: new Map(),
    rooms: new Map(),
    files: fileShelf(),
    taps: new Map(),
    commands: new Map(),
    updates,
    polling: poller,
    webhook: hook,
    random,
    meter: meter(options.limits ?? {}),
    keep,
    now: () => (clock === undefined ? Date.now() : Date.parse(clock.now())),
    nextId: () => (messages += 1),
    nextToken: () => String(5_000_000_000 + (tokens += 1)),
    changed: watching.changed,
    polled: watching.look,
  };
}
