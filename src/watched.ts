import type { Clock } from './assistant/ports.ts';
import type { TelegramChannel } from './channels/telegram/channel.ts';
import type { TelegramState } from './channels/telegram/state.ts';
import type { Probes } from './channels/web/probes.ts';
import type { Config } from './config.ts';
import type { Delivery } from './jobs/deliver.ts';
import type { OpenStore } from './store/store.ts';
import { readiness, type JobsState, type ReadinessParts, type TelegramPart } from './watching/readiness.ts';
import type { Watching } from './watching/watching.ts';

interface Watched {
  readonly config: Config;
  readonly store: OpenStore;
  readonly delivery: Delivery;
  readonly watching: Watching;
  readonly clock: Clock;
}

/** What the page's server tells those who watch the program, wired. Counting begins with it. */
export async function probesOver(
  { config, store, delivery, watching, clock }: Watched,
  { telegram, jobs }: { readonly telegram: TelegramChannel | null; readonly jobs: () => JobsState },
): Promise<Probes> {
  // Its client is for `start` alone.
  const { metrics } = await import('./watching/metrics.ts');
  const counted = metrics({
    outbox: () => store.outboxState.waiting(clock.now()),
    updates: () => telegram?.waiting() ?? 0,
    now: () => clock.now(),
  });
  watching.add(counted.watch);
  return {
    metrics: counted,
    metricsToken: config.web.metricsToken,
    ready: readiness({
      jobs,
      askStore: () => store.isEmpty(),
      delivers: () => delivery.running(),
      telegram: () => (telegram === null ? { state: 'off' } : partOf(telegram.state())),
    }),
  };
}

function partOf(state: TelegramState): ReturnType<ReadinessParts['telegram']> {
  switch (state.kind) {
    case 'on':
      return { state: 'on', mode: state.mode };
    case 'conflict':
      return { state: state.webhook ? 'webhook-elsewhere' : 'another-instance' };
    case 'connecting':
    case 'refused':
    case 'unreachable':
    case 'stopped':
      return { state: state.kind satisfies TelegramPart };
  }
}
