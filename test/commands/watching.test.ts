import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aPng } from '../support/png.ts';
import { aLoadedStore, copyOf, ended, liaison, started } from '../support/cli.ts';
import { standInTelegram, type StandIn } from '../support/telegram/stand-in.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Words and names that a person uses and nobody else. */
const NAME = '金丝雀';
const LATIN_NAME = 'Canarius';
const WORDS = '琉璃瓦与珊瑚礁';
const METRICS_TOKEN = 'figures-for-nobody-else';
const SECRET = 'secret-of-the-webhook';

let store: { readonly folder: string; readonly remove: () => void };

const rosters = mkdtempSync(join(tmpdir(), 'liaison-roster-'));

beforeAll(async () => {
  const roster = join(rosters, '另册.csv');
  writeFileSync(roster, `姓名,单位,职务,角色,账号\n${NAME},县住建局,科员,联络员,telegram:1001\n`);
  store = await aLoadedStore([roster]);
});

afterAll(() => {
  store.remove();
  rmSync(rosters, { recursive: true });
});

async function aStandIn(): Promise<StandIn> {
  const telegram = await standInTelegram();
  onTestFinished(() => telegram.stop());
  return telegram;
}

/** The program with all that it says, and where its page is. */
async function aProgram(env: Record<string, string>, json = true) {
  const data = copyOf(store.folder);
  const child = started(['start', ...(json ? ['--json'] : []), '--data', data], { env: { PORT: '0', ...env } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  const address = await vi.waitUntil(() => /http:\/\/127[\d.:]+/u.exec(said.out)?.[0], { timeout: 120_000 });
  return { data, said, address, stop: () => stopped(child) };
}

async function stopped(child: ChildProcessWithoutNullStreams): Promise<void> {
  const end = ended(child);
  child.kill('SIGTERM');
  await end;
}

const inTelegram = (telegram: StandIn) => ({
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.apiRoot,
});

/** Says something on the page as one of the demonstration. */
async function onThePage(address: string, text: string): Promise<void> {
  const response = await fetch(`${address}/messages`, {
    method: 'POST',
    headers: { origin: address, 'hx-request': 'true' },
    body: new URLSearchParams({ messageId: crypto.randomUUID(), text }),
  });
  expect(response.status).toBe(202);
}

describe('what is logged', () => {
  it('holds neither words nor names, tokens nor secrets, whatever goes wrong between', async () => {
    const telegram = await aStandIn();
    const program = await aProgram({
      ...{ ...inTelegram(telegram), LOG_LEVEL: 'debug', LIAISON_METRICS_TOKEN: METRICS_TOKEN },
      OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
      ...{ OPENAI_API_KEY: 'sk-of-nobody', LIAISON_TRANSCRIPTION_MODEL: 'whisper-1' },
    });
    const known = telegram.user({ id: 1001, firstName: LATIN_NAME, lastName: NAME, started: true });
    const stranger = telegram.user({ id: 5, firstName: LATIN_NAME, started: true });
    const answersOf = (count: number) =>
      known.until((all) => all.filter(({ byBot }) => byBot).length >= count, { withinMs: 60_000 });

    known.say(`${WORDS}谁牵头`);
    stranger.say(WORDS);
    await answersOf(1);
    for (const mishap of ['cut-after', 'server-error', 'bad-gateway', 'too-many'] as const)
      telegram.next('sendMessage', mishap);
    known.say(`更换老旧燃气管道 ${WORDS} 完成60%`);
    telegram.next('download', 'cut-after');
    telegram.next('getUpdates', 'bad-gateway');
    known.photo(aPng(), `更换老旧燃气管道完成60%，${WORDS}`);
    known.voice(new Uint8Array(10));
    known.document(`${WORDS}.exe`, new Uint8Array(10), WORDS);
    await onThePage(program.address, `${WORDS}\u0000"${NAME}"谁牵头`);
    await answersOf(4);
    stranger.block();
    stranger.unblock();
    stranger.block();
    await telegram.quiet();
    await program.stop();

    const all = `${program.said.out}${program.said.err}`;
    for (const hidden of [WORDS, NAME, LATIN_NAME, telegram.token, SECRET, METRICS_TOKEN, 'sk-of-nobody', '程砚青'])
      expect(all).not.toContain(hidden);
    expect(all).toMatch(/"channel":"telegram","kind":"draft".*"msg":"answered"/u);
    expect(all).toContain('"msg":"answered"');
    expect(all).toContain('"msg":"begun"');
  });

  it('keeps a secret of the webhook and the token where Telegram refuses or cannot be reached', async () => {
    const telegram = await aStandIn();
    const hook = { TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:9/telegram', TELEGRAM_WEBHOOK_SECRET: SECRET };
    telegram.next('setWebhook', 'cut-before', 2);
    const cut = await aProgram({ ...inTelegram(telegram), ...hook, LOG_LEVEL: 'debug' });
    await vi.waitUntil(() => cut.said.err.includes('Telegram 已开启'), { timeout: 60_000 });
    await cut.stop();

    const refused = await aProgram({ ...inTelegram(telegram), TELEGRAM_BOT_TOKEN: `1:${'A'.repeat(35)}` });
    await vi.waitUntil(() => refused.said.err.includes('token refused'), { timeout: 60_000 });
    await refused.stop();

    const all = `${cut.said.out}${cut.said.err}${refused.said.out}${refused.said.err}`;
    for (const hidden of [telegram.token, SECRET, 'AAAAA']) expect(all).not.toContain(hidden);
  });
});

describe('a program that runs', () => {
  it('says in one line that Telegram is off and how to turn it on, and that it is ready', async () => {
    const { address, said, stop } = await aProgram({}, false);

    const ready = await fetch(`${address}/readyz`);

    expect(said.out).toMatch(/^联络台已启动：http[^\n]*\n$/u);
    expect(said.err.split('\n').filter((line) => line.startsWith('Telegram'))).toEqual([
      'Telegram 未开启：向 @BotFather 申请令牌，设置 TELEGRAM_BOT_TOKEN 后重新启动 / Telegram is off: set TELEGRAM_BOT_TOKEN to turn it on',
    ]);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true, parts: { telegram: { state: 'off' } } });
    await stop();
  });

  it('says as whom it is on, counts what it does, and is ready though Telegram is not well', async () => {
    const telegram = await aStandIn();
    const { address, said, stop } = await aProgram({ ...inTelegram(telegram), LIAISON_METRICS_TOKEN: METRICS_TOKEN });
    const phone = telegram.user({ id: 1001, started: true });
    phone.say('更换老旧燃气管道谁牵头');
    await phone.reply({ withinMs: 60_000 });
    await telegram.quiet();
    const figures = async () => {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
      return (await fetch(`${address}/metrics`, { headers })).text();
    };

    await vi.waitUntil(async () => (await figures()).includes('liaison_messages_out_total'), { timeout: 30_000 });
    const told = await figures();

    expect(said.err).toContain(`Telegram 已开启：@${telegram.bot.username}（长轮询） / Telegram is on, by polling\n`);
    expect(told).toContain('liaison_messages_in_total{channel="telegram",kind="lead"} 1');
    expect(told).toContain('liaison_messages_out_total{channel="telegram",result="sent"} 1');
    expect(told).toContain('liaison_outbox_rows 0');
    expect(told).not.toContain('1001');
    expect((await fetch(`${address}/metrics`)).status).toBe(401);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    telegram.next('getUpdates', 'conflict', 2);
    phone.say('更换老旧燃气管道谁牵头');
    await vi.waitUntil(() => said.err.includes('another instance is polling'), { timeout: 60_000 });
    const ready = await fetch(`${address}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ parts: { telegram: { ok: false, state: 'another-instance' } } });
    await stop();
  });

  it('is told by doctor what is wrong with its token, with a status of its own', async () => {
    const telegram = await aStandIn();
    const data = copyOf(store.folder);
    const env = { ...inTelegram(telegram), TELEGRAM_BOT_TOKEN: `1:${'A'.repeat(35)}` };

    const { status, out } = await liaison(['doctor', '--data', data], { env });

    expect(status).toBe(1);
    expect(out).toContain('注意 Telegram：令牌被拒绝 (token refused)；');
    expect(out).toContain('正常 消息发送：没有待发');
  });
});
