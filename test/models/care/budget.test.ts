import { describe, expect, it } from 'vitest';
import type { CareParts } from '../../../src/models/care/care.ts';
import { aModelServer, type ModelServerOptions } from '../../support/model-server.ts';
import { aStore, beside } from '../../support/store.ts';
import { aCare } from '../support/care.ts';

const limits = { tokens: null, tokensAPerson: null, cost: null };

/** Each call says that it took 100 tokens in and 50 out; nothing is asked twice. */
async function aModel(changed: Partial<CareParts> = {}, options: ModelServerOptions = {}) {
  const store = await aStore();
  const server = await aModelServer(() => ({ text: '好', usage: { input: 100, output: 50 } }), options);
  let asked = 0;
  const process = (more: Partial<CareParts> = {}) => {
    const caring = aCare(server.baseUrl, { usage: () => store.modelUsage, ...changed, ...more });
    const ask = (personId: string | null = '1') => {
      const messages = [{ role: 'user', content: `第${String((asked += 1))}问` }];
      const body = JSON.stringify({ model: 'stand-in', max_tokens: 60, messages });
      return caring.care.fetchFor({ personId })(`${server.baseUrl}/chat/completions`, { method: 'POST', body });
    };
    return { ...caring, ask };
  };
  return { store, server, process };
}

describe('the budget of a day', () => {
  it('holds for all persons and processes together, and begins anew with the next day', async () => {
    const { store, server, process } = await aModel({ limits: { ...limits, tokens: 500 } });
    const replica = await beside(store);
    const [one, other] = [process(), process({ usage: () => replica.modelUsage })];

    await one.ask('1');
    await other.ask('2');
    await one.ask('3');

    await expect(other.ask('4')).rejects.toMatchObject({ name: 'ModelBudgetError', whose: 'everybody' });
    await expect(process().ask('4')).rejects.toMatchObject({ whose: 'everybody' });
    expect(server.requests).toHaveLength(3);
    expect((await process({ day: () => '2026-07-09' }).ask('4')).status).toBe(200);
  });

  it('is one of each person beside', async () => {
    const { process } = await aModel({ limits: { ...limits, tokensAPerson: 200 } });
    const { ask, outcomes, notices } = process();
    await ask('1');

    await expect(ask('1')).rejects.toMatchObject({ name: 'ModelBudgetError', whose: 'person' });
    expect((await ask('2')).status).toBe(200);
    expect((await ask(null)).status).toBe(200);

    expect(outcomes()).toEqual(['answered', 'over-budget', 'answered', 'answered']);
    expect(notices).toEqual([]);
  });

  it('is one of money where a price is known', async () => {
    const { store, process } = await aModel({ limits: { ...limits, cost: 2_000 }, price: { input: 2, output: 10 } });
    const { ask } = process();

    await ask();
    await ask();

    await expect(ask()).rejects.toMatchObject({ whose: 'everybody' });
    expect(await store.modelUsage.on('2026-07-08')).toEqual({ calls: 2, input: 200, output: 100, cost: 1_400 });
  });

  it('is not overshot by many at once, and what was not needed is given back', async () => {
    const { store, server, process } = await aModel({ limits: { ...limits, tokens: 500 }, atOnce: 20 });
    const { ask, notices } = process();

    const ended = await Promise.allSettled(Array.from({ length: 12 }, () => ask()));

    const { input, output } = await store.modelUsage.on('2026-07-08');
    expect(server.requests.length).toBeLessThanOrEqual(6);
    expect(input + output).toBe(150 * server.requests.length);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(12 - server.requests.length);
    expect(notices).toHaveLength(1);
  });

  it('takes nothing for a call that failed, and an estimate where the server tells nothing', async () => {
    const { store, server, process } = await aModel({ limits: { ...limits, tokens: 10_000 } }, { tellsUsage: false });
    const { ask } = process();
    await ask();
    const estimated = await store.modelUsage.on('2026-07-08');
    server.script(() => ({ status: 400 }));

    await ask();

    expect(estimated.input).toBeGreaterThan(10);
    expect(estimated.output).toBeGreaterThan(0);
    expect(await store.modelUsage.on('2026-07-08')).toEqual({ ...estimated, calls: 2 });
  });

  it('counts vectors without waiting for the store, so that they may be asked for inside a transaction', async () => {
    const { store, server, process } = await aModel({ limits: { ...limits, tokens: 1_000_000 } });
    const { care } = process();
    const body = JSON.stringify({ model: 'stand-in', input: ['食堂每日留样'], encoding_format: 'float' });

    const status = await store.transaction('c', async () => {
      const response = await care.fetchFor()(`${server.baseUrl}/embeddings`, { method: 'POST', body });
      return response.status;
    });
    await care.settled();

    expect(status).toBe(200);
    expect(await store.modelUsage.on('2026-07-08')).toMatchObject({ calls: 1, input: 1, output: 0 });
  });

  it('stops vectors as well, once it has been seen that it is spent', async () => {
    const { server, process } = await aModel({ limits: { ...limits, tokens: 1 } });
    const { care } = process();
    const vectors = (text: string) => {
      const body = JSON.stringify({ model: 'stand-in', input: [text] });
      return care.fetchFor()(`${server.baseUrl}/embeddings`, { method: 'POST', body });
    };

    await expect(vectors('食堂每日留样，校门设置隔离设施')).rejects.toMatchObject({ name: 'ModelBudgetError' });

    expect(server.requests).toEqual([]);
  });
});
