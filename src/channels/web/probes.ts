import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isLocal } from './visitor.ts';

/** What those ask for who watch the program: an orchestrator, a load balancer, Prometheus. */
export interface Probes {
  readonly ready: () => Promise<{ readonly ready: boolean }>;
  readonly metrics: { readonly text: () => Promise<string>; readonly contentType: string };
  /** Whoever asks for figures has to know it; without it they are had from this machine only. */
  readonly metricsToken: (() => string) | null;
}

/** Routes that nobody signs in for. They change nothing, and hold neither names nor words. */
export function probeRoutes({ ready, metrics, metricsToken, loopback }: Probes & { readonly loopback: boolean }): Hono {
  const app = new Hono();
  const fresh = createMiddleware(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/healthz', fresh, (c) => c.json({ alive: true }));
  app.get('/readyz', fresh, async (c) => {
    const state = await ready();
    return c.json(state, state.ready ? 200 : 503);
  });
  app.get('/metrics', fresh, async (c) => {
    if (metricsToken === null && !(loopback && isLocal(c))) return c.body(null, 404);
    if (metricsToken !== null && !isBearer(c.req.header('authorization'), metricsToken()))
      return c.body(null, 401, { 'WWW-Authenticate': 'Bearer realm="metrics"' });
    return c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  });
  return app;
}

/** Takes as long for a wrong token as for the right one. */
function isBearer(header: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+)$/iu.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
