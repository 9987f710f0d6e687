import { expect, test } from 'vitest';
import { onServer } from '../support/store.ts';
import { canCheckTraffic, checkTraffic } from '../support/telegram/traffic.ts';
import { twoReplicas } from './telegram/replicas.ts';

// The embedded engine is one process's alone.
test.runIf(onServer())(
  'two replicas behind one webhook answer everything once and in order, and where one is killed the other goes on',
  async () => {
    const seed = Date.now() % 1_000_000;

    const { wrongs, duplicates, asked, messages, sent, recording } = await twoReplicas({ people: 4, volleys: 1, seed });

    expect({ wrongs, duplicates }, `seed ${String(seed)}`).toEqual({ wrongs: [], duplicates: 0 });
    // Everybody reported twice and confirmed by a button.
    expect({ messages, sent }).toEqual({ messages: asked + 4 * 4, sent: asked + 4 * 4 });
    if (canCheckTraffic) expect(await checkTraffic(recording)).toMatch(/: 0 faults$/u);
  },
  300_000,
);
