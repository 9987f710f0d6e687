import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { aFolder, aLoadedStore, liaison, now } from '../support/cli.ts';
import { aModelServer, saidBy } from '../support/model-server.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

const strange = '暴雨洪水预警叫应机制的担子压在哪家肩上';

function aFile(): string {
  const path = join(aFolder(), 'questions.jsonl');
  const lines = [
    { id: 'plain', q: '更换老旧燃气管道谁牵头', kind: 'lead', lead: ['县住建局'] },
    { id: 'strange', q: strange, kind: 'lead', m: '健全暴雨洪水预警叫应机制' },
    { id: 'phone', q: '请打13812345678，更换老旧燃气管道谁牵头', kind: 'lead' },
  ];
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

const whoLeads = (about: string) => ({ ask: 'who-leads', about, asks: 'lead', units: [], unknown: [], besides: [] });

/** A model that reads both questions as they are meant. */
const reading = () =>
  aModelServer((asked) => {
    const isStrange = saidBy(asked, 'user').includes('担子');
    const about = isStrange ? '暴雨洪水预警叫应机制' : '更换老旧燃气管道';
    return { json: { kind: 'questions', questions: [whoLeads(about)], report: [] }, usage: { input: 100, output: 10 } };
  });

it('asks by rules and by a model side by side, and writes a dated report of both', async () => {
  const server = await reading();
  const out = join(aFolder(), 'reports');
  const env = { OPENAI_BASE_URL: server.baseUrl, LIAISON_CHAT_MODEL: 'stand-in' };

  const ran = await liaison(['eval-live', aFile(), '--out', out, '--data', store, '--now', now], { env });

  expect(ran).toMatchObject({ status: 0, err: '' });
  const [json = '', markdown = ''] = readdirSync(out).toSorted();
  expect([json, markdown]).toEqual([
    expect.stringMatching(/^eval-live-\d{4}-\d\d-\d\dT\d{6}\.json$/u),
    expect.stringMatching(/\.md$/u),
  ]);
  const live = JSON.parse(readFileSync(join(out, json), 'utf8')) as Live;
  expect(live).toMatchObject({ model: 'stand-in', questions: 3, files: ['questions.jsonl'] });
  expect(live.readers.map(({ reader, right }) => [reader, right])).toEqual([
    ['rules', 2],
    ['model', 3],
    ['both', 3],
  ]);
  expect(live.readers.map(({ model }) => model.input)).toEqual([0, 300, 0]);
  expect(live.disagreements.map(({ id }) => id)).toEqual(['strange']);
  const report = readFileSync(join(out, markdown), 'utf8');
  expect(report).toContain('## 说法不一的 1 题');
  expect(report).toContain(strange);
  expect(server.requests.map(({ body }) => body).join()).not.toContain('13812345678');
  expect(server.faults).toEqual([]);
});

interface Live {
  readonly readers: readonly {
    readonly reader: string;
    readonly right: number;
    readonly model: { readonly input: number };
  }[];
  readonly disagreements: readonly { readonly id: string }[];
}

it.each([
  ['no model is configured', {}, 'LIAISON_CHAT_MODEL'],
  ['models are off', { LIAISON_MODEL: 'off', LIAISON_CHAT_MODEL: 'x', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }, 'LIAISON_MODEL 为 off'],
])('says in one line what is missing where %s', async (_, env, missing) => {
  const out = join(aFolder(), 'reports');

  const ran = await liaison(['eval-live', aFile(), '--out', out, '--data', store], { env });

  expect(ran.status).toBe(1);
  expect(ran.err.trim().split('\n')).toEqual([expect.stringContaining(missing)]);
}); // prettier-ignore
