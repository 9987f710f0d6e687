import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { anEmbeddingServer, failing } from '../support/embedding-server.ts';
import { aFolder, demonstration, liaison } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 240_000 });

const [plan = ''] = demonstration;

async function aModel() {
  const server = await anEmbeddingServer({
    key: 'sk-right',
    models: { small: 4096 },
    synonyms: [['急救设备', '救命箱']],
  });
  const env = { LIAISON_EMBEDDING_MODEL: 'small', OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: 'sk-right' };
  const data = join(aFolder(), 'data');
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    liaison([...args, '--data', data], { env: { ...env, ...more } });
  return { server, run };
}

describe('with an embedding model', () => {
  it('load embeds, search finds what is meant, and doctor says how far it is', async () => {
    const { server, run } = await aModel();

    expect(await run(['load', plan])).toMatchObject({ status: 0 });

    const found = await run(['search', '救命箱', '-k', '1', '--json']);
    expect(found).toMatchObject({ status: 0, err: '' });
    expect(found.out).toContain('自动体外除颤器');
    expect((await run(['doctor'])).out).toMatch(/正常 语义检索：模型 small，索引 (\d+)\/\1，使用中/u);
    expect((await run(['ask', '救命箱 13812345678'])).status).toBe(0);
    expect(server.texts().join()).not.toContain('13812345678');
  });

  it('no roster and no ledger goes to it', async () => {
    const { server, run } = await aModel();
    const roster = join(aFolder(), 'roster.csv');
    writeFileSync(roster, '姓名,单位,职务,角色,账号\n甲乙丙,县公安局,科员,联络员,demo:x\n');

    expect(await run(['load', plan, roster])).toMatchObject({ status: 0 });

    expect(server.texts().join()).not.toContain('甲乙丙');
  });

  it('that is down, everything works by words alone, and it is said', async () => {
    const { server, run } = await aModel();
    server.mishap(failing(401));

    const loaded = await run(['load', plan]);
    const found = await run(['search', '急救设备', '--json']);
    const examined = await run(['doctor']);

    expect(loaded).toMatchObject({ status: 0 });
    expect(loaded.err).toContain('语义索引未完成');
    expect(found).toMatchObject({ status: 0 });
    expect(found.out).toContain('自动体外除颤器');
    expect(examined.status).toBe(1);
    expect(examined.out).toMatch(/注意 语义检索：.*索引 0\/\d+.*OPENAI_API_KEY/u);
    for (const { out, err } of [loaded, found, examined]) expect(`${out}${err}`).not.toContain('sk-');
  });
});
