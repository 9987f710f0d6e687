/** Runs a piece of work when its turn has come. */
export type InTurn = <T>(key: string, work: (outside: Outside) => Promise<T>) => Promise<T>;

/** Waits for something that needs no place: another piece of work has it meanwhile. Those of the same key still wait. */
export type Outside = <T>(wait: () => Promise<T>) => Promise<T>;

/**
 * Lets work of one key run one after another, in the order in which it came, and no more than `atOnce` pieces altogether. Whoever waits holds
 * nothing meanwhile: a connection that only waited for another's lock would be missing elsewhere.
 */
export function inTurn(atOnce: number): InTurn {
  const last = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((admit) => waiting.push(admit));
    else running += 1;
  };
  // A place that is left goes to whoever has waited longest.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const outside: Outside = async (wait) => {
    leave();
    try {
      return await wait();
    } finally {
      await enter();
    }
  };
  const admitted = async <T>(
    before: Promise<unknown> | undefined,
    work: (outside: Outside) => Promise<T>,
  ): Promise<T> => {
    await before?.catch(() => undefined);
    await enter();
    try {
      return await work(outside);
    } finally {
      leave();
    }
  };

  return async (key, work) => {
    const done = admitted(last.get(key), work);
    last.set(key, done);
    try {
      return await done;
    } finally {
      if (last.get(key) === done) last.delete(key);
    }
  };
}
