import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aLoadedStore, copyOf, ended, liaison, saying, started } from '../support/cli.ts';
import { aModelServer, type ModelServerOptions, type Script } from '../support/model-server.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const loaded: { store: Awaited<ReturnType<typeof aLoadedStore>> | null } = { store: null };
beforeAll(async () => {
  loaded.store = await aLoadedStore();
});
afterAll(() => {
  loaded.store?.remove();
});

async function aModel(script: Script = () => ({ json: { ready: true } }), options: ModelServerOptions = {}) {
  const server = await aModelServer(script, { key: 'sk-right', ...options });
  const data = copyOf(loaded.store?.folder ?? '');
  const env = {
    LIAISON_CHAT_MODEL: 'stand-in',
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: 'sk-right',
    PORT: '0',
  };
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    liaison([...args, '--data', data], { env: { ...env, ...more } });
  const start = (more: Readonly<Record<string, string>>) =>
    started(['start', '--data', data], { env: { ...env, ...more } });
  return { server, run, start };
}

describe('doctor', () => {
  it('asks the chat model, and says what models have taken today', async () => {
    const { run } = await aModel(() => ({ json: { ready: true }, usage: { input: 100, output: 5 } }));
    const limits = {
      LIAISON_MODEL_TOKENS_A_DAY: '3000',
      LIAISON_MODEL_PRICE: '1000/2000',
      LIAISON_MODEL_COST_A_DAY: '50',
    };

    const { out } = await run(['doctor'], limits);
    const again = await run(['doctor'], { ...limits, LIAISON_MODEL_TOKENS_A_DAY: '150' });

    expect(out).toContain('正常 语言模型：模型 stand-in，LIAISON_READER=both，答复正常，按结构作答');
    expect(out).toContain('正常 模型用量：今日调用 1 次，105 词元，上限 3000，费用 0.11，上限 50');
    expect(again.out).toContain('今日模型用量已到上限');
    expect(again.status).toBe(1);
  });

  it('says where the server knows no schema, and what to do where it refuses', async () => {
    const { server, run } = await aModel(() => ({ text: '{"ready":true}' }), { knowsSchemas: false });
    expect((await run(['doctor'])).out).toContain('答复正常，服务不支持指定结构，按 JSON 作答后核对');
    server.becomes({ key: 'sk-other' });

    const refused = await run(['doctor']);

    expect(refused.status).toBe(1);
    expect(refused.out).toMatch(/注意 语言模型：.*不认密钥，请核对 OPENAI_API_KEY.*在此期间按规则理解/u);
    expect(`${refused.out}${refused.err}`).not.toContain('sk-');
  });
});

describe('LIAISON_MODEL=off', () => {
  const all = {
    LIAISON_MODEL: 'off',
    LIAISON_EMBEDDING_MODEL: 'stand-in',
    LIAISON_TRANSCRIPTION_MODEL: 'stand-in',
    LIAISON_READER: 'model',
  };

  it('calls no model whatever else is set, and doctor says so', async () => {
    const { server, run } = await aModel();

    for (const args of [['ask', '食堂谁负责？'], ['search', '应急'], ['digest']])
      expect(await run(args, all)).toMatchObject({ status: 0 });
    const { out } = await run(['doctor'], all);

    expect(out).toContain('正常 语言模型：已关闭（LIAISON_MODEL=off），任何模型都不调用');
    expect(server.requests).toEqual([]);
  });

  it('is said in one line at the start', async () => {
    const { server, start } = await aModel();
    const child = start(all);
    const { err } = await saying(child, '联络台已启动').then(() => {
      child.kill('SIGTERM');
      return ended(child);
    });

    expect(err.match(/模型已关闭（LIAISON_MODEL=off）/gu)).toHaveLength(1);
    expect(server.requests).toEqual([]);
  });
});
