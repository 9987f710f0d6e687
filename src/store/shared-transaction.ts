import { DummyDriver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, Transaction } from 'kysely';
import type { Database } from './engine.ts';
import type { Schema } from './schema.ts';

/** A piece of work takes a lock, and shares its transaction with others, whom that lock would not keep away. It is to be run by itself. */
export class NotAloneError extends Error {
  override readonly name = 'NotAloneError';
}

const shared = new WeakSet<Database>();

/** To be called before a lock is taken that others are to wait for: within one transaction nobody waits for it. Throws `NotAloneError`. */
export function alone(database: Database): void {
  if (shared.has(database)) throw new NotAloneError('others work in the same transaction');
}

/** Keeps others out of what a name stands for, until the transaction's end. Throws `NotAloneError`. */
export async function keepOut(transaction: Database, name: string): Promise<void> {
  alone(transaction);
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
}

/**
 * Lets several pieces of work use a transaction at once: each statement is sent when it is asked for, and not only once the one before was
 * answered, so that a connection that pipelines carries many in one go. PostgreSQL runs them in the order in which they were sent.
 */
export function sharing<T>(transaction: Database, work: (shared: Database) => Promise<T>): Promise<T> {
  const executor = transaction.getExecutor();
  return executor.provideConnection((connection) => {
    const common = new Transaction<Schema>({
      ...unconnected,
      executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
    });
    shared.add(common);
    return work(common);
  });
}

/** What a `Transaction` is made with beside its executor, and uses for nothing. */
const dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (database: Database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
const unconnected = { config: { dialect }, dialect, driver: new DummyDriver() };
