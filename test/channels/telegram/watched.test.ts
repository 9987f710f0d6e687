import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../src/assistant/happening.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { aTelegramDesk, type ScenarioOptions } from './support.ts';

const reply: Reply = {
  kind: 'help',
  blocks: [{ type: 'text', text: '通知' }],
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
};

/** A desk of which it is told what happens in its channel. */
async function aWatchedDesk(options: ScenarioOptions = {}) {
  const seen: Happening[] = [];
  const scenario = await aTelegramDesk({
    ...options,
    channel: { watch: (happening) => void seen.push(happening), ...options.channel },
  });
  const { store, sending, clock } = scenario;
  const put = (conversation: string) =>
    store.outbox.put({ conversation, reply, purpose: 'answer', messageId: null, at: clock.now() });
  const sent = async (conversation: string) => {
    sending.poke(conversation);
    await sending.settle();
  };
  const wait = (seconds: number) => {
    clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
  };
  return { ...scenario, seen, put, sent, wait };
}

describe('whoever watches the channel', () => {
  it('hears of each pause that Telegram asks for, by method', async () => {
    const { telegram, seen, put, sent } = await aWatchedDesk();
    telegram.user({ id: 1001, started: true });
    await put('telegram:1001');
    telegram.next('sendMessage', 'too-many');

    await sent('telegram:1001');

    expect(seen).toEqual([{ type: 'throttled', channel: 'telegram', method: 'sendMessage' }]);
  });

  it('hears of a message that may have been sent twice: where so much came between that it cannot be looked for', async () => {
    const { telegram, seen, put, sent, wait } = await aWatchedDesk();
    const [phone, other] = [telegram.user({ id: 1001, started: true }), telegram.user({ id: 1002, started: true })];
    await put('telegram:1001');
    telegram.next('sendMessage', 'cut-before');
    await sent('telegram:1001');
    for (let n = 0; n < 200; n += 1) other.say('加固校门谁牵头');
    wait(60);

    await sent('telegram:1001');

    expect(phone.answers()).toHaveLength(1);
    expect(seen).toEqual([{ type: 'sent-twice-perhaps', channel: 'telegram' }]);
  });

  it('hears nothing of one that was looked for and not found', async () => {
    const { telegram, seen, put, sent, wait } = await aWatchedDesk();
    const phone = telegram.user({ id: 1001, started: true });
    await put('telegram:1001');
    telegram.next('sendMessage', 'cut-before');
    await sent('telegram:1001');
    wait(60);

    await sent('telegram:1001');

    expect(phone.answers()).toHaveLength(1);
    expect(seen).toEqual([]);
  });

  it('hears why something at the webhook was not taken', async () => {
    const hook = { url: 'https://desk.example/telegram', secret: () => 'secret' };
    const { channel, seen } = await aWatchedDesk({ channel: { webhook: hook } });
    const post = async (secret: string, body: string) => {
      const headers = { 'x-telegram-bot-api-secret-token': secret };
      return (await channel.webhook?.request('/telegram', { method: 'POST', headers, body }))?.status;
    };

    // The channel has not begun, so that an update is to come again.
    const statuses = [
      await post('another', '{"update_id":1}'),
      await post('secret', 'no json'),
      await post('secret', '{"update_id":1}'),
    ];

    expect(statuses).toEqual([404, 400, 503]);
    expect(seen).toEqual(['secret', 'shape', 'failed'].map((reason) => ({ type: 'webhook-refused', reason })));
  });

  it('sees how many updates are not finished', async () => {
    const slow = Promise.withResolvers<undefined>();
    const { telegram, channel } = await aWatchedDesk({
      async around(message, handle) {
        await slow.promise;
        return handle(message);
      },
    });
    const phone = telegram.user({ id: 1001, started: true });
    channel.start();
    phone.say('加固校门谁牵头');
    await expect.poll(() => channel.waiting(), { timeout: 10_000 }).toBe(1);

    slow.resolve(undefined);
    await telegram.quiet();

    expect(channel.waiting()).toBe(0);
  });

  it('is not alarmed by one who takes our place for a moment, and hears of every turn once', async () => {
    const turns: string[] = [];
    const turned = ({ kind }: { readonly kind: string }) => void turns.push(kind);
    const { telegram, channel, notices } = await aWatchedDesk({ channel: { turned } });
    telegram.next('getUpdates', 'conflict');
    const phone = telegram.user({ id: 1001, started: true });

    channel.start();
    phone.say('加固校门谁牵头');
    await phone.reply();
    await channel.stop();

    expect(turns).toEqual(['on', 'stopped']);
    expect(notices.join()).toContain(`@${telegram.bot.username}`);
    expect(notices.join()).not.toContain('another instance');
  });
});
