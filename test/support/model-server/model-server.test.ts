import OpenAI, { toFile } from 'openai';
import { describe, expect, it } from 'vitest';
import { aModelServer, saidBy, type ModelServerOptions, type Script } from '../model-server.ts';

const schema = {
  type: 'object',
  properties: { unit: { type: 'string' } },
  required: ['unit'],
  additionalProperties: false,
};
const format = { type: 'json_schema' as const, json_schema: { name: 'request', strict: true, schema } };
const tool = { type: 'function' as const, function: { name: 'due', parameters: schema, strict: true } };
const asks = { model: 'stand-in', messages: [{ role: 'user' as const, content: '食堂谁负责？' }] };

async function aClient(script?: Script, options: ModelServerOptions = {}) {
  const server = await aModelServer(script, options);
  const client = new OpenAI({ apiKey: 'sk-right', baseURL: server.baseUrl, maxRetries: 0, logLevel: 'off' });
  return { server, client };
}

describe('the stand-in model', () => {
  it('answers a script’s JSON in the shape that was asked for, and tells what it took', async () => {
    const { server, client } = await aClient(() => ({ json: { unit: '后勤处' } }));

    const answer = await client.chat.completions.create({ ...asks, response_format: format });

    expect(answer.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: '{"unit":"后勤处"}' } });
    expect(answer.usage?.total_tokens).toBeGreaterThan(0);
    expect(server.asked[0]).toMatchObject({ by: 'chat', schema: { name: 'request', strict: true }, key: 'sk-right' });
  });

  it('lets no JSON out under strict output that does not fit, as a slip of the script', async () => {
    const { server, client } = await aClient(() => ({ json: { who: '后勤处' } }));

    await expect(client.chat.completions.create({ ...asks, response_format: format })).rejects.toMatchObject({
      status: 500,
    });

    expect(server.faults[0]).toContain('does not fit the schema');
  });

  it('streams words and calls of tools as the client puts them together again', async () => {
    const { client } = await aClient(({ messages }) =>
      messages.at(-1)?.role === 'tool'
        ? { text: '后勤处牵头两项工作。' }
        : { calls: [{ name: 'due', arguments: { unit: '后勤处' } }] },
    );

    const called = await client.chat.completions
      .stream({ ...asks, tools: [tool], stream_options: { include_usage: true } })
      .finalChatCompletion();
    const [message] = called.choices.map((choice) => choice.message);
    const [call] = message?.tool_calls ?? [];
    expect(call).toMatchObject({ type: 'function', function: { name: 'due', arguments: '{"unit":"后勤处"}' } });
    expect(called.usage?.completion_tokens).toBeGreaterThan(0);
    const said = await client.chat.completions
      .stream({
        ...asks,
        messages: [
          ...asks.messages,
          {
            role: 'assistant',
            tool_calls: [{ id: call?.id ?? '', type: 'function', function: { name: 'due', arguments: '{}' } }],
          },
          { role: 'tool', tool_call_id: call?.id ?? '', content: '两项' },
        ],
        tools: [tool],
      })
      .finalChatCompletion();
    expect(said.choices[0]?.message.content).toBe('后勤处牵头两项工作。');
  });

  it('speaks by responses as well, at once and in a stream', async () => {
    const { server, client } = await aClient(({ tools }) =>
      tools.length > 0 ? { calls: [{ name: 'due', arguments: { unit: '后勤处' } }] } : { json: { unit: '后勤处' } },
    );
    const text = { format: { type: 'json_schema' as const, name: 'request', strict: true, schema } };
    const asked = { model: 'stand-in', instructions: '只答 JSON', input: '食堂谁负责？' };

    const whole = await client.responses.create({ ...asked, text });
    const streamed = await client.responses.stream({ ...asked, text }).finalResponse();
    const called = await client.responses.create({
      ...asked,
      tools: [{ type: 'function', name: 'due', parameters: schema, strict: true }],
    });

    expect([whole.output_text, streamed.output_text]).toEqual(['{"unit":"后勤处"}', '{"unit":"后勤处"}']);
    expect(called.output[0]).toMatchObject({ type: 'function_call', name: 'due', arguments: '{"unit":"后勤处"}' });
    expect(saidBy(server.asked[0] ?? { messages: [] }, 'system')).toBe('只答 JSON');
  });

  it('makes vectors, hears, and lists its models', async () => {
    const { client } = await aClient(undefined, { hears: '完成六成', dimension: 8 });

    const vectors = await client.embeddings.create({ model: 'stand-in', input: ['食堂', '校门'] });
    const heard = await client.audio.transcriptions.create({
      model: 'stand-in',
      file: await toFile(new Uint8Array([1]), 'a.ogg'),
    });
    const models = await client.models.list();

    expect(vectors.data.map(({ embedding }) => embedding.length)).toEqual([8, 8]);
    expect(heard.text).toBe('完成六成');
    expect(models.data.map(({ id }) => id)).toEqual(['stand-in']);
  });

  const withFormat = (changed: object) => ({
    response_format: { ...format, json_schema: { ...format.json_schema, schema: changed } },
  });
  const assistant = {
    role: 'assistant',
    tool_calls: [{ id: 'a', type: 'function', function: { name: 'due', arguments: '{}' } }],
  };
  const deep = (levels: number): object =>
    levels === 0
      ? { type: 'string' }
      : { type: 'object', properties: { a: deep(levels - 1) }, required: ['a'], additionalProperties: false };

  it.each<[string, object, number, string]>([
    ['another model', { model: 'other' }, 404, 'does not exist'],
    ['a field that it does not know', { nonsense: 1 }, 400, 'Unrecognized request argument supplied: nonsense'],
    ['a field of another type', { temperature: 'hot' }, 400, 'temperature'],
    ['no messages', { messages: [] }, 400, 'messages'],
    ['a root of alternatives', withFormat({ anyOf: [schema] }), 400, 'type: "object"'],
    ['alternatives beside an object', withFormat({ ...schema, anyOf: [schema] }), 400, 'not permitted at the root'],
    ['a property that may be left out', withFormat({ ...schema, required: [] }), 400, "Missing 'unit'"],
    ['other properties', withFormat({ ...schema, additionalProperties: true }), 400, 'additionalProperties'],
    [
      'a keyword that strict output lacks',
      withFormat({ ...schema, properties: { unit: { type: 'string', minLength: 1 } } }),
      400,
      "'minLength' is not permitted",
    ],
    ['a property without a type', withFormat({ ...schema, properties: { unit: {} } }), 400, "must have a 'type' key"],
    ['too many levels', withFormat(deep(11)), 400, 'levels of nesting'],
    ['any JSON without a word of it', { response_format: { type: 'json_object' } }, 400, "the word 'json'"],
    [
      'a tool’s answer that nobody asked for',
      { messages: [{ role: 'tool', tool_call_id: 'a', content: 'x' }] },
      400,
      "preceding message with 'tool_calls'",
    ],
    [
      'a call that nobody answers',
      { messages: [assistant, { role: 'user', content: 'x' }] },
      400,
      'did not have response messages: a',
    ],
    ['options of a stream without one', { stream_options: { include_usage: true } }, 400, 'stream_options'],
    ['a tool of a wrong shape', { tools: [{ type: 'function', function: { name: '不行' } }] }, 400, 'tools'],
    ['a choice without tools', { tool_choice: 'auto' }, 400, 'tool_choice'],
    ['more than it can hold', { max_tokens: 200_000 }, 400, 'maximum context length'],
  ])('refuses %s as a real one does', async (_, changed, status, message) => {
    const { server, client } = await aClient();

    const refused = client.chat.completions.create({ ...asks, ...changed });

    await expect(refused).rejects.toMatchObject({
      status,
      error: { message: expect.stringContaining(message) as unknown },
    });
    expect(server.asked).toEqual([]);
  });

  it('takes ten levels, and refuses a wrong key before it looks at anything', async () => {
    const { client, server } = await aClient(() => ({ text: '{}' }));
    await client.chat.completions.create({ ...asks, ...withFormat(deep(10)) } as never);

    server.becomes({ key: 'sk-other' });

    await expect(client.chat.completions.create({ model: 'other', messages: [] })).rejects.toMatchObject({
      status: 401,
    });
  });

  it('may know neither schemas nor tools, as many a local one', async () => {
    const { client } = await aClient(undefined, { knowsSchemas: false, knowsTools: false });

    await expect(client.chat.completions.create({ ...asks, response_format: format })).rejects.toMatchObject({
      status: 400,
    });
    await expect(client.chat.completions.create({ ...asks, tools: [tool] })).rejects.toMatchObject({ status: 400 });
    expect((await client.chat.completions.create(asks)).choices[0]?.message.content).toBe('好');
  });

  it('fails as the script says: by a status, by an answer cut off, by a refusal, by no words or too many', async () => {
    const { server, client } = await aClient();
    const ask = () => client.chat.completions.create(asks);

    server.script(() => ({ status: 429, headers: { 'retry-after': '7' } }));
    await expect(ask()).rejects.toMatchObject({ status: 429 });
    for (const cut of ['before-headers', 'after-headers'] as const) {
      server.script(() => ({ cut }));
      await expect(ask()).rejects.toThrow();
    }
    server.script(() => ({ cut: 'midway', of: { text: '后勤处牵头' } }));
    await expect(ask()).rejects.toThrow();
    server.script(() => ({ refusal: '不便回答' }));
    expect((await ask()).choices[0]?.message).toMatchObject({ content: null, refusal: '不便回答' });
    server.script(() => ({ truncated: '{"unit":' }));
    expect((await ask()).choices[0]?.finish_reason).toBe('length');
    server.script(() => ({ raw: { hello: 'world' } }));
    expect(await ask()).toEqual({ hello: 'world' });
  });

  it('is slow until the test lets it go on', async () => {
    const { promise, resolve } = Promise.withResolvers<{ text: string }>();
    const { server, client } = await aClient(() => promise);
    const late = client.chat.completions.create(asks, { timeout: 50 });
    await expect(late).rejects.toThrow(/timed out/u);

    const waited = client.chat.completions.create(asks);
    resolve({ text: '到' });

    expect((await waited).choices[0]?.message.content).toBe('到');
    expect(server.requests).toHaveLength(2);
  });
});
