import type { Database } from './engine.ts';

/** What was read in a transaction, so that it is not read again in it. */
export interface Remembering<T> {
  readonly read: (key: string, find: () => Promise<T>) => Promise<T>;
  /** Does what may change it. */
  readonly changing: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

/** Outside of a transaction nothing is remembered, for others write meanwhile. */
export function remembering<T>(database: Database): Remembering<T> {
  const known = new Map<string, Promise<T>>();
  return {
    read(key, find) {
      if (!database.isTransaction) return find();
      const found = known.get(key) ?? find();
      known.set(key, found);
      return found;
    },
    changing: (work) =>
      work().finally(() => {
        known.clear();
      }),
  };
}
