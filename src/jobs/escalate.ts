import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../assistant/desk.ts';
import type { Clock, Store } from '../assistant/ports.ts';
import { defineJob, type Job } from '../job.ts';
import { follow } from './escalate/follow.ts';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Has what was put into the outbox sent. */
  readonly poke: (conversation: string) => void;
}

/**
 * Follows every urging that is not over: sends what waited for the morning, tells its asker of answers and of what cannot be delivered, and goes
 * to the unit's head where nobody answers. Whoever runs it, and how often, it does each once. One urging that fails keeps no other back.
 */
export async function followUrges({ store, clock, log, poke }: Parts): Promise<void> {
  for (const id of await store.urges.open()) {
    try {
      const told = await store.transaction(`urge:${id}`, (stores) => follow(id, { stores, now: clock.now() }));
      for (const conversation of told) poke(conversation);
    } catch (error) {
      log(randomUUID().slice(0, 8), error);
    }
  }
}

export const escalateJob = (parts: Parts): Job =>
  defineJob({ name: 'escalate', data: z.object({}), schedule: '* * * * *', run: () => followUrges(parts) });
