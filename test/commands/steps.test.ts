import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aLoadedStore, copyOf, liaison } from '../support/cli.ts';
import { aModelServer, type Asked } from '../support/model-server.ts';
import { answers, both, calls, inTurns, leadBy, participantsOf, silentIn } from '../support/step-model.ts';

// It starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const loaded: { store: Awaited<ReturnType<typeof aLoadedStore>> | null } = { store: null };
beforeAll(async () => {
  loaded.store = await aLoadedStore();
});
afterAll(() => {
  loaded.store?.remove();
});

const planned = inTurns(
  calls(leadBy('县应急管理局'), silentIn('2026-06-01', '2026-06-30', '上月')),
  calls(participantsOf('s1')),
  calls(both('s3', 's2')),
  calls(answers('s4')),
);

const reader = (asked: Asked) =>
  asked.tools.length > 0 ? planned(asked) : { json: { kind: 'steps', questions: [], report: [] } };

it('the program answers a question of several steps by a model’s plan, and the office reads how it was found', async () => {
  const server = await aModelServer(reader);
  const data = copyOf(loaded.store?.folder ?? '');
  const env = { LIAISON_CHAT_MODEL: 'stand-in', OPENAI_BASE_URL: server.baseUrl };
  const now = ['--now', '2026-07-08T10:00:00+08:00', '--data', data];

  const asked = await liaison(['ask', '县应急管理局牵头的工作里，哪些参与单位上月没报送？', '--json', ...now], { env });
  const traces = await liaison(['ask', '看看模型查询记录', ...now], { env });

  const reply = JSON.parse(asked.out) as { kind: string; total: number; text: string; facts: { units: object[] } };
  expect(server.faults).toEqual([]);
  expect(reply).toMatchObject({ kind: 'silent', complete: true });
  expect(reply.facts.units).toHaveLength(reply.total);
  expect(reply.text).toContain('第 3 步：第 1 步各项工作的参与单位');
  expect(traces.out).toContain('participants{"of":"s1"}');
});
