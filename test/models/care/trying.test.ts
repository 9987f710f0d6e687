import { describe, expect, it } from 'vitest';
import type { CareParts } from '../../../src/models/care/care.ts';
import { aModelServer, type Script } from '../../support/model-server.ts';
import { aCare, heldTime } from '../support/care.ts';

const body = (content: string) => JSON.stringify({ model: 'stand-in', messages: [{ role: 'user', content }] });

async function aModel(script?: Script, changed: Partial<CareParts> = {}) {
  const server = await aModelServer(script);
  const { state, time } = heldTime();
  const caring = aCare(server.baseUrl, { time, ...changed });
  const ask = (content = '食堂', init: RequestInit = {}) =>
    caring.care.fetchFor()(`${server.baseUrl}/chat/completions`, { method: 'POST', body: body(content), ...init });
  return { server, time: state, ask, ...caring };
}

describe('a call of a model', () => {
  it('is tried again where that may help, after longer and longer rests', async () => {
    let calls = 0;
    const { ask, time, server, outcomes } = await aModel(() => {
      calls += 1;
      if (calls === 1) return { status: 503 };
      return calls === 2
        ? { cut: 'before-headers' }
        : calls === 3
          ? { cut: 'midway', of: { text: '好' } }
          : { text: '好' };
    });

    expect((await ask()).status).toBe(200);

    expect(server.requests).toHaveLength(4);
    expect(time.slept).toEqual([400, 800, 1_600]);
    expect(outcomes()).toEqual(['answered']);
  });

  it('waits as long as the server asks, and not at all where that is beyond the time-out', async () => {
    const waits = ['3', '60'];
    const { ask, time, server } = await aModel(() => ({
      status: 429,
      headers: { 'retry-after': waits.shift() ?? '60' },
    }));

    expect((await ask()).status).toBe(429);

    expect(time.slept).toEqual([3_000]);
    expect(server.requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 422])('that is answered %i is not tried again', async (status) => {
    const { ask, server } = await aModel(() => ({ status }));

    expect((await ask()).status).toBe(status);

    expect(server.requests).toHaveLength(1);
  });

  it('that gets no answer in time is given up, and so is one that nobody waits for', async () => {
    const ending = new AbortController();
    const { time } = heldTime();
    const asked = Promise.withResolvers<null>();
    const never: Script = () => {
      asked.resolve(null);
      return new Promise(() => undefined);
    };
    const late = await aModel(never, { time: { ...time, after: () => ending.signal } });
    const call = late.ask();
    await asked.promise;
    ending.abort();
    await expect(call).rejects.toThrow('no answer in time');

    await expect(late.ask('校门', { signal: AbortSignal.abort() })).rejects.toThrow();

    expect(late.outcomes()).toEqual(['late', 'late']);
  });

  it('waits its turn where as many are under way as may be, and goes when one has ended', async () => {
    const open: (() => void)[] = [];
    const two = Promise.withResolvers<null>();
    const script: Script = () =>
      new Promise((resolve) => {
        open.push(() => {
          resolve({ text: '好' });
        });
        if (open.length === 2) two.resolve(null);
      });
    const { ask, server } = await aModel(script, { atOnce: 2 });

    const calls = ['一', '二', '三'].map((content) => ask(content));
    await two.promise;
    expect(server.requests).toHaveLength(2);
    server.script(() => ({ text: '好' }));
    for (const release of open) release();

    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('a model that fails again and again', () => {
  it('rests, lets one call try, and is back, which is said once each way', async () => {
    const { ask, server, time, notices, happenings, outcomes } = await aModel(() => ({ status: 401 }));
    for (let n = 0; n < 3; n += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ name: 'ModelRestsError', retryAfterMs: 2_000 });
    expect(server.requests).toHaveLength(3);
    time.now += 2_001;
    await ask();
    await expect(ask()).rejects.toMatchObject({ name: 'ModelRestsError', retryAfterMs: 4_000 });
    server.script(() => ({ text: '好' }));
    time.now += 4_001;

    expect((await Promise.all([ask('一'), ask('二').catch(() => null)])).map((each) => each?.status)).toEqual([
      200,
      undefined,
    ]);
    expect((await ask('三')).status).toBe(200);

    expect(notices.map((line) => line.slice(0, 4))).toEqual(['warn', 'info']);
    expect(happenings.flatMap((each) => (each.type === 'model-rests' ? [each.rests] : []))).toEqual([true, false]);
    expect(outcomes().filter((outcome) => outcome === 'resting')).toHaveLength(3);
  });

  it('is left alone as long as it asks', async () => {
    const { ask, time, server } = await aModel(() => ({ status: 429, headers: { 'retry-after': '90' } }));
    for (let n = 0; n < 3; n += 1) await ask();

    time.now += 89_000;

    await expect(ask()).rejects.toMatchObject({ name: 'ModelRestsError' });
    expect(server.requests).toHaveLength(3);
  });

  it('rests as well where it never answers in time, and not because somebody has no patience', async () => {
    const never: Script = () => new Promise(() => undefined);
    const { time } = heldTime();
    const hanging = await aModel(never, { time: { ...time, after: () => AbortSignal.abort() } });
    for (const content of ['一', '二', '三']) await hanging.ask(content).catch(() => null);
    await expect(hanging.ask('四')).rejects.toThrow();
    expect(hanging.notices).toHaveLength(1);

    const well = await aModel(never);
    for (const content of ['一', '二', '三', '四'])
      await well.ask(content, { signal: AbortSignal.abort() }).catch(() => null);

    expect(well.outcomes()).toEqual(['given-up', 'given-up', 'given-up', 'given-up']);
    expect(well.notices).toEqual([]);
  });

  it('does not rest because of texts that it refuses', async () => {
    const { ask, server } = await aModel(() => ({ status: 400 }));

    for (let n = 0; n < 5; n += 1) await ask();

    expect(server.requests).toHaveLength(5);
  });
});

describe('equal requests', () => {
  it('are asked once, while one is under way and for a while after, each with an answer of its own', async () => {
    const { ask, server, time, usage, outcomes } = await aModel();

    const texts = await Promise.all((await Promise.all([ask(), ask(), ask('校门')])).map((each) => each.text()));
    await ask();
    expect(server.asked).toHaveLength(2);
    time.now += 10 * 60_000;
    await ask();

    expect(texts[0]).toBe(texts[1]);
    expect(server.asked).toHaveLength(3);
    expect(outcomes().toSorted()).toEqual(['answered', 'answered', 'answered', 'cached', 'cached']);
    expect(usage.sum().calls).toBe(3);
  });

  it.each<[string, ReturnType<Script>]>([
    ['failed', { status: 400 }],
    ['was broken off', { truncated: '{"a' }],
    ['is no answer', { raw: { hello: 'world' } }],
  ])('are asked again where the answer %s', async (_, answer) => {
    const { ask, server } = await aModel(() => answer);

    await ask();
    await ask();

    expect(server.asked).toHaveLength(2);
  });

  it('do not end with the one who gives up', async () => {
    const leaving = new AbortController();
    const asked = Promise.withResolvers<null>();
    const { ask, server } = await aModel(() => {
      asked.resolve(null);
      return new Promise(() => undefined);
    });
    const first = ask('食堂', { signal: leaving.signal });
    const second = ask();
    await asked.promise;
    server.script(() => ({ text: '好' }));

    leaving.abort();

    await expect(first).rejects.toThrow();
    expect((await second).status).toBe(200);
  });
});

it('hands on a stream when it is there whole, with what it took', async () => {
  const { server, care, usage } = await aModel(() => ({ text: '后勤处牵头', usage: { input: 30, output: 5 } }));
  const streamed = {
    model: 'stand-in',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: '食堂' }],
  };

  const response = await care.fetchFor()(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify(streamed),
  });

  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(await response.text()).toContain('data: [DONE]');
  expect(usage.sum()).toMatchObject({ input: 30, output: 5 });
});
