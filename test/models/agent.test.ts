import { awaitAllCallbacks } from '@langchain/core/callbacks/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Told } from '../../src/assistant/model/finding-agent.ts';
import { findingAgentOf } from '../../src/models/agent.ts';
import { promptsIn } from '../../src/models/prompts.ts';
import { aModelServer, type Script } from '../support/model-server.ts';
import { calls, inTurns, strayCall } from '../support/step-model.ts';
import { aCare, heldTime } from './support/care.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const tool = (name: string) => ({
  ...{ name, description: name },
  schema: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'], additionalProperties: false },
});

/** Runs an agent with two tools, of which `done` is the last; what they were called with. */
async function aRun(script: Script, tell: (name: string, given: unknown) => Promise<Told> | Told = told) {
  const server = await aModelServer(script);
  const { care, outcomes } = aCare(server.baseUrl, { time: heldTime().time });
  const at = { model: 'stand-in', apiKey: () => 'sk-own', baseUrl: server.baseUrl };
  const called: unknown[] = [];
  let tokens = 0;
  const run = findingAgentOf(at, { care, prompts: promptsIn(), notice: () => undefined }).run({
    ...{ prompt: 'find-steps', values: { today: '2026-07-08', most: '8' }, data: [{ label: 'question', text: '问' }] },
    ...{ tools: [tool('look'), tool('done')], lastTool: 'done', personId: '1', timeoutMs: 20_000 },
    spent: (more) => {
      tokens += more;
    },
    call: async (name, given) => {
      called.push([name, given]);
      return tell(name, given);
    },
  });
  return { run, server, called, outcomes, tokens: () => tokens };
}

const told = (name: string): Told => ({ words: '好', data: null, isLast: name === 'done' });

test('calls tools until the last one, each once, and asks no more', async () => {
  const { run, server, called, tokens } = await aRun(
    inTurns(
      calls({ name: 'look', arguments: { n: 1 } }, { name: 'look', arguments: { n: 2 } }),
      calls({ name: 'done', arguments: { n: 3 } }),
      calls({ name: 'look', arguments: { n: 4 } }),
    ),
  );

  await run;

  expect(called).toEqual([
    ['look', { n: 1 }],
    ['look', { n: 2 }],
    ['done', { n: 3 }],
  ]);
  expect(server.asked).toHaveLength(2);
  expect(server.faults).toEqual([]);
  expect(tokens()).toBeGreaterThan(0);
});

test('is told of tools that there are not, and of arguments that are no JSON, as of any other call', async () => {
  const { run, called } = await aRun(
    inTurns(strayCall('erase', { all: true }), strayCall('erase', {}), calls({ name: 'look', arguments: '{"n": 1' })),
  );

  await run;

  expect(called).toEqual([
    ['erase', { all: true }],
    ['erase', {}],
    ['look', {}],
  ]);
});

test('is ended by what a tool throws, which comes out as it was', async () => {
  const wrong = new Error('a bug');
  const { run, server } = await aRun(inTurns(calls({ name: 'look', arguments: { n: 1 } })), () =>
    Promise.reject(wrong),
  );

  await expect(run).rejects.toBe(wrong);
  expect(server.asked).toHaveLength(1);
});

test('tells nobody else what is asked, whatever the environment says', async () => {
  const elsewhere = await aModelServer();
  for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'])
    vi.stubEnv(name, 'true');
  for (const name of [
    'LANGSMITH_ENDPOINT',
    'LANGCHAIN_ENDPOINT',
    'OPENAI_BASE_URL',
    'OPENAI_API_BASE',
    'LANGSMITH_GATEWAY',
  ])
    vi.stubEnv(name, elsewhere.baseUrl);
  for (const name of ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY', 'OPENAI_API_KEY']) vi.stubEnv(name, 'sk-environment');
  vi.stubEnv('LANGCHAIN_CALLBACKS_BACKGROUND', 'false');
  const { run, server } = await aRun(
    inTurns(calls({ name: 'look', arguments: { n: 1 } }), calls({ name: 'done', arguments: { n: 2 } })),
  );

  await run;
  await awaitAllCallbacks();

  expect(elsewhere.requests).toEqual([]);
  expect(server.requests.map(({ key }) => key)).toEqual(['sk-own', 'sk-own']);
});
