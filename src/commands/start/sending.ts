import type { App } from '../../app.ts';
import type { Shell } from '../../command.ts';
import type { Job } from '../../job.ts';
import { deliveryJobs, WAKE } from '../../jobs/deliver/jobs.ts';
import { jobQueue } from '../../jobs/queue.ts';
import type { JobsState } from '../../watching/readiness.ts';

/** What has messages go out by themselves. */
export interface Sending {
  readonly state: () => JobsState;
  /** The page does not wait for the job queue, and goes on without it. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How often it is looked for messages that are due where no job queue does it, or where another process may have died over them. */
const LOOK_MS = 10_000;

/** How often it is looked for what has its hour, where no job queue does it. */
const MINUTE_MS = 60_000;

export function sendingOf(app: App, shell: Shell): Sending {
  const { delivery, jobs: connection, config, log } = app;
  const jobs: { state: JobsState } = { state: 'starting' };
  const all = [...deliveryJobs(delivery), ...app.eachMinute].map((job) => counted(job, app));
  const queue = jobQueue({
    ...{ connection, log, jobs: all, timeZone: config.timeZone },
    notice: (_, message) => {
      shell.tell(message);
    },
  });
  return {
    state: () => jobs.state,
    async start() {
      delivery.wakeBy((conversation, at) => {
        queue.wake(WAKE, { key: conversation, data: { conversation }, at });
      });
      await lookAtOnce(app);
      const mayHaveOthers = connection.kind === 'server';
      if (mayHaveOthers) lookAgain(app);
      void queue.start().then((runs) => {
        jobs.state = runs ? 'running' : 'off';
        shell.life('jobs', { state: jobs.state });
        if (runs) return;
        shell.tell(
          '任务队列没有启动，到期的消息改为每十秒检查一次 / no job queue: messages that are due are looked for every ten seconds',
        );
        if (!mayHaveOthers) lookAgain(app);
        doEachMinute(app);
      });
    },
    stop: () => queue.stop(),
  };
}

/** A job of which it is told when it is done. */
const counted = (job: Job, { watching }: App): Job => ({
  ...job,
  async run(data) {
    watching.tell({ type: 'woken', job: job.name });
    await job.run(data);
  },
});

/** What could not be looked for now is for the next minute. */
async function lookAtOnce({ delivery, jobs, store, log }: App): Promise<void> {
  try {
    // Nobody else has an embedded store: what was being sent when the program was cut off, it was that sent it.
    if (jobs.kind === 'embedded') await store.outbox.free();
    await delivery.sweep();
  } catch (error) {
    log('deliver', error);
  }
}

/** What the job queue would do at its hours. */
function doEachMinute({ eachMinute, log }: App): void {
  const timer = setInterval(() => {
    for (const job of eachMinute)
      job.run({}).catch((error: unknown) => {
        log(job.name, error);
      });
  }, MINUTE_MS);
  timer.unref();
}

function lookAgain({ delivery, log }: App): void {
  const timer = setInterval(() => {
    delivery.sweep().catch((error: unknown) => {
      log('deliver', error);
    });
  }, LOOK_MS);
  timer.unref();
}
