import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { WebhookRefusal } from '../../../assistant/happening.ts';

export interface WebhookOptions {
  /** Where Telegram sends updates to. */
  readonly url: string;
  readonly secret: () => string;
  /** Throws where the update is to come again. */
  readonly handle: (update: Update) => Promise<void>;
  readonly log: (error: unknown) => void;
  readonly refused: (reason: WebhookRefusal) => void;
}

/** Nothing is taken in yet, or any more: the update is to come again, or to go to another replica. Nothing is wrong. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';

  constructor() {
    super('not ready for updates');
  }
}

/** An update without files is a few kilobytes; this is far above. */
const MOST_BYTES = 1024 * 1024;

const statuses = { secret: 404, size: 413, shape: 400, failed: 503 } as const satisfies Record<WebhookRefusal, number>;

const shape = z.looseObject({ update_id: z.int().min(0) });

/** The page's server takes updates here. Each is answered when it was handled, so that Telegram keeps it until then. */
export function webhookRoute({ url, secret, handle, log, refused }: WebhookOptions): Hono {
  const app = new Hono();
  const { pathname } = new URL(url);
  const refuse = (c: Context, reason: WebhookRefusal): Response => {
    refused(reason);
    return c.body(null, statuses[reason]);
  };
  app.post(
    pathname,
    async (c, next) => {
      const given = c.req.header('x-telegram-bot-api-secret-token');
      // Whoever does not know it learns no more than of any other address.
      if (given === undefined || !isSame(given, secret())) return refuse(c, 'secret');
      return next();
    },
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 'size') }),
    async (c) => {
      const update = shape.safeParse(await c.req.json().catch(() => null));
      if (!update.success) return refuse(c, 'shape');
      try {
        // Telegram's own word is taken for the rest: only it knows the secret.
        await handle(update.data);
        return c.body(null, 200);
      } catch (error) {
        if (!(error instanceof NotReadyError)) log(error);
        return refuse(c, 'failed');
      }
    },
  );
  return app;
}

/** Takes as long for a wrong secret as for the right one, whatever its length. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
