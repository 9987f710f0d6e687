import type { Store, Stores } from './ports.ts';

/** Carries a result out of a transaction that is taken back. */
class TakenBack<T> extends Error {
  override readonly name = 'TakenBack';
  readonly result: T;

  constructor(result: T) {
    super('taken back on purpose');
    this.result = result;
  }
}

/** The same store, which keeps no traces of models, and every transaction of which comes to its end, gives its result and is taken back. */
export function withoutTrace(store: Store): Store {
  return {
    ...store,
    // Kept outside of any transaction, so that it would stay.
    modelTraces: { ...store.modelTraces, keep: () => Promise.resolve() },
    async transaction<T>(conversation: string, work: (stores: Stores) => Promise<T>): Promise<T> {
      try {
        return await store.transaction(conversation, async (stores): Promise<T> => {
          throw new TakenBack(await work(stores));
        });
      } catch (error) {
        if (error instanceof TakenBack) return error.result as T;
        throw error;
      }
    },
  };
}
