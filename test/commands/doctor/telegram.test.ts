import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSending } from '../../../src/commands/doctor/sending.ts';
import { checkSpeech } from '../../../src/commands/doctor/models.ts';
import { checkAccounts, checkTelegram } from '../../../src/commands/doctor/telegram.ts';
import { readConfig } from '../../../src/config.ts';
import { shifted } from '../../../src/jobs/deliver/pace.ts';
import { aClock } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';
import { clientOf, telegramWithClient } from '../../support/telegram/client.ts';
import { aRosterRow } from '../../store/support/builders.ts';

/** What is looked at, with a stand-in of Telegram and a roster of three. */
async function anInstallation(more: Record<string, string> = {}) {
  const { telegram, api } = await telegramWithClient();
  const store = await aStore();
  const clock = aClock();
  const rows = [
    aRosterRow({ accounts: ['telegram:42'] }),
    aRosterRow({ line: 3, name: '秦教育', unit: '教育局', accounts: ['telegram:43', 'demo:jyj'] }),
    aRosterRow({ line: 4, name: '叶卫健', unit: '卫健局' }),
  ];
  const origin = { kind: 'roster', file: 'roster.csv', sha256: 'x', loadedAt: clock.now() } as const;
  await store.library.keepRoster(rows, origin);
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ...more };
  const looked = { store, clock, config: readConfig(env) };
  return { telegram, api, store, clock, looked, put: putting(store, clock.now()) };
}

const putting = (store: Awaited<ReturnType<typeof aStore>>, at: string) => (conversation: string) =>
  store.outbox.put({
    conversation,
    reply: {
      ...{ kind: 'help', blocks: [], facts: {}, citations: [], total: 0 },
      ...{ complete: true, asOf: at, actions: [] },
    },
    ...{ purpose: 'notice', messageId: null, at },
  });

const hook = {
  TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:9/telegram',
  TELEGRAM_WEBHOOK_SECRET: 'secret',
};

describe('doctor on Telegram', () => {
  it('says how to turn it on where it is off', async () => {
    const { looked } = await anInstallation({ TELEGRAM_BOT_TOKEN: '' });

    const [check, ...others] = await checkTelegram(looked);

    expect(others).toEqual([]);
    expect(check).toMatchObject({ ok: true });
    expect(check?.detail).toContain('TELEGRAM_BOT_TOKEN');
    expect(await checkAccounts(looked)).toEqual([]);
  });

  it('says as whom it is on, what it hears in groups, and that nobody else takes its messages', async () => {
    const { looked, telegram } = await anInstallation();
    telegram.user({ id: 42, started: true }).say('加固校门谁牵头');

    const checks = await checkTelegram(looked);

    expect(checks.map(({ ok, detail }) => [ok, detail])).toEqual([
      [true, `@${telegram.bot.username}，隐私模式开着，群里只听 @它、回复它的话和命令`],
      [true, '长轮询，没有别的实例在收，1 条消息待收'],
    ]);
    expect(telegram.pending()).toHaveLength(1);
  });

  it.each([
    ['token refused', { TELEGRAM_BOT_TOKEN: '1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['not reachable', { TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }],
  ])('says “%s”, what to do, and no token', async (words, env) => {
    const { looked } = await anInstallation(env);

    const checks = await checkTelegram(looked);

    expect(checks).toMatchObject([{ ok: false, detail: expect.stringContaining(words) as string }]);
    expect(checks[0]?.remedy).toContain('TELEGRAM_API_ROOT');
    expect(JSON.stringify(checks)).not.toMatch(/AAAA|AAstand-in/u);
  });

  it('says “another instance is polling”', async () => {
    const { looked, telegram } = await anInstallation();
    const state: { open: boolean } = { open: true };
    const other = clientOf(telegram);
    const poll = async () => {
      while (state.open) await other.getUpdates({ timeout: 30 }).catch(() => undefined);
    };
    void poll();
    onTestFinished(() => {
      state.open = false;
    });
    await telegram.until(() => telegram.polled());

    const [, receiving] = await checkTelegram(looked);

    expect(receiving).toMatchObject({ ok: false });
    expect(receiving?.detail).toContain('another instance is polling');
  });

  it('says “webhook points elsewhere”, whether we poll or have a webhook of our own', async () => {
    const { looked, api } = await anInstallation();
    await api.setWebhook('http://127.0.0.1:7/their-secret-path');
    const polling = await checkTelegram(looked);

    const config = readConfig({ ...hook, TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: apiRootOf(looked) });
    const hooked = await checkTelegram({ ...looked, config });

    for (const [, receiving] of [polling, hooked]) {
      expect(receiving).toMatchObject({ ok: false });
      expect(receiving?.detail).toMatch(/127\.0\.0\.1:7.*webhook points elsewhere|webhook points elsewhere.*127/u);
      expect(receiving?.detail).not.toContain('their-secret-path');
    }
  });

  it('says that no webhook is set, and what Telegram met at ours and when', async () => {
    const { looked, api, telegram, clock } = await anInstallation(hook);
    const [, missing] = await checkTelegram(looked);
    await api.setWebhook(hook.TELEGRAM_WEBHOOK_URL);
    telegram.user({ id: 42, started: true }).say('加固校门谁牵头');
    await expect.poll(() => api.getWebhookInfo(), { timeout: 10_000 }).toHaveProperty('last_error_message');
    clock.set(new Date().toISOString());

    const [, failing] = await checkTelegram(looked);

    expect(missing).toMatchObject({ ok: false, detail: '还没有设置 webhook (no webhook set)，没有待收消息' });
    expect(failing).toMatchObject({ ok: false });
    expect(failing?.detail).toMatch(/1 条消息待收；上次送不进来是\d{4}年\d+月\d+日 \d\d:\d\d：Connection/u);
    expect(failing?.remedy).toContain('TELEGRAM_WEBHOOK_URL');
  });

  it('counts who has an account, and names whom nothing reaches', async () => {
    const { looked, store, clock } = await anInstallation();
    const before = await checkAccounts(looked);
    await store.reach.note('telegram:43', 'blocked', clock.now());

    const [accounts, reached] = await checkAccounts(looked);

    expect(before[1]).toMatchObject({ ok: true, detail: '都能送达' });
    expect(accounts?.detail).toBe('2 人已绑定，1 人没有，由办公室在聊天中用 /code 姓名 发登记码');
    expect(reached).toMatchObject({
      ok: false,
      detail: '送不到 1 人：秦教育（停用了机器人，2026年7月8日 10:00起）',
    });
  });
});

describe('doctor on what goes out', () => {
  it('is content with nothing, and with what is due for a moment', async () => {
    const { looked, put } = await anInstallation();
    const empty = await checkSending(looked);
    await put('telegram:42');

    const waiting = await checkSending(looked);

    expect(empty).toMatchObject({ ok: true, detail: '没有待发；近 7 天没有送不到的' });
    expect(waiting).toMatchObject({ ok: true });
    expect(waiting.detail).toContain('待发 1 条，最早的从2026年7月8日 10:00起该发');
  });

  it('says what is due for long, and what never arrived', async () => {
    const { looked, store, clock, put } = await anInstallation();
    const id = await put('telegram:42');
    await put('telegram:43');
    const lease = { holder: 'h', now: clock.now(), until: shifted(clock.now(), 60), after: null };
    await store.outbox.take('telegram:42', lease);
    await store.outbox.giveUp(id, 'blocked', clock.now());
    clock.set('2026-07-08T11:00:00+08:00');

    const sending = await checkSending(looked);

    expect(sending).toMatchObject({ ok: false });
    expect(sending.detail).toContain('近 7 天送不到 1 条（对方停用了机器人 1）');
    expect(sending.remedy).toContain('liaison start');
  });

  it('says whether voice messages are heard', async () => {
    const { looked } = await anInstallation();
    const config = readConfig({ LIAISON_TRANSCRIPTION_MODEL: 'whisper-1', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' });

    expect(checkSpeech(looked).detail).toContain('LIAISON_TRANSCRIPTION_MODEL');
    expect(checkSpeech({ config }).detail).toContain('whisper-1');
  });
});

const apiRootOf = ({ config }: { readonly config: ReturnType<typeof readConfig> }): string =>
  config.telegram?.apiRoot ?? '';
