import { setImmediate } from 'node:timers/promises';
import type { IncomingEvent } from './assistant/event.ts';
import type { Watch } from './assistant/happening.ts';
import { languageOf } from './assistant/language.ts';
import type { IncomingMessage } from './assistant/message.ts';
import type { Clock, Notice } from './assistant/ports.ts';
import { giveUp } from './assistant/unreached.ts';
import type { Desk } from './channels/channel.ts';
import type { Person } from './domain/people.ts';
import type { Reply } from './domain/reply.ts';
import { delivery as aDelivery, type Delivery } from './jobs/deliver.ts';
import type { OpenStore } from './store/store.ts';
import { outgoingOf } from './watching/outgoing.ts';

/** A desk that also hears of what nobody said. */
export interface EventfulDesk extends Desk {
  happened(event: IncomingEvent): Promise<Reply | null>;
}

interface Sending {
  readonly clock: Clock;
  readonly log: (id: string, error: unknown) => void;
  readonly notice: Notice;
  readonly reveal: (reply: Reply) => Promise<Reply>;
  readonly watch: Watch;
}

/** Sends what is in the outbox, and tells the office of what cannot be sent. */
export function deliveryOver(store: OpenStore, { watch, ...parts }: Sending): Delivery {
  // People are written to in the language in which they wrote last.
  const languageIn = async (conversation: string, person: Person) => {
    const [turn] = await store.turns(person, { conversation, limit: 1 });
    return languageOf(turn?.text ?? '');
  };
  const made: Delivery = aDelivery({
    ...parts,
    outbox: store.outbox,
    observe(outcome, row, failure) {
      watch(outgoingOf(outcome, row, failure));
    },
    giveUp: (row, failure) =>
      giveUp(row, failure, { store, now: parts.clock.now(), sends: (to) => made.sends(to), languageIn }),
  });
  return made;
}

/**
 * What the desk has put into the outbox besides its answer, which it hands on by itself, is sent at once. What is told to one alone goes to their
 * own conversation, which is called as they are.
 */
export function sendingAfter(desk: EventfulDesk, delivery: Delivery): EventfulDesk {
  const poke = (conversation: string): void => {
    delivery.poke(conversation);
  };
  return {
    async handle(message) {
      const reply = await desk.handle(message);
      if (reply.aside === true && message.account !== null) poke(message.account);
      return reply;
    },
    async happened(event) {
      const reply = await desk.happened(event);
      if (reply !== null) poke(event.conversation);
      return reply;
    },
  };
}

/** A document that was recorded is read once its reply is under way. */
export function readingAfter(desk: EventfulDesk, reading: { request(): void }): EventfulDesk {
  return {
    ...desk,
    async handle(message) {
      const reply = await desk.handle(message);
      if (reply.kind === 'recorded' && (reply.attachments ?? []).length > 0) reading.request();
      return reply;
    },
  };
}

/** A desk that can be asked to come to its end: what it has begun it finishes, what comes later it does not begin. */
export function untilSettled(desk: EventfulDesk): EventfulDesk & { readonly settle: () => Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  let open = true;
  async function whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (!open) throw new Error('the desk has closed');
    const done = inTurn(work);
    underWay.add(done);
    return done.finally(() => underWay.delete(done));
  }
  return {
    handle: (message: IncomingMessage) => whileOpen(() => desk.handle(message)),
    happened: (event) => whileOpen(() => desk.happened(event)),
    async settle() {
      open = false;
      await Promise.allSettled(underWay);
    },
  };
}

/** The embedded engine answers without ever waiting: unless the event loop has its turn between two messages, no signal is heard. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  await setImmediate();
  return work();
}
