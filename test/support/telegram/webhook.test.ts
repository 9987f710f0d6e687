import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { telegramWithClient } from './client.ts';
import type { Update } from './wire.ts';

interface Received {
  readonly text: string;
  readonly secret: string | undefined;
  answer(status: number): void;
}

/** A program behind a webhook; what it received waits to be answered, or is answered at once with a status. */
async function aReceiver(status?: number) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void take(request).then(({ text, secret }) => {
      const answer = (code: number) => response.writeHead(code).end();
      received.push({ text, secret, answer });
      if (status !== undefined) answer(status);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, close };
}

async function take(request: IncomingMessage) {
  const update = (await json(request)) as Update;
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  return { text: 'message' in update ? (update.message.text ?? '') : '', secret: secret?.toString() };
}

async function withPeople(options: Parameters<typeof telegramWithClient>[0] = { webhook: { retryMs: 1 } }) {
  const { telegram, api } = await telegramWithClient(options);
  return { telegram, api, zhao: telegram.user({ id: 42 }), qian: telegram.user({ id: 43 }) };
}

describe('a webhook', () => {
  test('gets the updates of a chat one after another, those of others meanwhile, with the secret', async () => {
    const { telegram, api, zhao, qian } = await withPeople();
    const { url, received } = await aReceiver();
    zhao.say('一');
    await api.setWebhook(url, { secret_token: 'a-secret' });
    zhao.say('二');
    qian.say('三');

    await expect.poll(() => received.map(({ text }) => text)).toEqual(['一', '三']);
    received[0]?.answer(200);
    await expect.poll(() => received.map(({ text }) => text)).toEqual(['一', '三', '二']);
    for (const one of received.slice(1)) one.answer(204);
    await telegram.quiet();

    expect(new Set(received.map(({ secret }) => secret))).toEqual(new Set(['a-secret']));
  });

  test('gets again what it did not take, and says what went wrong', async () => {
    const { telegram, api, zhao } = await withPeople();
    const { url, received } = await aReceiver();
    await api.setWebhook(url);
    zhao.say('一');
    zhao.say('二');

    await expect.poll(() => received).toHaveLength(1);
    received[0]?.answer(500);
    await expect.poll(() => received).toHaveLength(2);
    const info = await api.getWebhookInfo();
    received[1]?.answer(200);
    await expect.poll(() => received).toHaveLength(3);
    received[2]?.answer(200);
    await telegram.quiet();

    expect(received.map(({ text }) => text)).toEqual(['一', '一', '二']);
    expect(info).toMatchObject({
      url,
      pending_update_count: 2,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    expect(await api.getWebhookInfo()).toMatchObject({ pending_update_count: 0 });
  });

  test('has no more connections than it asked for', async () => {
    const { api, zhao, qian } = await withPeople();
    const { url, received } = await aReceiver();
    await api.setWebhook(url, { max_connections: 1 });

    zhao.say('一');
    qian.say('二');
    await expect.poll(() => received).toHaveLength(1);
    received[0]?.answer(200);

    await expect.poll(() => received.map(({ text }) => text)).toEqual(['一', '二']);
  });

  test('stands for several addresses in turn, of which one may be dead', async () => {
    const { telegram, api, zhao } = await withPeople();
    const [one, other] = [await aReceiver(200), await aReceiver(200)];
    telegram.balance([one.url, other.url]);
    await api.setWebhook('https://example.org/hook');

    zhao.say('一');
    zhao.say('二');
    await telegram.quiet();
    other.close();
    for (const text of ['三', '四', '五']) zhao.say(text);
    await telegram.quiet();

    expect([...one.received, ...other.received].map(({ text }) => text).toSorted()).toEqual(
      ['一', '二', '三', '四', '五'].toSorted(),
    );
    expect((await api.getWebhookInfo()).last_error_message).toMatch(/^Connection/);
  });

  test('gets updates twice where the knob says so', async () => {
    const { telegram, api, zhao } = await withPeople({ faults: { updates: { duplicated: 0.5 } } });
    const { url, received } = await aReceiver(200);
    await api.setWebhook(url);

    for (let i = 0; i < 20; i += 1) zhao.say(String(i));
    await telegram.quiet();

    expect(new Set(received.map(({ text }) => text)).size).toBe(20);
    expect(received.length).toBeGreaterThan(20);
  });

  test('is taken away, and what is pending waits for getUpdates or is dropped', async () => {
    const { telegram, api, zhao } = await withPeople();
    const { url } = await aReceiver();
    await api.setWebhook(url);
    zhao.say('一');

    await api.deleteWebhook();
    const kept = await api.getUpdates();
    await api.deleteWebhook({ drop_pending_updates: true });

    expect(kept).toHaveLength(1);
    expect(telegram.pending()).toEqual([]);
    expect((await api.getWebhookInfo()).url).toBe('');
  });
});
