import { randomUUID } from 'node:crypto';

import type { IncomingMessage } from '../../assistant/message.ts';
import type { ReplyKind } from '../../domain/reply.ts';
import type { Desk } from '../channel.ts';
import { exchangeOf, type Exchange, type Outcome } from './exchange.ts';

/** Something that broke on our side: one entry for the log, found by the id that the person was told. */
export interface Failure {
  readonly errorId: string;
  readonly error: unknown;
  /** What was being done: `GET /ledger`, `message demo:office/…`. */
  readonly during: string;
}

export type Signal = { readonly type: 'exchange'; readonly exchange: Exchange } | { readonly type: 'ledger-changed' };

type Listener = (signal: Signal) => void;

/** Connects messages with the open pages of their conversation. It remembers for as long as the process runs. */
export interface Switchboard {
  /** Hands a message to the desk; one that is under way is not handed over again. Settles with the outcome, never rejects. */
  accept(message: IncomingMessage): Promise<void>;
  /** What is under way and what failed, oldest first: the store holds neither. */
  unstored(conversation: string): readonly Exchange[];
  /** Hears of each exchange of the conversation and of each change of the ledger, until the returned function is called. */
  listen(conversation: string, listener: Listener): () => void;
}

const changesTheLedger: ReadonlySet<ReplyKind> = new Set(['recorded', 'undone']);
const failuresKept = 20;

export function switchboard(desk: Desk, onFailure: (failure: Failure) => void): Switchboard {
  const underWay = new Map<string, Promise<void>>();
  const unstored = new Map<string, readonly Exchange[]>();
  const listeners = new Map<string, Set<Listener>>();

  const unstoredIn = (conversation: string) => unstored.get(conversation) ?? [];

  function announce(message: IncomingMessage, outcome: Outcome) {
    const exchange = exchangeOf(message, outcome);
    unstored.set(message.conversation, remember(unstoredIn(message.conversation), exchange));
    for (const listener of listeners.get(message.conversation) ?? []) listener({ type: 'exchange', exchange });
    if (outcome.type !== 'answered' || !changesTheLedger.has(outcome.reply.kind)) return;
    for (const audience of listeners.values()) for (const listener of audience) listener({ type: 'ledger-changed' });
  }

  async function handle(message: IncomingMessage) {
    announce(message, { type: 'waiting' });
    const outcome = await outcomeOf(message, desk, onFailure);
    underWay.delete(message.id);
    announce(message, outcome);
  }

  return {
    accept(message) {
      const running = underWay.get(message.id) ?? handle(message);
      underWay.set(message.id, running);
      return running;
    },
    unstored: unstoredIn,
    listen(conversation, listener) {
      const audience = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, audience.add(listener));
      return () => {
        audience.delete(listener);
        if (audience.size === 0 && listeners.get(conversation) === audience) listeners.delete(conversation);
      };
    },
  };
}

async function outcomeOf(
  message: IncomingMessage,
  desk: Desk,
  onFailure: (failure: Failure) => void,
): Promise<Outcome> {
  try {
    return { type: 'answered', reply: await desk.handle(message) };
  } catch (error) {
    const errorId = newErrorId();
    onFailure({ errorId, error, during: `message ${message.id}` });
    return { type: 'failed', errorId };
  }
}

/** Short enough to be read out on the telephone. */
export const newErrorId = (): string => randomUUID().slice(0, 8);

/** An answered exchange is the store's from now on; of failures only the newest are kept. */
function remember(known: readonly Exchange[], exchange: Exchange): readonly Exchange[] {
  const others = known.filter(({ messageId }) => messageId !== exchange.messageId);
  if (exchange.outcome.type === 'answered') return others;
  const failures = others.filter(({ outcome }) => outcome.type === 'failed');
  const forgotten = new Set(failures.slice(0, Math.max(0, failures.length - failuresKept)));
  return [...others.filter((other) => !forgotten.has(other)), exchange];
}
