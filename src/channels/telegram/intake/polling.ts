import { setTimeout } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { signalFor } from '../api.ts';
import { underWay } from '../under-way.ts';
import { wantedUpdates } from '../translate/translate.ts';
import { persistently, TokenRefusedError, type Asking } from './ask.ts';
import { heldUpdates, MOST_AT_ONCE, type HeldUpdates } from './held-updates.ts';

export interface PollingOptions {
  readonly api: Api;
  /** Throws where the update is to come again. */
  readonly handle: (update: Update) => Promise<void>;
  readonly asking: Omit<Asking, 'signal'>;
  /** There was an answer: Telegram is there. */
  readonly answered: () => void;
  readonly log: (error: unknown) => void;
  /** How long Telegram waits for something new. */
  readonly waitSeconds?: number;
}

export interface Polling {
  /** How many updates were taken and are not finished. */
  readonly waiting: number;
  /** Asks for nothing more, waits for what is in hand, and confirms it. */
  stop(): Promise<void>;
}

/**
 * Asks Telegram for updates, and confirms none that is not finished: what was asked for before a kill comes again. While one takes long, the others
 * go on; what is in hand is passed over in each answer.
 */
export function startPolling(options: PollingOptions): Polling {
  const held = heldUpdates(() => performance.now());
  const stopping = new AbortController();
  const inHand = underWay();
  const handled = async (update: Update) => {
    try {
      await options.handle(update);
      held.finish(update.update_id);
    } catch (error) {
      held.fail(update.update_id);
      options.log(error);
    }
  };
  const asking = { ...options.asking, signal: stopping.signal };
  const source = createSource<Update>({ supply: () => supply(held, { ...options, asking }) });
  const sink = createConcurrentSink<Update>(
    { consume: (update) => inHand.until(handled(update)) },
    () => Promise.resolve(),
    { concurrency: MOST_AT_ONCE },
  );
  const runner = createRunner(source, sink);
  runner.start();
  const ended = (runner.task() ?? Promise.resolve()).catch((error: unknown) => {
    // A token that is refused was told by then.
    if (!(error instanceof TokenRefusedError)) options.log(error);
  });
  return {
    get waiting() {
      return held.size;
    },
    async stop() {
      void runner.stop();
      stopping.abort();
      await ended;
      await inHand.done();
      await confirm(held, options.api);
    },
  };
}

/**
 * What is asked for while updates are in hand comes back with them, so it is asked for in steps that grow while nothing new comes, and a millisecond for
 * each that would come back.
 */
const STEP_MS = { first: 25, longest: 500 };

async function supply(
  held: HeldUpdates,
  { api, asking, answered, waitSeconds = 30 }: PollingOptions & { readonly asking: Asking },
): Promise<Update[]> {
  const { signal } = asking;
  for (let step = STEP_MS.first; ; step = Math.min(STEP_MS.longest, step * 2)) {
    if (held.size > 0) await sooner(held, Math.max(step, held.size), signal);
    const updates = await persistently(
      () =>
        api.getUpdates(
          {
            offset: held.offset,
            limit: MOST_AT_ONCE,
            timeout: held.size > 0 ? 0 : waitSeconds,
            allowed_updates: wantedUpdates,
          },
          signalFor(signal),
        ),
      asking,
    );
    answered();
    // As many as there is room for by now: while it was asked, others were finished.
    const fresh = held.take(updates, MOST_AT_ONCE - held.open);
    if (fresh.length > 0) return [...fresh];
  }
}

/** When nothing is in hand any more, or after a while. */
async function sooner(held: HeldUpdates, milliseconds: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const late = setTimeout(milliseconds, 'late', { signal: AbortSignal.any([signal, over.signal]) }).catch(() => 'late');
  for (let what: unknown; held.size > 0 && what !== 'late';) what = await Promise.race([held.moved(), late]);
  over.abort();
  signal.throwIfAborted();
}

/** Asks once more, so that what was finished last does not come again. Where that fails, it comes again and does nothing. */
async function confirm({ offset }: HeldUpdates, api: Api): Promise<void> {
  if (offset === 0) return;
  const late = AbortSignal.timeout(2_000);
  await api
    .getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: wantedUpdates }, signalFor(late))
    .catch(() => undefined);
}
