import { sql } from 'kysely';
import type { Stores } from '../assistant/ports.ts';
import type { Database } from './engine.ts';
import { gathering, type Gathered, type Work } from './gathering.ts';
import { journalAtTheEnd, journalStore } from './journal.ts';
import { isOutdatedPlan } from './prepared.ts';
import { sharing } from './shared-transaction.ts';

/** How work comes to a transaction. The journal is written at its end. */
export interface Transactions {
  /** One of the work's own, after any other of the same conversation. */
  readonly byItself: Gathered<Stores>;
  /** One that others may share. */
  readonly gathered: Gathered<Stores>;
  /** For what is noted of a row in one statement: no conversation is kept waiting, and a piece that comes alone needs no transaction. */
  readonly noted: Gathered<Stores>;
}

interface Parts {
  readonly storesIn: (database: Database) => Stores;
  /** Whether work may share a transaction at all. */
  readonly mayShare: boolean;
}

/** Fewer lanes than a server's connections, so that other work finds one. */
const SHARED = { lanes: 3, most: 16 };
/** The embedded engine has one connection, and answers without waiting: whoever else is in this process has no turn until a go has ended. */
const SHARED_EMBEDDED = { lanes: 1, most: 4 };
const UNSHARED = { lanes: 8, most: 1 };
const NOTED = { lanes: 1, most: 64 };

export function transactionsOver(database: Database, { storesIn, mayShare }: Parts): Transactions {
  const byItself = <T>(conversation: string, work: (stores: Stores) => Promise<T>): Promise<T> =>
    untilThrough(() =>
      database.transaction().execute(async (transaction) => {
        // Messages of one conversation take effect one after another, whichever process they reach; others go on beside them.
        await keep(transaction, [conversation]);
        return withJournal(storesIn(transaction), work);
      }),
    );
  const together = (pieces: readonly Work<Stores>[]) =>
    database.transaction().execute((transaction) => allIn(transaction, pieces, storesIn));
  const outside = storesIn(database);
  return {
    byItself,
    gathered: gathering({
      ...boundsOf(database, mayShare),
      alone: ({ key, work }) => byItself(key, work),
      together: (pieces) =>
        database.transaction().execute(async (transaction) => {
          await keep(
            transaction,
            pieces.map(({ key }) => key),
          );
          return allIn(transaction, pieces, storesIn);
        }),
    }),
    noted: gathering({ ...NOTED, alone: ({ work }) => work(outside), together }),
  };
}

function boundsOf(database: Database, mayShare: boolean): typeof SHARED {
  if (!mayShare) return UNSHARED;
  return database.getExecutor().adapter.supportsMultipleConnections ? SHARED : SHARED_EMBEDDED;
}

/** Keeps conversations for a transaction: in one order everywhere, for two that hold each other's would wait for ever. */
async function keep(transaction: Database, conversations: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(place) from (select hashtextextended(name, 0) as place
    from unnest(${conversations}::text[]) as name order by 1 offset 0) as places`.execute(transaction);
}

async function withJournal<T>(stores: Stores, work: (stores: Stores) => Promise<T>): Promise<T> {
  const journal = journalAtTheEnd(stores.journal);
  const done = await work({ ...stores, journal });
  await journal.write();
  return done;
}

/** Work of many in one transaction, at once, and one stretch of the journal for all. */
const allIn = (
  transaction: Database,
  pieces: readonly Work<Stores>[],
  storesIn: Parts['storesIn'],
): Promise<readonly unknown[]> =>
  sharing(transaction, async (shared) => {
    const journal = journalAtTheEnd(journalStore(shared));
    // All come to their end, also where one fails: nothing may be asked of the transaction once it is taken back.
    const outcomes = await Promise.allSettled(pieces.map(({ work }) => work({ ...storesIn(shared), journal })));
    const done = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    await journal.write();
    return done;
  });

/** How often a transaction is tried that PostgreSQL took back for the sake of another. */
const TRIES = 5;

/** Two that change the same rows in another order wait for each other until PostgreSQL takes one back; that one is to be tried again. */
async function untilThrough<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (tries === TRIES || (code !== '40P01' && code !== '40001' && !isOutdatedPlan(error))) throw error;
    }
  }
}
