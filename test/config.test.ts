import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseEnv } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/config/config-error.ts';
import { checkEnvironmentFile } from '../src/config/environment-file.ts';
import { variables } from '../src/config/environment.ts';

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('holds every variable that the program reads, empty, and no other', () => {
    const written = parseEnv(example);

    expect(Object.keys(written).toSorted()).toEqual([...variables].toSorted());
    expect(Object.values(written).every((value) => value === '')).toBe(true);
  });

  it('says of each what happens when it is left empty', () => {
    const paragraphs = example.split('\n\n').filter((paragraph) => /^[A-Z_]+=/mu.test(paragraph));

    expect(paragraphs).toHaveLength(variables.length);
    expect(paragraphs.every((paragraph) => paragraph.includes('Empty:'))).toBe(true);
  });

  it('configures what an empty environment does', () => {
    expect(readConfig(parseEnv(example))).toEqual(readConfig({}));
  });
});

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      store: { kind: 'embedded', folder: '.liaison' },
      timeZone: 'Asia/Shanghai',
      files: { folder: '.liaison/files', limit: 20 * 1024 * 1024 },
      web: { host: '127.0.0.1', port: 3000, metricsToken: null },
      modelsOff: false,
      modelCare: {
        timeoutMs: 20_000,
        atOnce: 4,
        limits: { tokens: null, tokensAPerson: null, cost: null },
        price: null,
      },
      chat: null,
      agent: { calls: 8, timeoutMs: 30_000 },
      embedding: null,
      transcription: null,
      telegram: null,
      logLevel: 'info',
    });
  });

  it('takes an embedding model with a key or an address, and prints no key', () => {
    const env = { LIAISON_EMBEDDING_MODEL: 'bge-m3', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };

    expect(readConfig(env).embedding).toEqual({ model: 'bge-m3', baseUrl: env.OPENAI_BASE_URL, apiKey: null });
    const config = readConfig({ ...env, OPENAI_API_KEY: 'sk-secret' });
    expect(config.embedding?.apiKey?.()).toBe('sk-secret');
    expect(`${JSON.stringify(config)}${inspect(config)}`).not.toContain('sk-secret');
    expect(readConfig({ OPENAI_API_KEY: 'sk-secret' }).embedding).toBeNull();
  });

  it('says what a model lacks beside all else that is wrong', () => {
    const wrong = () => readConfig({ LIAISON_EMBEDDING_MODEL: 'bge-m3', PORT: 'x' });

    expect(wrong).toThrow(/PORT.*LIAISON_EMBEDDING_MODEL 还需要 OPENAI_API_KEY 或 OPENAI_BASE_URL/u);
    expect(() => readConfig({ OPENAI_BASE_URL: 'ftp://x' })).toThrow('OPENAI_BASE_URL');
    expect(() => readConfig({ OPENAI_API_KEY: 'sk 密' })).toThrow('OPENAI_API_KEY');
  });

  const local = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', LIAISON_CHAT_MODEL: 'qwen' };

  it('has a chat model read beside the rules unless another reader is named', () => {
    expect(readConfig(local).chat).toEqual({
      model: 'qwen',
      baseUrl: local.OPENAI_BASE_URL,
      apiKey: null,
      reader: 'both',
      wording: 'plain',
    });
    expect(readConfig({ ...local, LIAISON_READER: 'model' }).chat?.reader).toBe('model');
    expect(readConfig({ ...local, LIAISON_WORDING: 'model' }).chat?.wording).toBe('model');
    expect(() => readConfig({ LIAISON_WORDING: 'model' })).toThrow(/LIAISON_WORDING.*LIAISON_CHAT_MODEL/u);
    expect(readConfig({ LIAISON_READER: 'rules' }).chat).toBeNull();
  });

  it('has no model whatever when models are off, whichever are named', () => {
    const all = {
      ...local,
      LIAISON_EMBEDDING_MODEL: 'bge-m3',
      LIAISON_TRANSCRIPTION_MODEL: 'whisper',
      LIAISON_MODEL: 'off',
    };

    expect(readConfig({ ...all, LIAISON_READER: 'model' })).toMatchObject({
      modelsOff: true,
      chat: null,
      embedding: null,
      transcription: null,
    });
  });

  it('takes time-out, budgets and prices, costs in millionths', () => {
    const care = readConfig({
      LIAISON_MODEL_TIMEOUT: '30',
      LIAISON_MODEL_AT_ONCE: '2',
      LIAISON_MODEL_TOKENS_A_DAY: '500000',
      LIAISON_MODEL_TOKENS_A_PERSON: '20000',
      LIAISON_MODEL_PRICE: '0.5/1.5',
      LIAISON_MODEL_COST_A_DAY: '10.5',
    }).modelCare;

    expect(care).toEqual({
      timeoutMs: 30_000,
      atOnce: 2,
      limits: { tokens: 500_000, tokensAPerson: 20_000, cost: 10_500_000 },
      price: { input: 0.5, output: 1.5 },
    });
  });

  it.each([
    [{ LIAISON_CHAT_MODEL: 'qwen' }, /LIAISON_CHAT_MODEL 还需要 OPENAI_API_KEY 或 OPENAI_BASE_URL/u],
    [{ LIAISON_READER: 'both' }, /LIAISON_READER model 和 both 还需要 LIAISON_CHAT_MODEL/u],
    [{ ...local, LIAISON_READER: 'magic' }, /LIAISON_READER 应为 rules、model、both 之一/u],
    [{ LIAISON_MODEL: 'no' }, /LIAISON_MODEL 应为 on 或 off/u],
    [{ LIAISON_MODEL_COST_A_DAY: '10' }, /LIAISON_MODEL_COST_A_DAY 还需要 LIAISON_MODEL_PRICE/u],
    [{ LIAISON_MODEL_PRICE: '0.5' }, /LIAISON_MODEL_PRICE 应写成 输入价\/输出价/u],
    [{ LIAISON_MODEL_TIMEOUT: '0' }, /LIAISON_MODEL_TIMEOUT 应为 1 到 600/u],
    [{ LIAISON_MODEL_TOKENS_A_DAY: '-1' }, /LIAISON_MODEL_TOKENS_A_DAY 应为正整数/u],
  ])('refuses settings of models that make no sense: %j', (env, problem) => {
    expect(() => readConfig(env)).toThrow(problem);
  });

  it('turns Telegram on by a token, which it never prints', () => {
    const token = '123456:AAbb-secret_of_a_bot';
    const hook = { TELEGRAM_WEBHOOK_URL: 'https://desk.example/telegram', TELEGRAM_WEBHOOK_SECRET: 'geheim-1' };

    const polled = readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' });
    const hooked = readConfig({ TELEGRAM_BOT_TOKEN: token, ...hook });

    expect(polled.telegram).toMatchObject({ apiRoot: 'http://127.0.0.1:8081', webhook: null });
    expect(polled.telegram?.token()).toBe(token);
    expect(hooked.telegram).toMatchObject({
      apiRoot: 'https://api.telegram.org',
      webhook: { url: hook.TELEGRAM_WEBHOOK_URL },
    });
    expect(hooked.telegram?.webhook?.secret()).toBe('geheim-1');
    expect(`${JSON.stringify(hooked)}${inspect(hooked, { depth: 9 })}`).not.toMatch(/secret_of|geheim/u);
  });

  it.each([
    [
      { TELEGRAM_WEBHOOK_URL: 'https://x/y', TELEGRAM_WEBHOOK_SECRET: 'a' },
      /TELEGRAM_WEBHOOK_URL 还需要 TELEGRAM_BOT_TOKEN/u,
    ],
    [{ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://x/y' }, /还需要 TELEGRAM_WEBHOOK_SECRET/u],
    [{ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_SECRET: 'a' }, /还需要 TELEGRAM_WEBHOOK_URL/u],
    [{ TELEGRAM_BOT_TOKEN: '1:a/../b' }, /TELEGRAM_BOT_TOKEN/u],
    [{ TELEGRAM_WEBHOOK_SECRET: '有空格 a' }, /1 到 256/u],
    [{ LIAISON_TRANSCRIPTION_MODEL: 'whisper-1' }, /LIAISON_TRANSCRIPTION_MODEL 还需要/u],
    [{ LIAISON_WORDING: 'kind' }, /LIAISON_WORDING 应为 plain 或 model/u],
  ])('refuses what is only half of it: %j', (env, problem) => {
    expect(() => readConfig(env)).toThrow(problem);
  });

  it('takes a server where one is named, unless a folder was asked for', () => {
    const env = { DATABASE_URL: 'postgresql://me@db/liaison' };

    expect(readConfig(env).store).toEqual({ kind: 'server', url: env.DATABASE_URL });
    expect(readConfig(env, { data: 'here' }).store).toEqual({ kind: 'embedded', folder: 'here' });
  });

  it('takes a server that is reached by a socket', () => {
    const url = 'postgres://me@/liaison?host=/run/postgresql';

    expect(readConfig({ DATABASE_URL: url }).store).toEqual({ kind: 'server', url });
  });

  it('names every problem at once, on one line, and no password', () => {
    const env = { DATABASE_URL: 'mysql://me:geheim@db/x', LIAISON_TZ: 'Mars', PORT: '70000', LOG_LEVEL: 'loud' };

    const problems = messageOf(() => readConfig(env));

    for (const name of Object.keys(env)) expect(problems).toContain(name);
    expect(problems).not.toMatch(/geheim|\n/u);
  });
});

describe('the file .env', () => {
  it('may be absent', () => {
    expect(checkEnvironmentFile(join(aFolder(), '.env'))).toBe(false);
  });

  it.each([
    ['comments, blank lines and Windows line ends', '# a\r\n\r\nPORT=3001\r\n  export HOST = "127.0.0.1" # b\r\n'],
    ['a value of several lines', 'KEY="a\nb c\n"\nPORT=3001\n'],
    ['a byte order mark', '\uFEFFPORT=3001\n'],
  ])('may hold %s', (_, content) => {
    expect(checkEnvironmentFile(aFile(content))).toBe(true);
  });

  it.each([
    ['a line without a value', 'PORT=3001\nHOST 127.0.0.1\n', '第2行'],
    ['another encoding', Buffer.from('LIAISON_DATA=\xb1\xb1', 'latin1'), 'UTF-8'],
    ['two bytes a character', Buffer.from('PORT=3001', 'utf16le'), 'UTF-8'],
  ])('is refused for %s', (_, content, reason) => {
    expect(messageOf(() => checkEnvironmentFile(aFile(content)))).toContain(reason);
  });

  it('is refused when it is a folder', () => {
    const folder = join(aFolder(), '.env');
    mkdirSync(folder);

    expect(messageOf(() => checkEnvironmentFile(folder))).toContain('读不到');
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-config-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function aFile(content: string | Uint8Array): string {
  const path = join(aFolder(), '.env');
  writeFileSync(path, content);
  return path;
}
