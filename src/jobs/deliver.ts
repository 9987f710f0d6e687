import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mergedReply } from '../assistant/merged-reply.ts';
import type { Log } from '../assistant/desk.ts';
import type { Failure, Lease, Outbox, Outgoing, Outward, Sender } from '../assistant/outbox.ts';
import type { Clock, Notice } from '../assistant/ports.ts';
import type { Reply } from '../domain/reply.ts';
import { failureOf, type Verdict } from './deliver/failures.ts';
import { inHand, LEASE_S } from './deliver/in-hand.ts';
import { lanes } from './deliver/lanes.ts';
import { shifted } from './deliver/pace.ts';
import { sendRow } from './deliver/send-row.ts';

/** Sends what is in the outbox: the rows of a conversation one after another, those of many conversations at once. */
export interface Delivery extends Outward {
  /** From now on this sender sends what is its own. */
  add(sender: Sender): void;
  /** Whether somebody sends to the conversation. */
  sends(conversation: string): boolean;
  /** Looks for whatever is due, in all conversations. */
  sweep(): Promise<void>;
  /** By this it is poked again when what was put off is due; without it the next sweep is awaited. */
  wakeBy(wake: (conversation: string, at: string) => void): void;
  /** Whether it sends: until it is stopped. */
  running(): boolean;
  /** Waits until all is sent that can be sent now. */
  settle(): Promise<void>;
  /** Finishes the parts that are under way, for a while, and begins no more. */
  stop(): Promise<void>;
}

/** What became of a try to send a row. */
export type Outcome = 'sent' | 'edited' | Verdict['kind'];

export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly notice: Notice;
  /** Gives a row up and tells whom it concerns. The conversations that have something to send by it. */
  readonly giveUp: (row: Outgoing, failure: Failure) => Promise<readonly string[]>;
  /** A reply as it is shown, with what is masked where it is kept; of the same length. */
  readonly reveal?: (reply: Reply) => Promise<Reply>;
  /** `failure` is why a row is never sent. */
  readonly observe?: (outcome: Outcome, row: Outgoing, failure?: Failure) => void;
  readonly random?: () => number;
  /** Does something again and again until the function that it returns is called. */
  readonly repeat?: (work: () => void) => () => void;
}

/** Conversations that are sent to at once. A platform's own limits are its sender's. */
const AT_ONCE = 16;

const SIGN_OF_LIFE_MS = 5_000;

/** Notices and reminders that are late by more are sent as one, in seconds. */
const LATE_S = 600;

/** What waits no longer is begun again by this process itself; the rest, and what it leaves behind, by the job queue. */
const SOON_S = 60;

/** How soon it is looked again at what another process has in its hands. */
const LOOK_AGAIN_S = 1;

/** How long what is under way may take when the program ends. What is cut off is found out at the next start. */
const GRACE_MS = 10_000;

export function delivery({ outbox, clock, log, notice, giveUp, ...more }: DeliveryParts): Delivery {
  const { observe, reveal = asKept, random = Math.random, repeat = everySoOften } = more;
  const holder = randomUUID();
  const senders: Sender[] = [];
  const timers = new Map<string, NodeJS.Timeout>();
  const state: { open: boolean; wake: (conversation: string, at: string) => void } = {
    open: true,
    wake: () => undefined,
  };
  const now = () => clock.now();
  const goesOn = () => state.open;
  const senderOf = (conversation: string) => senders.find((sender) => sender.sends(conversation));
  const failed = (error: unknown) => {
    log(randomUUID().slice(0, 8), error);
  };
  const rows = inHand({ outbox, holder, now, failed, repeat });

  function leaseOf(conversation: string, sender: Sender): Lease {
    const at = now();
    return { holder, now: at, until: shifted(at, LEASE_S), after: sender.newestIn(conversation) };
  }

  const underWay = lanes(AT_ONCE, async (conversation) => {
    const sender = senderOf(conversation);
    try {
      if (sender !== undefined) await sendAll(conversation, sender);
    } catch (error) {
      // The store failed, or we did: the row is leased, and taken up again when the lease has ended.
      failed(error);
    }
  });

  async function sendAll(conversation: string, sender: Sender): Promise<void> {
    for (let more = true; more && state.open;) {
      const row = (await rows.next(conversation)) ?? (await outbox.take(conversation, leaseOf(conversation, sender)));
      if (row === null) {
        // Another process sends there, or died over it; of what has come since it last looked, it knows nothing.
        if (await outbox.waits(conversation, now())) soon(conversation, LOOK_AGAIN_S);
        return;
      }
      more = await rows.during(row.id, async () => trySending(await withLate(row), sender));
    }
  }

  async function trySending(row: Outgoing, sender: Sender): Promise<boolean> {
    try {
      const shown = { ...row, reply: await reveal(row.reply) };
      const { more, edited } = await sendRow(shown, { sender, outbox, now, goesOn });
      observe?.(edited ? 'edited' : 'sent', row);
      return more;
    } catch (error) {
      const verdict = failureOf(error, row, random);
      observe?.(verdict.kind, row, verdict.kind === 'final' ? verdict.failure : undefined);
      return settleFailure(verdict, row);
    }
  }

  /** Whether what waits behind the row goes on now. */
  async function settleFailure(verdict: Verdict, row: Outgoing): Promise<boolean> {
    const { id, conversation } = row;
    if (verdict.bug !== undefined) log(randomUUID().slice(0, 8), verdict.bug);
    if (verdict.kind === 'moved') {
      await outbox.move(conversation, verdict.to);
      poke(verdict.to);
      return false;
    }
    if (verdict.kind === 'final') {
      notice(
        'warn',
        `消息送不到 ${conversation}，不再重试 / given up on a message to ${conversation}: ${verdict.failure}`,
      );
      for (const told of await giveUp(row, verdict.failure)) poke(told);
      return true;
    }
    const until = shifted(now(), verdict.seconds);
    await outbox.postpone(id, until, { unknown: verdict.unknown, reason: verdict.kind });
    state.wake(conversation, until);
    if (verdict.seconds <= SOON_S) soon(conversation, verdict.seconds);
    return false;
  }

  function soon(conversation: string, seconds: number): void {
    if (!state.open) return;
    clearTimeout(timers.get(conversation));
    const timer = setTimeout(() => {
      timers.delete(conversation);
      poke(conversation);
    }, seconds * 1000);
    timers.set(conversation, timer.unref());
  }

  /** After the program was down, what came together meanwhile is one message, and not a flood. */
  async function withLate(row: Outgoing): Promise<Outgoing> {
    const isBegun = row.begunAfter !== null || row.parts.length > 0;
    if ((row.purpose !== 'notice' && row.purpose !== 'reminder') || isBegun) return row;
    const others = await outbox.late(row.id, shifted(now(), -LATE_S));
    if (others.length === 0) return row;
    const reply = mergedReply(row.reply, ...others.map((other) => other.reply));
    await outbox.merge(row.id, { reply, others: others.map((other) => other.id) });
    return { ...row, reply };
  }

  function poke(conversation: string): void {
    if (state.open && senderOf(conversation) !== undefined) underWay.request(conversation);
  }

  return {
    add: (sender) => void senders.push(sender),
    sends: (conversation) => senderOf(conversation) !== undefined,
    poke,
    lease(conversation) {
      const sender = senderOf(conversation);
      return sender === undefined || !state.open ? null : leaseOf(conversation, sender);
    },
    send(leased) {
      rows.keep(leased);
      underWay.request(leased.row.conversation);
    },
    async sweep() {
      if (senders.length === 0 || !state.open) return;
      for (const conversation of await outbox.due(now())) poke(conversation);
    },
    wakeBy(wake) {
      state.wake = wake;
    },
    running: goesOn,
    settle: () => underWay.settle(),
    async stop() {
      state.open = false;
      for (const timer of timers.values()) clearTimeout(timer);
      await rows.close();
      await Promise.race([underWay.settle(), sleep(GRACE_MS, undefined, { ref: false })]);
      rows.end();
    },
  };
}

const asKept = (reply: Reply): Promise<Reply> => Promise.resolve(reply);

function everySoOften(work: () => void): () => void {
  const timer = setInterval(work, SIGN_OF_LIFE_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
