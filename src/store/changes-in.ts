import type { Database } from './engine.ts';

const changes = new WeakMap<Database, number>();

/** Notes that a transaction has changed rows of the ledger or what they are joined with, so that nothing read of them before is good still. */
export function noteChange(transaction: Database): void {
  changes.set(transaction, changesIn(transaction) + 1);
}

/** How often it has until now. */
export const changesIn = (transaction: Database): number => changes.get(transaction) ?? 0;
