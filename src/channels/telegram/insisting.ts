import { setTimeout } from 'node:timers/promises';

interface Insisting {
  /** How often it is tried altogether. */
  readonly tries: number;
  /** How long is waited after a failure before the next try, each time so much longer; `null` where it is to be told at once. */
  readonly pauseMs: (error: unknown) => number | null;
}

/** Does again what may be done again, over a line that breaks now and then. Throws what the last try did. */
export async function insisting<T>(work: () => Promise<T>, { tries, pauseMs }: Insisting): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = pauseMs(error);
      if (pause === null || tried === tries) throw error;
      await setTimeout(pause * tried);
    }
  }
}
