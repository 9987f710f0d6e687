import { describe, expect, it, onTestFinished } from 'vitest';
import { telegramApi, type Limits } from '../../../src/channels/telegram/api.ts';
import { standInTelegram } from '../../support/telegram/stand-in.ts';

/** One message to a person, and no further one for as long as a test lasts. */
const oneOnly: Limits = { global: {}, group: {}, out: { reservoir: 1 } };

async function anApi(limits: Limits | null) {
  const telegram = await standInTelegram();
  onTestFinished(() => telegram.stop());
  telegram.user({ id: 1001, started: true });
  const ended = new AbortController();
  const { apiRoot, token } = telegram;
  return { telegram, ended, api: telegramApi({ apiRoot, token, limits, ended: ended.signal }) };
}

describe('calls to Telegram', () => {
  it('that wait for their turn when the program ends are let go unsent, to be sent later', async () => {
    const { telegram, ended, api } = await anApi(oneOnly);
    await api.sendMessage(1001, '其一');
    const waiting = api.sendMessage(1001, '其二');

    ended.abort();

    await expect(waiting).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    await expect(api.sendMessage(1001, '其三')).rejects.toMatchObject({ error_code: 429 });
    await expect(api.editMessageReplyMarkup(1001, 1)).rejects.toMatchObject({ error_code: 429 });
    expect(telegram.sent()).toHaveLength(1);
  });

  it('that make nobody’s telephone ring do not wait', async () => {
    const { api } = await anApi(oneOnly);
    const { message_id: id } = await api.sendMessage(1001, '其一');
    void api.sendMessage(1001, '其二').catch(() => undefined);

    expect(await api.sendChatAction(1001, 'typing')).toBe(true);
    await expect(api.editMessageReplyMarkup(1001, id)).rejects.toMatchObject({ error_code: 400 });
  });

  it('wait for nothing where there are no limits', async () => {
    const { telegram, api } = await anApi(null);

    await Promise.all(Array.from({ length: 40 }, (_, n) => api.sendMessage(1001, `其${String(n)}`)));

    expect(telegram.sent()).toHaveLength(40);
  });
});
