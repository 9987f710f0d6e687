import type { Leased, Outbox, Outgoing } from '../../assistant/outbox.ts';
import { secondsBetween, shifted } from './pace.ts';

/**
 * How long a row is one sender's without a sign of life, in seconds. After it another process takes the row over, so that it bounds how long a
 * conversation waits for a dead one, and how far the clocks of two may be apart.
 */
export const LEASE_S = 30;

/**
 * How old the lease of a row may be that was not begun, in seconds: where it is unknown whether a message was sent, it is looked for among those
 * that came after it was leased, and in an older one that may be many.
 */
const FRESH_S = 1;

/** The rows that are leased to this process: those that it sends, and those that wait for their turn since their message was committed. */
export interface InHand {
  /** Does the work on a row that is being sent, and gives signs of life meanwhile. */
  during<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Keeps a row until its conversation has its turn. */
  keep(leased: Leased): void;
  /** The row that was kept for a conversation, where its lease is as good as a new one. Else it is given back. */
  next(conversation: string): Promise<Outgoing | null>;
  /** Gives back what was not begun, and keeps nothing more. */
  close(): Promise<void>;
  /** Gives no more signs of life. */
  end(): void;
}

interface Parts {
  readonly outbox: Outbox;
  readonly holder: string;
  readonly now: () => string;
  readonly failed: (error: unknown) => void;
  /** Does something again and again until the function that it returns is called. */
  readonly repeat: (work: () => void) => () => void;
}

export function inHand({ outbox, holder, now, failed, repeat }: Parts): InHand {
  const underWay = new Set<string>();
  const kept = new Map<string, Leased>();
  const state: { closed: boolean; end: (() => void) | null } = { closed: false, end: null };

  const isFresh = ({ lease }: Leased) => secondsBetween(lease.now, now()) < FRESH_S;

  async function giveBack(rows: readonly Leased[]): Promise<void> {
    for (const { row } of rows) kept.delete(row.conversation);
    if (rows.length === 0) return;
    await outbox.giveBack(
      rows.map(({ row }) => row.id),
      holder,
    );
  }

  function giveSigns(): void {
    state.end ??= repeat(() => {
      const until = shifted(now(), LEASE_S);
      if (underWay.size > 0) outbox.hold([...underWay], { holder, until }).catch(failed);
      giveBack([...kept.values()].filter((leased) => !isFresh(leased))).catch(failed);
    });
  }

  return {
    async during(id, work) {
      giveSigns();
      underWay.add(id);
      try {
        return await work();
      } finally {
        underWay.delete(id);
      }
    },
    keep(leased) {
      giveSigns();
      kept.set(leased.row.conversation, leased);
      if (state.closed) giveBack([leased]).catch(failed);
    },
    async next(conversation) {
      const leased = kept.get(conversation);
      if (leased === undefined) return null;
      kept.delete(conversation);
      if (isFresh(leased)) return leased.row;
      await giveBack([leased]);
      return null;
    },
    async close() {
      state.closed = true;
      await giveBack([...kept.values()]).catch(failed);
    },
    end: () => state.end?.(),
  };
}
