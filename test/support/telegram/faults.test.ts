import { HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { rawCall, refusalOf, telegramWithClient } from './client.ts';
import { everyFault, MISHAPS, type Mishap } from './faults.ts';
import { telegramsLimits } from './limits.ts';

async function aChat() {
  const { telegram, api } = await telegramWithClient();
  return { telegram, api, phone: telegram.user({ id: 42, started: true }) };
}

describe('a call that meets a mishap', () => {
  test.each<[Mishap, number]>([
    ['cut-before', 0],
    ['cut-after', 1],
  ])('%s breaks the connection, with %i messages sent', async (mishap, messages) => {
    const { telegram, api, phone } = await aChat();
    telegram.next('sendMessage', mishap);

    await expect(api.sendMessage(42, '好')).rejects.toThrow(HttpError);
    const after = phone.messages().length;
    await api.sendMessage(42, '再');

    expect(after).toBe(messages);
    expect(telegram.sent().map((sent) => sent.mishap)).toEqual([...(messages === 1 ? [mishap] : []), null]);
  });

  test.each<[Mishap, number, string]>([
    ['too-many', 429, 'Too Many Requests: retry after 1'],
    ['server-error', 500, 'Internal Server Error'],
    ['forbidden', 403, 'Forbidden: bot was blocked by the user'],
  ])('%s is refused with %i, and nothing is sent', async (mishap, code, says) => {
    const { telegram, api, phone } = await aChat();
    telegram.faults({ retryAfter: 1 });
    telegram.next('sendMessage', mishap, 1);

    const refused = await refusalOf(api.sendMessage(42, '好'));

    expect(refused).toEqual({ code, says, parameters: mishap === 'too-many' ? { retry_after: 1 } : {} });
    expect(phone.messages()).toEqual([]);
  });

  test('bad-gateway is answered by a page and not by JSON', async () => {
    const { telegram, api, phone } = await aChat();
    telegram.next('sendMessage', 'bad-gateway');

    await expect(api.sendMessage(42, '好')).rejects.toThrow(HttpError);
    expect(phone.messages()).toEqual([]);
  });

  test('slow is answered all the same', async () => {
    const { telegram, api } = await aChat();
    telegram.faults({ calls: { slow: 1 }, slowMs: 1 });

    expect(await api.sendMessage(42, '好')).toMatchObject({ text: '好' });
    expect(telegram.struck.get('slow')).toBe(1);
  });

  test('conflict meets only who polls', async () => {
    const { telegram, api } = await aChat();
    telegram.faults({ calls: { conflict: 1 } });

    expect(await refusalOf(api.getUpdates())).toMatchObject({ code: 409 });
    expect(await api.sendMessage(42, '好')).toMatchObject({ text: '好' });
  });

  test('strikes as often as its knob says, the methods it is for and no others', async () => {
    const { telegram } = await aChat();
    telegram.faults({ ...everyFault(0.1, { slowMs: 0 }), methods: ['getMe'] });

    for (let i = 0; i < 300; i += 1) await rawCall(telegram, 'getMe').catch(() => null);
    const struck = new Map(telegram.struck);
    for (let i = 0; i < 100; i += 1) await rawCall(telegram, 'getWebhookInfo');

    for (const mishap of MISHAPS.filter((one) => one !== 'forbidden' && one !== 'conflict')) {
      expect(struck.get(mishap)).toBeGreaterThan(8);
      expect(struck.get(mishap)).toBeLessThan(60);
    }
    expect(telegram.struck).toEqual(struck);
  });

  test('is the same for the same seed', async () => {
    const strikes = async (seed: number) => {
      const { telegram } = await telegramWithClient({ seed, faults: everyFault(0.2, { slowMs: 0 }) });
      for (let i = 0; i < 60; i += 1) await rawCall(telegram, 'getMe').catch(() => null);
      return telegram.calls().map(({ mishap }) => mishap);
    };

    const first = await strikes(5);

    expect(await strikes(5)).toEqual(first);
    expect(await strikes(6)).not.toEqual(first);
  });
});

describe('updates', () => {
  test('come twice and in another order where the knobs say so, those of one chat only where that is asked for', async () => {
    const { telegram, api } = await telegramWithClient({ faults: { updates: { duplicated: 0.5, reordered: 0.5 } } });
    const phones = [42, 43, 44].map((id) => telegram.user({ id }));
    for (let i = 0; i < 30; i += 1) phones[i % 3]?.say(String(i));

    const got = (await api.getUpdates()).flatMap(({ message }) => (message === undefined ? [] : [message]));
    const firsts = got.filter(({ message_id }, at) => got.findIndex((other) => other.message_id === message_id) === at);

    expect(got.length).toBeGreaterThan(firsts.length);
    expect(firsts.map(({ text }) => text)).not.toEqual(firsts.map((_, i) => String(i)));
    for (const { id } of phones) expect(inOrder(firsts.filter(({ chat }) => chat.id === id))).toBe(true);
  });

  test('of one chat change places where that is asked for', async () => {
    const { telegram, api } = await telegramWithClient({
      faults: { updates: { reordered: 0.5, evenInOneChat: true } },
    });
    const phone = telegram.user({ id: 42 });
    for (let i = 0; i < 30; i += 1) phone.say(String(i));

    const got = (await api.getUpdates()).flatMap(({ message }) => (message === undefined ? [] : [message]));

    expect(got).toHaveLength(30);
    expect(inOrder(got)).toBe(false);
  });

  test('come once more after they were confirmed', async () => {
    const { telegram, api } = await telegramWithClient();
    telegram.user({ id: 42 }).say('好');
    const [update] = await api.getUpdates();
    telegram.faults({ updates: { duplicated: 1 } });

    const again = await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });

    expect(again).toEqual([update]);
    expect(telegram.pending()).toEqual([]);
  });
});

describe("Telegram's limits", () => {
  test('hold a chat, a group and the whole, and say how long to wait', async () => {
    const { telegram, api } = await telegramWithClient({ limits: { ...telegramsLimits, burst: 2 } });
    const phones = Array.from({ length: 40 }, (_, i) => telegram.user({ id: 100 + i, started: true }));

    await api.sendMessage(100, '一');
    await api.sendMessage(100, '二');
    const third = await refusalOf(api.sendMessage(100, '三'));
    const others = await Promise.allSettled(phones.map(({ id }) => api.sendMessage(id, '好')));

    expect(third).toMatchObject({ code: 429, parameters: { retry_after: 2 } });
    expect(others.filter(({ status }) => status === 'fulfilled')).toHaveLength(28);
  });

  test('count a group by the minute, and an album as many messages', async () => {
    const { telegram, api } = await telegramWithClient({ limits: { groupPerMinute: 3, retryAfter: 0 } });
    const group = telegram.group({ title: '专班', members: [telegram.user({ id: 42 })] });

    for (const text of ['一', '二', '三']) await api.sendMessage(group.id, text);

    expect(await refusalOf(api.sendMessage(group.id, '四'))).toMatchObject({
      code: 429,
      parameters: { retry_after: 0 },
    });
  });
});

const inOrder = (messages: readonly { readonly message_id: number }[]): boolean =>
  messages.every(({ message_id }, at) => at === 0 || message_id > (messages[at - 1]?.message_id ?? 0));
