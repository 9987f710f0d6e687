import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';

import { eventIdOf, exchangesAfter, type Exchange } from './exchange.ts';
import type { Signal, Switchboard } from './switchboard.ts';
import { exchangeView } from './views/exchange.ts';
import type { Wording } from './wording.ts';

interface EventStream {
  readonly conversation: string;
  readonly switchboard: Switchboard;
  /** The conversation as it stands, oldest first. */
  readonly exchanges: () => Promise<readonly Exchange[]>;
  readonly wording: Wording;
  readonly onError: (error: unknown) => void;
}

const keepAliveMs = 25_000;

/**
 * The replies of one conversation as they come, after those that this browser has missed. An answered exchange
 * carries its message as event id, so that a browser that reconnects says what it saw last. `caught-up` follows what
 * was missed; `ledger-changed` has the page fetch the ledger.
 */
export function eventStream(c: Context, source: EventStream): Response {
  const seen = c.req.header('last-event-id') ?? c.req.query('after');
  return streamSSE(c, async (stream) => {
    const gone = new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    // The past is asked for and the listener set in one turn of the event loop, so that nothing falls in between.
    const past = catchUp(stream, seen, source);
    let told = past.catch(() => undefined);
    const stop = source.switchboard.listen(source.conversation, (signal) => {
      told = told.then(() => tell(stream, signal, source.wording));
    });
    const pulse = setInterval(() => void stream.write(':\n\n'), keepAliveMs);
    try {
      await past;
      await gone;
    } catch (error) {
      source.onError(error);
    } finally {
      clearInterval(pulse);
      stop();
    }
  });
}

async function catchUp(stream: SSEStreamingApi, seen: string | undefined, source: EventStream): Promise<void> {
  for (const exchange of exchangesAfter(await source.exchanges(), seen)) {
    await tell(stream, { type: 'exchange', exchange }, source.wording);
  }
  await stream.writeSSE({ event: 'caught-up', data: '' });
}

async function tell(stream: SSEStreamingApi, signal: Signal, wording: Wording): Promise<void> {
  if (signal.type === 'ledger-changed') {
    await stream.writeSSE({ event: 'ledger-changed', data: '' });
    return;
  }
  const { exchange } = signal;
  const id = exchange.outcome.type === 'answered' ? { id: eventIdOf(exchange.messageId) } : {};
  await stream.writeSSE({ ...id, data: exchangeView(exchange, wording) });
}
