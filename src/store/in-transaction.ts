import type { Database } from './engine.ts';

/** Runs several statements as one step: in the caller's transaction, else in one of its own. */
export function inTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return database.isTransaction ? work(database) : database.transaction().execute(work);
}
