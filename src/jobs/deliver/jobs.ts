import { z } from 'zod';
import { defineJob, type Job } from '../../job.ts';

export const WAKE = 'deliver';

interface Woken {
  poke(conversation: string): void;
  sweep(): Promise<void>;
}

/** The retries of a conversation at their hour; and each minute whatever is due, of dead processes too. */
export const deliveryJobs = (delivery: Woken): readonly Job[] => [
  defineJob({
    name: WAKE,
    data: z.object({ conversation: z.string() }),
    run({ conversation }) {
      delivery.poke(conversation);
      return Promise.resolve();
    },
  }),
  defineJob({ name: 'deliver-due', data: z.object({}), schedule: '* * * * *', run: () => delivery.sweep() }),
];
