import type { Database } from './engine.ts';

const writes = new WeakMap<Database, number>();

/** Notes that a transaction has changed rows of the ledger or what they are joined with, so that nothing read of them before is good still. */
export function noteWrite(transaction: Database): void {
  writes.set(transaction, writesIn(transaction) + 1);
}

/** How often it has until now. */
export const writesIn = (transaction: Database): number => writes.get(transaction) ?? 0;
