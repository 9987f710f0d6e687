import { randomUUID } from 'node:crypto';
import type { ConstructorOptions, PgBoss } from 'pg-boss';
import type { Log } from '../assistant/desk.ts';
import type { Notice } from '../assistant/ports.ts';
import { QUEUE_NAME, type Job } from '../job.ts';

/** What is done later, at its hour, by one of all processes that share a store. */
export interface JobQueue {
  /** Whether it runs; where it does not, why is in the log. */
  start(): Promise<boolean>;
  /** Has a job done at an instant. Of the same key one waits at most, and what was said last of it holds. */
  wake(name: string, job: { readonly key: string; readonly data: object; readonly at: string }): void;
  /** Waits for the jobs that are being done. */
  stop(): Promise<void>;
}

interface QueueParts {
  readonly connection:
    | { readonly kind: 'server'; readonly url: string }
    | {
        readonly kind: 'embedded';
        readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
      };
  readonly jobs: readonly Job[];
  readonly timeZone: string;
  readonly log: Log;
  readonly notice: Notice;
}

/** How often it is looked for jobs whose hour has come, in seconds. */
const LOOK_S = 2;

/** What was done is kept for an hour; what nobody does in a day is the next sweep's. */
const KEPT = { deleteAfterSeconds: 3600, retentionSeconds: 86_400, retryLimit: 0, expireInSeconds: 300 } as const;

/** How long jobs may take to end when the program does. */
const GRACE_MS = 5_000;

export function jobQueue({ connection, jobs, timeZone, log, notice }: QueueParts): JobQueue {
  const state: { boss: PgBoss | null; starting: Promise<boolean> } = { boss: null, starting: Promise.resolve(false) };
  const logged = (error: unknown): void => {
    log(randomUUID().slice(0, 8), error);
  };

  async function begin(): Promise<boolean> {
    try {
      // Its client takes a while to load, and is for `start` alone.
      const { PgBoss } = await import('pg-boss');
      const boss = new PgBoss(optionsFor(connection));
      boss.on('error', logged);
      boss.on('warning', ({ message }) => {
        notice('info', `任务队列：${message} / job queue`);
      });
      await boss.start();
      for (const job of jobs) await take(boss, job);
      state.boss = boss;
      return true;
    } catch (error) {
      logged(error);
      return false;
    }
  }

  async function take(boss: PgBoss, job: Job): Promise<void> {
    const { name, schedule } = job;
    await boss.createQueue(name, { policy: 'short', ...KEPT });
    await boss.work<object>(name, { pollingIntervalSeconds: LOOK_S, batchSize: 50 }, async (waiting) => {
      for (const { data } of waiting) await job.run(data).catch(logged);
    });
    if (schedule === undefined) await boss.unschedule(name);
    else await boss.schedule(name, schedule, {}, { tz: timeZone });
  }

  return {
    start() {
      state.starting = begin();
      return state.starting;
    },
    wake(name, { key, data, at }) {
      state.boss?.upsert(name, data, { singletonKey: key, startAfter: new Date(at) }).catch(logged);
    },
    async stop() {
      await state.starting;
      const { boss } = state;
      state.boss = null;
      await boss?.stop({ graceful: true, timeout: GRACE_MS }).catch(logged);
    },
  };
}

function optionsFor(connection: QueueParts['connection']): ConstructorOptions {
  const common = { schema: 'jobs', registerInstance: false, openTelemetry: { enabled: false } };
  return connection.kind === 'server'
    ? { ...common, connectionString: connection.url, max: 2, application_name: QUEUE_NAME }
    : { ...common, db: { executeSql: connection.executeSql }, backend: 'pglite', reindex: false };
}
