import type { Update } from './wire.ts';

/** Where updates are handed over. */
export interface Hook {
  readonly url: string;
  readonly secret: string | null;
  readonly connections: number;
}

/** How handing over an update went: what Telegram would say of a failure, or nothing. */
export interface Attempt {
  readonly error: string | null;
}

/** Hands an update over. Only an answer of the kind 2xx takes it. */
export async function post(update: Update, to: Hook & { readonly timeoutMs: number }): Promise<Attempt> {
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(to.secret === null ? {} : { 'x-telegram-bot-api-secret-token': to.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(to.timeoutMs),
      redirect: 'manual',
    });
    await response.arrayBuffer();
    if (response.ok) return { error: null };
    return { error: `Wrong response from the webhook: ${response.status} ${response.statusText}` };
  } catch (error) {
    return { error: reason(error) };
  }
}

function reason(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired';
  const cause = error instanceof Error ? (error.cause as { readonly code?: string } | undefined) : undefined;
  return cause?.code === 'ECONNREFUSED' ? 'Connection refused' : 'Connection reset by peer';
}
