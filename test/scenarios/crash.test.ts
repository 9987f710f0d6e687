import { expect, test } from 'vitest';
import { desk } from '../../src/assistant/desk.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import { randomOf } from '../fuzz/random.ts';
import { aClock, fill } from '../support/desk.ts';
import { aStore, onServer } from '../support/store.ts';
import { disturbedDay, filledAt } from './crash/crash.ts';
import { deliver } from './crash/day.ts';
import { outcomeOf, wrongsOf } from './crash/outcome.ts';

/** The day on a desk of this very process. */
async function undisturbed() {
  const store = await aStore();
  const clock = aClock(filledAt);
  await fill(store, filledAt);
  const ours = desk({
    store,
    clock,
    log: (_, error) => {
      throw error;
    },
  });
  const replies = await deliver({
    handle: (message: IncomingMessage) => {
      clock.set(message.sentAt);
      return ours.handle(message);
    },
  });
  return outcomeOf(replies, { store, database: store.database });
}

test('killed at any moment and told everything again, the program ends the day with the same ledger and the same replies', async () => {
  const seed = Date.now() % 1_000_000;

  const disturbed = await disturbedDay(onServer() ? 'PostgreSQL' : 'embedded', { kills: 5, random: randomOf(seed) });

  expect(wrongsOf(disturbed, await undisturbed()).slice(0, 5), `seed ${String(seed)}`).toEqual([]);
}, 300_000);
