import { faultPlan, type Faults, type Mishap } from './faults.ts';
import { fileShelf } from './files.ts';
import { meter, type Limits } from './limits.ts';
import { group, type Group, type NewGroup } from './people/group.ts';
import { phone, type NewUser, type Phone } from './people/phone.ts';
import { polling } from './polling.ts';
import { seededRandom, type Random } from './random.ts';
import { recording } from './recording.ts';
import type { Served } from './calls.ts';
import { serve } from './server.ts';
import { updateQueue } from './updates.ts';
import { watch, type Found, type Wait, type Watch } from './watch.ts';
import { webhook } from './webhook.ts';
import type { Message, Update } from './wire.ts';
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
  /** How soon a webhook is tried again, and how long it may take to answer. */
  readonly webhook?: { readonly retryMs?: number; readonly timeoutMs?: number };
}

/** A message that the bot sent, whether or not it got to know. */
export interface Sent {
  readonly method: string;
  readonly message: Message;
  readonly mishap: Mishap | null;
}

export type StandIn = Awaited<ReturnType<typeof standInTelegram>>;

/** Telegram, on this machine: the Bot API over HTTP on one side, people's phones on the other. */
export async function standInTelegram(options: StandInOptions = {}) {
  const { seed = 1, keep = Infinity } = options;
  const random = seededRandom(seed);
  const faults = faultPlan(random);
  const record = recording(options.record ?? true);
  const watching = watch();
  const world = aWorld(options, { random, watching, sent: record.updated });
  const token = `${world.bot.id}:AAstand-in-${String(seed).padStart(24, '0')}`;
  const calls: Served[] = [];
  let underWay = 0;
  let groups = 0;

  const turn = (knobs: Faults) => {
    faults.knobs = knobs;
    world.updates.faults = knobs.updates ?? {};
  };
  turn(options.faults ?? {});

  const server = await serve(
    {
      world,
      token,
      faults,
      recording: record,
      underWay(change) {
        underWay += change;
        watching.changed();
      },
      served(call) {
        if (call.method === 'getUpdates' && call.refusal === null) return;
        calls.push(call);
        if (calls.length > keep) calls.splice(0, calls.length - keep);
      },
    },
    options.port,
  );

  const stop = async (): Promise<void> => {
    world.webhook.stop();
    world.polling.stop();
    await server.stop();
  };
  const isQuiet = () => underWay === 0 && world.updates.size === 0 && world.webhook.idle;

  return {
    apiRoot: server.apiRoot,
    token,
    bot: world.bot,
    user: (given: NewUser): Phone => phone(world, watching, given),
    group: (given: NewGroup): Group => group(world, given, (groups += 1)),
    /** Everything that the bot has sent, oldest first: also what it was not told of because the connection broke. */
    sent: (): Sent[] => calls.flatMap(sentBy),
    /** Every call but those that wait for updates, oldest first, with what came of it. */
    calls: (): readonly Served[] => calls,
    /** Updates that the bot has not confirmed. */
    pending: (): Update[] => world.updates.pending(),
    /** Whether the bot waits for updates now. */
    polled: (): boolean => world.polling.waiting,
    /** Resolves once every update is confirmed and no call is under way, and that for a moment. */
    quiet: (wait: Wait & { readonly settledMs?: number } = {}) => quiet(watching, isQuiet, wait),
    until: <T>(look: () => T, wait?: Wait): Promise<Found<T>> => watching.until(look, wait),
    /** Turns the knobs; what is not named is off. */
    faults: turn,
    /** The next calls of a method meet this. */
    next(method: string, mishap: Mishap, times = 1) {
      faults.next(method, mishap, times);
    },
    /** How often each mishap has happened. */
    struck: faults.struck,
    limits(limits: Limits) {
      world.meter = meter(limits);
    },
    /** Updates go to these addresses in turn, instead of the one that was set: as behind a load balancer. */
    balance(addresses: readonly string[]) {
      world.webhook.instead = addresses;
    },
    recording: record,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface Parts {
  readonly random: Random;
  readonly watching: Watch;
  readonly sent: (update: Update) => void;
}

function aWorld(options: StandInOptions, { random, watching, sent }: Parts): World {
  const { clock, keep = Infinity, botName = 'liaison_desk_bot', privacy = true } = options;
  const updates = updateQueue(random);
  const poller = polling(updates);
  const { retryMs = 50, timeoutMs = 60_000 } = options.webhook ?? {};
  const hook = webhook(updates, { random, retryMs, timeoutMs, sent, changed: watching.changed });
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

function sentBy({ method, result, mishap }: Served): Sent[] {
  if (!/^send(?!ChatAction)/.test(method) || result === undefined) return [];
  return [result].flat().map((message) => ({ method, message: message as Message, mishap }));
}

async function quiet(
  watching: Watch,
  isQuiet: () => boolean,
  wait: Wait & { readonly settledMs?: number },
): Promise<void> {
  const { settledMs = 50, ...until } = wait;
  const instead = () => 'updates are pending, or calls are under way';
  for (;;) {
    await watching.until(isQuiet, { withinMs: 30_000, instead, ...until });
    const left = settledMs - watching.still();
    if (left <= 0) return;
    await new Promise((over) => setTimeout(over, left));
  }
}
