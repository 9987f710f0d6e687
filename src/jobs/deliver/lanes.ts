import { inTurn } from '../../assistant/in-turn.ts';

/** Work on one thing at a time of each key, on so many keys at once. */
export interface Lanes {
  /** There is something to do for the key: now, or once more after what is being done for it. */
  request(key: string): void;
  /** Waits until nothing is being done. */
  settle(): Promise<void>;
}

/** `work` goes through everything that there is for its key, and never throws. */
export function lanes(atOnce: number, work: (key: string) => Promise<void>): Lanes {
  const turn = inTurn(atOnce);
  const open = new Map<string, { again: boolean; done: Promise<void> }>();

  async function run(key: string, lane: { again: boolean }): Promise<void> {
    await turn(key, async () => {
      while (lane.again) {
        lane.again = false;
        await work(key);
      }
      // At once: what is asked for between this and the end of the turn would be asked of a lane that looks no more.
      open.delete(key);
    });
  }

  return {
    request(key) {
      const known = open.get(key);
      if (known !== undefined) {
        known.again = true;
        return;
      }
      const lane = { again: true, done: Promise.resolve() };
      open.set(key, lane);
      lane.done = run(key, lane);
    },
    async settle() {
      while (open.size > 0) await Promise.all([...open.values()].map(({ done }) => done));
    },
  };
}
