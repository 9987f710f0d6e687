/**
 * Asks something that may take long, in the middle of a message: what `ask` came to, where it was asked before. Else it throws
 * `ConsultingError`, the message's transaction is taken back, `ask` is waited for outside of it, and the message is handled anew.
 * So `ask` may use nothing of the transaction.
 */
export type Consult = <T>(key: string, ask: () => Promise<T>) => T;

/** A message has to wait for something, and must not keep the store meanwhile. */
export class ConsultingError extends Error {
  override readonly name = 'ConsultingError';
  readonly key: string;
  readonly ask: () => Promise<unknown>;

  constructor(key: string, ask: () => Promise<unknown>) {
    super(`asks outside of the transaction: ${key}`);
    this.key = key;
    this.ask = ask;
  }
}

/** More than this of one message is asked of nobody. */
const MOST = 6;

/** What a message has asked so far. */
export function consulting(): {
  readonly consult: Consult;
  readonly settle: (error: ConsultingError) => Promise<void>;
} {
  const known = new Map<string, unknown>();
  return {
    consult<T>(key: string, ask: () => Promise<T>): T {
      if (known.has(key)) return known.get(key) as T;
      throw new ConsultingError(key, ask);
    },
    async settle({ key, ask }) {
      if (known.size >= MOST) throw new Error(`a message asked for more than ${String(MOST)} things outside`);
      known.set(key, await ask());
    },
  };
}
