import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { examineTelegram, type ExamineOptions } from '../../../src/channels/telegram/examine.ts';
import { clientOf, telegramWithClient } from '../../support/telegram/client.ts';
import type { StandIn } from '../../support/telegram/stand-in.ts';

const hook = 'http://127.0.0.1:9/telegram';

const examined = (telegram: StandIn, options: Partial<ExamineOptions> = {}) =>
  examineTelegram({
    token: () => telegram.token,
    apiRoot: telegram.apiRoot,
    webhook: null,
    waitSeconds: 1,
    ...options,
  });

const ours = { url: hook, secret: () => 'secret' };

/** Somebody else who asks for messages, and asks again at once when interrupted. */
function anotherPoller(telegram: StandIn): void {
  const state: { open: boolean } = { open: true };
  const api = clientOf(telegram);
  const poll = async () => {
    while (state.open) await api.getUpdates({ timeout: 30 }).catch(() => undefined);
  };
  void poll();
  onTestFinished(() => {
    state.open = false;
  });
}

describe('Telegram, examined', () => {
  it('is well when nobody else asks, and gives away no message', async () => {
    const { telegram } = await telegramWithClient();
    telegram.user({ id: 42, started: true }).say('加固校门谁牵头');
    const before = telegram.pending();

    const found = await examined(telegram);

    expect(found).toEqual({
      kind: 'reached',
      username: telegram.bot.username,
      hearsAll: false,
      joinsGroups: true,
      pending: 1,
      receiving: { kind: 'polling' },
    });
    expect(telegram.pending()).toEqual(before);
  });

  it('says that the token is refused, whether it is of the wrong shape or unknown', async () => {
    const { telegram } = await telegramWithClient();

    expect(await examined(telegram, { token: () => 'nonsense' })).toEqual({ kind: 'refused' });
    expect(await examined(telegram, { token: () => '1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })).toEqual({
      kind: 'refused',
    });
  });

  it('says that nothing answers there, without the token', async () => {
    const { telegram } = await telegramWithClient();
    await telegram.stop();

    const found = await examined(telegram);

    expect(found).toMatchObject({ kind: 'unreachable' });
    expect(JSON.stringify(found)).not.toContain(telegram.token);
  });

  it('says that another instance is polling', async () => {
    const { telegram } = await telegramWithClient();
    anotherPoller(telegram);
    await telegram.until(() => telegram.polled());

    const found = await examined(telegram, { waitSeconds: 10 });

    expect(found).toMatchObject({ receiving: { kind: 'another-polls' } });
  });

  it('says which host has the webhook where there should be none, and no more of it', async () => {
    const { telegram, api } = await telegramWithClient();
    await api.setWebhook('http://127.0.0.1:9/secret-path');

    const found = await examined(telegram);

    expect(found).toMatchObject({ receiving: { kind: 'webhook-in-the-way', host: '127.0.0.1:9' } });
    expect(JSON.stringify(found)).not.toContain('secret-path');
  });

  it('says whether the webhook is ours, somebody else’s, or nobody’s', async () => {
    const { telegram, api } = await telegramWithClient();
    const none = await examined(telegram, { webhook: ours });
    await api.setWebhook('http://127.0.0.1:7/other');
    const other = await examined(telegram, { webhook: ours });
    await api.setWebhook(hook);

    const own = await examined(telegram, { webhook: ours });

    expect(none).toMatchObject({ receiving: { kind: 'webhook-missing' } });
    expect(other).toMatchObject({ receiving: { kind: 'webhook-elsewhere', host: '127.0.0.1:7' } });
    expect(own).toMatchObject({ receiving: { kind: 'webhook', lastError: null } });
  });

  it('says what Telegram met at our webhook, and how much waits', async () => {
    const { telegram, api } = await telegramWithClient();
    await api.setWebhook(hook);
    telegram.user({ id: 42, started: true }).say('加固校门谁牵头');
    await vi.waitFor(async () => {
      expect(await api.getWebhookInfo()).toHaveProperty('last_error_message');
    });

    const found = await examined(telegram, { webhook: ours });

    expect(found).toMatchObject({
      pending: 1,
      receiving: { kind: 'webhook', lastError: { message: expect.stringMatching(/^Connection/u) as string } },
    });
  });
});
