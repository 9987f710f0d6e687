import { Hono } from 'hono';
import { onTestFinished, describe, expect, it } from 'vitest';
import { serveWeb } from '../../../src/channels/web/serve.ts';
import { aTelegramDesk } from './support.ts';

describe('updates by long polling', () => {
  it('are kept by Telegram while one takes long, and the others go on', async () => {
    const slow = Promise.withResolvers<undefined>();
    const { telegram, channel, handled } = await aTelegramDesk({
      async around(message, handle) {
        if (message.account === '秦教育') await slow.promise;
        return handle(message);
      },
    });
    const [first, second] = [telegram.user({ id: 1001 }), telegram.user({ id: 1002 })];
    channel.start();

    first.say('加固校门谁牵头');
    await telegram.until(() => handled.length === 1);
    second.say('加固校门谁牵头');
    await second.reply();

    expect(telegram.pending().length).toBeGreaterThan(0);
    slow.resolve(undefined);
    await first.reply();
    await telegram.quiet();
    expect(handled).toHaveLength(2);
  });

  it('come again after an end in the middle, and have one effect', async () => {
    const end = Promise.withResolvers<never>();
    const state = { dead: true };
    const { telegram, channel, aChannel, handled } = await aTelegramDesk({
      around: (message, handle) => (state.dead ? end.promise : handle(message)),
    });
    const phone = telegram.user({ id: 1001 });
    channel.start();
    phone.say('加固校门完成60%');
    await telegram.until(() => handled.length === 1);

    // The process is gone without a word: nothing was confirmed.
    state.dead = false;
    aChannel().start();
    const reply = await phone.reply();

    expect(reply.text).toContain('60%');
    expect(phone.answers()).toHaveLength(1);
    end.reject(new Error('gone'));
  });

  it('go on where another instance polls as well, which is told', async () => {
    const { telegram, channel, notices } = await aTelegramDesk();
    telegram.next('getUpdates', 'conflict', 2);

    channel.start();
    const phone = telegram.user({ id: 1001 });
    phone.say('加固校门谁牵头');
    await phone.reply();

    expect(notices.join()).toContain('another instance is polling');
    expect(channel.state().kind).toBe('on');
  });

  it('go on after the network failed', async () => {
    const { telegram, channel, notices } = await aTelegramDesk();
    telegram.next('getMe', 'cut-before');
    telegram.next('getUpdates', 'server-error');

    channel.start();
    const phone = telegram.user({ id: 1001 });
    phone.say('加固校门谁牵头');

    expect((await phone.reply()).text).toContain('教育局');
    expect(notices.join()).toContain('cannot be reached');
    expect(notices.join()).not.toContain(telegram.token);
  });
});

describe('a token that is refused', () => {
  it.each(['1234567:AAwrong-token-of-nobody-at-all', 'wrong'])(
    'is told once, and is the end of it: %s',
    async (token) => {
      const { aChannel, notices } = await aTelegramDesk();
      const channel = aChannel({ token: () => token });

      channel.start();
      await expect.poll(() => channel.state().kind, { timeout: 10_000 }).toBe('refused');
      await channel.stop();

      expect(notices.filter((notice) => notice.includes('token refused'))).toHaveLength(1);
      expect(notices.join()).not.toContain(token);
    },
    20_000,
  );
});

describe('updates by webhook', () => {
  const secret = 'a-secret_of-2026';

  async function aServedDesk() {
    const scenario = await aTelegramDesk();
    const site = new Hono();
    const page = await serveWeb(site as never, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => page.close());
    const url = `${page.address}/telegram/hook`;
    const channel = scenario.aChannel({ webhook: { url, secret: () => secret } });
    if (channel.webhook !== null) site.route('/', channel.webhook);
    return { ...scenario, channel, url };
  }

  it('are handled before they are answered', async () => {
    const { telegram, channel, handled } = await aServedDesk();
    channel.start();
    const phone = telegram.user({ id: 1001 });

    phone.say('加固校门谁牵头');
    const reply = await phone.reply();

    expect(reply.text).toContain('教育局');
    await telegram.quiet();
    expect(handled).toHaveLength(1);
    expect(channel.state()).toMatchObject({ kind: 'on', mode: 'webhook' });
  });

  it('that come before it is known who we are come again, which is no error', async () => {
    const { channel, url, errors } = await aServedDesk();
    const headers = { 'x-telegram-bot-api-secret-token': secret };

    const early = await fetch(url, { method: 'POST', headers, body: '{"update_id":1}' });

    expect(early.status).toBe(503);
    expect(errors).toEqual([]);
    expect(channel.state().kind).not.toBe('on');
  });

  it('are taken from nobody but Telegram', async () => {
    const { channel, url, handled } = await aServedDesk();
    channel.start();
    await expect.poll(() => channel.state().kind, { timeout: 10_000 }).toBe('on');
    const post = (headers: Record<string, string>, body = '{"update_id":1}') =>
      fetch(url, { method: 'POST', headers, body }).then(({ status }) => status);
    const named = { 'x-telegram-bot-api-secret-token': secret };

    expect(await post({})).toBe(404);
    expect(await post({ 'x-telegram-bot-api-secret-token': 'another' })).toBe(404);
    expect(await post(named, 'no json')).toBe(400);
    expect(await post(named, 'x'.repeat(2_000_000))).toBe(413);
    expect(await post(named)).toBe(200);
    expect(handled).toEqual([]);
  });

  it('are asked for again once there is no webhook, and none is dropped', async () => {
    const { telegram, channel, aChannel } = await aServedDesk();
    channel.start();
    await expect.poll(() => channel.state().kind, { timeout: 10_000 }).toBe('on');
    await channel.stop();
    const phone = telegram.user({ id: 1001 });
    phone.say('加固校门谁牵头');

    aChannel().start();

    expect((await phone.reply()).text).toContain('教育局');
  });
});
