import { expect, test } from 'vitest';
import { lanes } from '../../src/jobs/deliver/lanes.ts';

/** So many steps of promises, without a turn of the event loop. */
async function steps(count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) await Promise.resolve();
}

test.each(Array.from({ length: 12 }, (_, n) => [n] as const))(
  'what is asked for %i steps after the work before was done is done too',
  async (count) => {
    let asked = 0;
    let done = 0;
    const lane = lanes(1, async () => {
      await steps(1);
      done = asked;
      if (asked === 1)
        void steps(count).then(() => {
          asked = 2;
          lane.request('a');
        });
    });

    asked = 1;
    lane.request('a');
    await steps(60);
    await lane.settle();

    expect(done).toBe(2);
  },
);
