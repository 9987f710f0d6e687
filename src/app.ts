import { Temporal } from 'temporal-polyfill';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { desk } from './assistant/desk.ts';
import type { IncomingMessage } from './assistant/message.ts';
import type { Clock } from './assistant/ports.ts';
import { withoutTrace } from './assistant/without-trace.ts';
import type { Board, Desk } from './channels/channel.ts';
import type { Config } from './config.ts';
import { localOperator, type Person } from './domain/people.ts';
import type { Reply } from './domain/reply.ts';
import { digest } from './jobs/digest.ts';
import { load, type LoadOptions, type LoadReport } from './knowledge/load/load.ts';
import { openStore, type OpenStore } from './store/store.ts';

/** The program, wired. */
export interface App {
  readonly config: Config;
  readonly store: OpenStore;
  readonly desk: Desk;
  /** Answers as the desk does, and leaves the store as it was. */
  readonly rehearsal: Desk;
  readonly board: Board;
  readonly clock: SettableClock;
  load(
    paths: readonly string[],
    options?: Pick<LoadOptions, 'kind' | 'progress' | 'passedOver'>,
  ): Promise<readonly LoadReport[]>;
  digest(reader: Person): Promise<Reply>;
  /** Waits for the messages that are being handled, then closes the store. No further message is taken. */
  close(): Promise<void>;
}

export interface SettableClock extends Clock {
  /** Takes an instant as now, until told otherwise; `null` lets time pass again. */
  set(iso: string | null): void;
}

/** The files of the demonstration organisation, plan first. */
export const demonstration = ['plan.txt', 'roster.csv', 'ledger.csv'].map((file) =>
  fileURLToPath(new URL(`../knowledge/${file}`, import.meta.url)),
);

export async function openApp(config: Config, log: (id: string, error: unknown) => void): Promise<App> {
  const store = await openStore(config.store, config.timeZone);
  const clock = clockIn(config.timeZone);
  const { settle, ...open } = untilSettled(desk({ store, clock, log }));
  const rehearsed = untilSettled(desk({ store: withoutTrace(store), clock, log }));
  return {
    config,
    store,
    clock,
    desk: open,
    rehearsal: rehearsed,
    board: boardOver(store),
    load: (paths, options = {}) => load(paths, { store, clock, ...options }),
    digest: (reader) => digest(store, { reader, now: clock.now() }),
    async close() {
      await Promise.all([settle(), rehearsed.settle()]);
      await store.close();
    },
  };
}

/** A desk that can be asked to come to its end: what it has begun it finishes, what comes later it does not begin. */
export function untilSettled(desk: Desk): Desk & { readonly settle: () => Promise<void> } {
  const underWay = new Set<Promise<Reply>>();
  let open = true;
  // The embedded engine answers without ever waiting: unless the event loop has its turn between two messages, no signal is heard.
  const inTurn = async (message: IncomingMessage) => {
    await setImmediate();
    return desk.handle(message);
  };
  return {
    async handle(message) {
      if (!open) throw new Error('the desk has closed');
      const handled = inTurn(message);
      underWay.add(handled);
      return handled.finally(() => underWay.delete(handled));
    },
    async settle() {
      open = false;
      await Promise.allSettled(underWay);
    },
  };
}

function boardOver(store: OpenStore): Board {
  return {
    planTitle: async () => (await store.plans.titles())[0] ?? null,
    items: (person) => store.ledger.items({}, person),
    turns: (person, stretch) => store.turns(person, stretch),
    async demonstrationPersons() {
      const people = await store.people.all();
      return people.filter(({ accounts }) => accounts.some((account) => account.startsWith('demo:')));
    },
  };
}

/** The time in the organisation's zone, with its offset. */
export function clockIn(timeZone: string): SettableClock {
  let fixed: string | null = null;
  const written = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return {
    now: () => written(fixed === null ? Temporal.Now.instant() : Temporal.Instant.from(fixed)),
    set(iso) {
      fixed = iso;
    },
  };
}

/** Who speaks: the operator without a name, a person of the roster, `null` for a stranger. */
export async function speakerNamed(name: string | null, { store }: App): Promise<Person | null> {
  return name === null ? localOperator : store.people.byAccountOrName(name);
}
