import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/domain/reply.ts';
import { aTelegramDesk } from './support.ts';

const aReply = (text: string, more: Partial<Reply> = {}): Reply => ({
  kind: 'help',
  blocks: [{ type: 'text', text }],
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
  ...more,
});

/** A desk whose outbox has a message for somebody who has begun a conversation. */
async function aMessageTo(
  id: number,
  reply: Reply,
  more: { readonly answers?: string; readonly replaces?: string } = {},
) {
  const scenario = await aTelegramDesk();
  const { telegram, store, sending, clock } = scenario;
  const phone = telegram.user({ id, started: true });
  const conversation = `telegram:${String(id)}`;
  const put = (next: Reply, with_: typeof more & { readonly strips?: string } = {}) =>
    store.outbox.put({ conversation, reply: next, purpose: 'answer', messageId: null, at: clock.now(), ...with_ });
  const sent = async () => {
    sending.poke(conversation);
    await sending.settle();
  };
  const later = async (seconds: number) => {
    clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
    await sent();
  };
  return { ...scenario, phone, put, sent, later, row: await put(reply, more) };
}

describe('a message that goes out', () => {
  it('is found and not sent again where the connection broke after it had arrived', async () => {
    const { telegram, phone, sent, later } = await aMessageTo(1001, aReply('通知'));
    telegram.next('sendMessage', 'cut-after');

    await sent();
    await later(60);

    expect(phone.answers().map(({ text }) => text)).toEqual(['通知']);
    expect(telegram.calls().some(({ method }) => method === 'editMessageReplyMarkup')).toBe(true);
  });

  it('is sent where the connection broke before it arrived', async () => {
    const { telegram, phone, sent, later } = await aMessageTo(1001, aReply('通知'));
    telegram.next('sendMessage', 'cut-before');

    await sent();
    await later(60);

    expect(phone.answers().map(({ text }) => text)).toEqual(['通知']);
  });

  it.each(['too-many', 'server-error', 'bad-gateway'] as const)('is sent once after %s', async (mishap) => {
    const { telegram, phone, sent, later } = await aMessageTo(1001, aReply('通知'));
    telegram.next('sendMessage', mishap);

    await sent();
    await later(120);

    expect(phone.answers().map(({ text }) => text)).toEqual(['通知']);
  });

  it('is given up where the person has blocked us', async () => {
    const { phone, sent, later, notices } = await aMessageTo(1001, aReply('通知'));
    phone.block();

    await sent();
    await later(600);

    expect(phone.answers()).toEqual([]);
    expect(notices.join()).toContain('blocked');
  });

  it('takes the place of the one that it replaces, and takes the buttons from the one that it settles', async () => {
    const actions = [{ label: '下一页', value: '下一页' }];
    const { phone, put, sent, row, telegram } = await aMessageTo(1001, aReply('第一页', { actions }));
    await sent();
    await put(aReply('第二页', { actions }), { replaces: row });
    await sent();
    const [edited] = phone.answers();
    const second = await put(aReply('确认？', { actions }));
    await sent();
    await put(aReply('已记录'), { strips: second });
    await sent();

    await telegram.until(() => phone.answers()[1]?.buttons.length === 0);

    expect(edited?.text).toBe('第二页');
    expect(phone.answers().map(({ text }) => text)).toEqual(['第二页', '确认？', '已记录']);
  });
});
