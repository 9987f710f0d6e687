import type { z } from 'zod';

/** As what the job queue's connections are known to PostgreSQL: where one is open, a program that was started serves the store. */
export const QUEUE_NAME = 'liaison-jobs';

/** A thing that is done later: one file in `jobs/`. What has to be done is in the store; a job only says when to look. */
export interface Job {
  readonly name: string;
  /** What it is handed. */
  readonly data: z.ZodType<object>;
  /** Done by itself at these times (cron, in the organisation's time zone) by one of all processes. */
  readonly schedule?: string;
  run(data: object): Promise<void>;
}

/** Gives the types of a job's data to its run. Data that an earlier version wrote otherwise is passed over. */
export function defineJob<Data extends object>(job: {
  readonly name: string;
  readonly data: z.ZodType<Data>;
  readonly schedule?: string;
  run(data: Data): Promise<void>;
}): Job {
  return {
    ...job,
    async run(data) {
      const read = job.data.safeParse(data);
      if (read.success) await job.run(read.data);
    },
  };
}
