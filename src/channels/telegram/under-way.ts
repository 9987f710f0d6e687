/** Work that has begun and is to come to its end before the channel does. */
export interface UnderWay {
  /** Nobody waits for it; what fails in it makes no difference. */
  readonly add: (work: Promise<unknown>) => void;
  /** Somebody waits for it here and now. */
  until<T>(work: Promise<T>): Promise<T>;
  done(): Promise<void>;
}

export function underWay(): UnderWay {
  const all = new Set<Promise<unknown>>();
  const add = (work: Promise<unknown>) => {
    const ended = work.then(
      () => undefined,
      () => undefined,
    );
    all.add(ended);
    void ended.then(() => all.delete(ended));
  };
  return {
    add,
    until(work) {
      add(work);
      return work;
    },
    async done() {
      while (all.size > 0) await Promise.all(all);
    },
  };
}
