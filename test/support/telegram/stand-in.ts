import { callLog, type CallLog, type Sent } from './call-log.ts';
import type { Served } from './calls.ts';
import { faultPlan, type FaultPlan, type Faults, type Mishap } from './faults.ts';
import { meter, type Limits } from './limits.ts';
import { aWorld, type StandInOptions } from './new-world.ts';
import { group, type Group, type NewGroup } from './people/group.ts';
import { phone, type NewUser, type Phone } from './people/phone.ts';
import { seededRandom } from './random.ts';
import { recording } from './recording.ts';
import { serve } from './server.ts';
import { watch, type Found, type Wait, type Watch } from './watch.ts';
import type { Update } from './wire.ts';
import type { World } from './world.ts';

export type { StandInOptions } from './new-world.ts';

export type StandIn = Awaited<ReturnType<typeof standInTelegram>>;

/** Telegram, on this machine: the Bot API over HTTP on one side, people's phones on the other. */
export async function standInTelegram(options: StandInOptions = {}) {
  const { seed = 1, keep = Infinity, record = true } = options;
  const random = seededRandom(seed);
  const traffic = recording(record);
  const watching = watch();
  const world = aWorld(options, { random, watching, sent: traffic.updated });
  const faults = faultPlan(random);
  const log = callLog(keep);
  const token = `${world.bot.id}:AAstand-in-${String(seed).padStart(24, '0')}`;
  const underWay = (change: 1 | -1) => {
    log.underWay += change;
    watching.changed();
  };
  const served = (call: Served) => {
    log.add(call);
    options.served?.(call);
  };
  const server = await serve({ world, token, faults, recording: traffic, underWay, served }, options.port);
  const stop = async (): Promise<void> => {
    world.webhook.stop();
    world.polling.stop();
    await server.stop();
  };
  const turned = knobs(world, faults);
  turned.faults(options.faults ?? {});
  return {
    apiRoot: server.apiRoot,
    token,
    bot: world.bot,
    recording: traffic,
    ...people(world, watching),
    ...turned,
    ...observed(world, watching, log),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function people(world: World, watching: Watch) {
  let groups = 0;
  return {
    user: (given: NewUser): Phone => phone(world, watching, given),
    group: (given: NewGroup): Group => group(world, given, (groups += 1)),
  };
}

function knobs(world: World, plan: FaultPlan) {
  return {
    /** Turns the knobs; what is not named is off. */
    faults(faults: Faults) {
      plan.knobs = faults;
      world.updates.faults = faults.updates ?? {};
    },
    /** The next calls of a method meet this. */
    next(method: string, mishap: Mishap, times = 1) {
      plan.next(method, mishap, times);
    },
    /** How often each mishap has happened. */
    struck: plan.struck,
    limits(limits: Limits) {
      world.meter = meter(limits);
    },
    /** Updates go to these addresses in turn, instead of the one that was set: as behind a load balancer. */
    balance(addresses: readonly string[]) {
      world.webhook.instead = addresses;
    },
  };
}

function observed(world: World, watching: Watch, log: CallLog) {
  const isQuiet = () => log.underWay === 0 && world.updates.size === 0 && world.webhook.idle;
  return {
    /** Everything that the bot has sent, oldest first: also what it was not told of because the connection broke. */
    sent: (): Sent[] => log.sent(),
    /** Every call but those that wait for updates, oldest first, with what came of it. */
    calls: (): readonly Served[] => log.all(),
    /** Updates that the bot has not confirmed. */
    pending: (): Update[] => world.updates.pending(),
    /** Whether the bot waits for updates now. */
    polled: (): boolean => world.polling.waiting,
    /** Resolves once every update is confirmed and no call is under way, and that for a moment. */
    quiet: (wait: Wait & { readonly settledMs?: number } = {}) => quiet(watching, isQuiet, wait),
    until: <T>(look: () => T, wait?: Wait): Promise<Found<T>> => watching.until(look, wait),
  };
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
