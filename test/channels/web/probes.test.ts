import { describe, expect, test } from 'vitest';
import type { Probes } from '../../../src/channels/web/probes.ts';
import { ask, aWeb } from './support.ts';

const TOKEN = 'a-token-of-some-length';

function probed({ loopback = true, ...probes }: Partial<Probes> & { readonly loopback?: boolean } = {}) {
  const parts: Probes = {
    ready: () => Promise.resolve({ ready: true }),
    metrics: { text: () => Promise.resolve('liaison_outbox_rows 0\n'), contentType: 'text/plain; version=0.0.4' },
    metricsToken: null,
    ...probes,
  };
  return aWeb({ loopback, probes: parts }).app;
}

const elsewhere = { remote: '192.0.2.7', headers: { host: 'desk.example' } };
const bearing = (token: string) => ({
  ...elsewhere,
  headers: { host: 'desk.example', authorization: `Bearer ${token}` },
});

describe('whoever watches the program', () => {
  test.each(['/healthz', '/readyz'])('asks %s without signing in, from anywhere', async (path) => {
    const response = await ask(probed({ loopback: false }), path, elsewhere);

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('is told part by part why it is not ready, and that it lives all the same', async () => {
    const state = { ready: false, parts: { store: { ok: false, state: 'slow' } } };
    const app = probed({ ready: () => Promise.resolve(state) });

    const [ready, alive] = [await ask(app, '/readyz'), await ask(app, '/healthz')];

    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual(state);
    expect(alive.status).toBe(200);
  });

  test('has the figures on this machine without a token', async () => {
    const response = await ask(probed(), '/metrics', { headers: { host: '127.0.0.1:3000' } });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    expect(await response.text()).toContain('liaison_outbox_rows');
  });

  test('finds no figures elsewhere without a token', async () => {
    const open = probed({ loopback: false });
    const proxied = { headers: { host: '127.0.0.1:3000', 'x-forwarded-for': '192.0.2.7' } };

    expect((await ask(open, '/metrics', elsewhere)).status).toBe(404);
    expect((await ask(open, '/metrics', { headers: { host: '127.0.0.1:3000' } })).status).toBe(404);
    expect((await ask(probed(), '/metrics', proxied)).status).toBe(404);
  });

  test('has to know the token where there is one, wherever it asks from', async () => {
    const app = probed({ loopback: false, metricsToken: () => TOKEN });

    const refused = await ask(app, '/metrics', bearing(`${TOKEN}x`));

    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    expect((await ask(app, '/metrics', elsewhere)).status).toBe(401);
    expect((await ask(app, '/metrics', bearing(TOKEN))).status).toBe(200);
    expect((await ask(probed({ metricsToken: () => TOKEN }), '/metrics')).status).toBe(401);
  });

  test('finds nothing where nobody is to watch', async () => {
    expect((await ask(aWeb().app, '/metrics')).status).toBe(404);
  });
});
