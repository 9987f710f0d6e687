import type { App } from '../../app.ts';
import type { Shell } from '../../command.ts';
import type { Job } from '../../job.ts';
import { deliveryJobs, WAKE } from '../../jobs/deliver/jobs.ts';
import { escalateJob, followUrges } from '../../jobs/escalate.ts';
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

/** How often urgings are followed where no job queue does it. */
const FOLLOW_MS = 60_000;

export function sendingOf(app: App, shell: Shell): Sending {
  const { delivery, jobs: connection, config, log } = app;
  const jobs: { state: JobsState } = { state: 'starting' };
  const queue = jobQueue({
    ...{ connection, log, jobs: jobsOf(app).map((job) => counted(job, app)), timeZone: config.timeZone },
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
        followAgain(app);
      });
    },
    stop: () => queue.stop(),
  };
}

const jobsOf = (app: App): readonly Job[] => [...deliveryJobs(app.delivery), escalateJob(urging(app))];

const urging = ({ store, clock, log, delivery }: App) => ({ store, clock, log, poke: delivery.poke.bind(delivery) });

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

function lookAgain({ delivery, log }: App): void {
  const timer = setInterval(() => {
    delivery.sweep().catch((error: unknown) => {
      log('deliver', error);
    });
  }, LOOK_MS);
  timer.unref();
}

/** What the job queue would do each minute. */
function followAgain(app: App): void {
  const timer = setInterval(() => {
    followUrges(urging(app)).catch((error: unknown) => {
      app.log('escalate', error);
    });
  }, FOLLOW_MS);
  timer.unref();
}
