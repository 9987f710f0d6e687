import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type CounterConfiguration } from 'prom-client';
import type { Happening, Watch } from '../assistant/happening.ts';
import { boundedNames } from './bounded-names.ts';
import { countingModels } from './model-counts.ts';
import { inTime, oneAtATime } from './in-time.ts';

/** What is counted, as Prometheus reads it. */
export interface Metrics {
  readonly watch: Watch;
  /** All of it at this moment. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsParts {
  /** What waits to be sent, and since when the oldest of it is due. */
  readonly outbox: () => Promise<{ readonly waiting: number; readonly dueSince: string | null }>;
  /** Updates of Telegram that are not finished. */
  readonly updates: () => number;
  readonly now: () => string;
}

/** Answers take a few milliseconds; a model or a large file, seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How long the store may take to say what waits. A scrape goes on without it. */
const PATIENCE_MS = 2_000;

/** Counts what it is told. Everything is in a registry of its own. */
export function metrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const watch = countingIn(registry);
  gauges(registry, parts);
  return { watch, text: () => registry.metrics(), contentType: registry.contentType };
}

function countingIn(registry: Registry): Watch {
  const counts = countersIn(registry);
  const classOf = boundedNames();
  const models = countingModels(registry);
  return (happening: Happening) => {
    switch (happening.type) {
      case 'answered': {
        const { channel, kind, ms } = happening;
        counts.received.inc({ channel, kind });
        counts.answer.observe({ kind }, ms / 1000);
        return;
      }
      case 'outgoing': {
        const { channel, result, failure } = happening;
        counts.outgoing.inc({ channel, result });
        if (failure !== undefined) counts.givenUp.inc({ channel, failure });
        return;
      }
      case 'sent-twice-perhaps':
        counts.twice.inc({ channel: happening.channel });
        return;
      case 'failed':
        counts.failures.inc({ class: classOf(happening.error) });
        return;
      case 'woken':
        counts.jobs.inc({ job: happening.job });
        return;
      case 'throttled':
        counts.throttled.inc({ channel: happening.channel, method: happening.method });
        return;
      case 'webhook-refused':
        counts.refused.inc({ reason: happening.reason });
        return;
      case 'model-asked':
      case 'model-rests':
        models(happening);
    }
  };
}

function countersIn(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(
    name: string,
    help: string,
    labelNames: CounterConfiguration<Label>['labelNames'],
  ) => new Counter<Label>({ name: `liaison_${name}_total`, help, registers, ...(labelNames ? { labelNames } : {}) });
  return {
    received: counter('messages_in', 'Messages that were answered, by channel and kind of reply.', ['channel', 'kind']),
    answer: new Histogram({
      name: 'liaison_answer_seconds',
      help: 'From a message to its answer in the store, by kind of reply.',
      labelNames: ['kind'],
      buckets: SECONDS,
      registers,
    }),
    outgoing: counter('messages_out', 'What became of tries to send a message.', ['channel', 'result']),
    givenUp: counter('messages_given_up', 'Messages that never arrive, by reason.', ['channel', 'failure']),
    twice: counter('messages_twice', 'Messages that may have been sent twice.', ['channel']),
    failures: counter('failures', 'Errors of the program itself, by class.', ['class']),
    jobs: counter('job_runs', 'Jobs that the queue had done.', ['job']),
    throttled: counter('throttled', 'Calls at which a platform asked for a pause (429).', ['channel', 'method']),
    refused: counter('webhook_refusals', 'Requests to the webhook that were not taken.', ['reason']),
  };
}

type OutboxNow = Awaited<ReturnType<MetricsParts['outbox']>>;

function gauges(registry: Registry, { outbox, updates, now }: MetricsParts): void {
  const registers = [registry];
  // Both ask at the same moment, and so once.
  const ask = oneAtATime(outbox);
  const ofOutbox = (name: string, help: string, value: (state: OutboxNow) => number) =>
    new Gauge({
      ...{ name, help, registers },
      async collect() {
        // Of what is not known, nothing is said rather than something old.
        this.remove();
        const state = await inTime(ask(), PATIENCE_MS).catch(() => null);
        if (state !== null) this.set(value(state));
      },
    });
  ofOutbox('liaison_outbox_rows', 'Messages that wait to be sent.', ({ waiting }) => waiting);
  ofOutbox(
    'liaison_outbox_oldest_due_seconds',
    'How long the oldest message is due that nobody sends.',
    ({ dueSince }) => (dueSince === null ? 0 : Math.max(0, (Date.parse(now()) - Date.parse(dueSince)) / 1000)),
  );
  new Gauge({
    name: 'liaison_telegram_updates_waiting',
    help: 'Updates of Telegram that were taken and are not finished.',
    registers,
    collect() {
      this.set(updates());
    },
  });
}
