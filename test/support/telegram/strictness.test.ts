import { InputFile } from 'grammy';
import { describe, expect, test } from 'vitest';
import { clientOf, rawCall, refusalOf, telegramWithClient } from './client.ts';

/** Somebody has begun a conversation. */
async function aChat() {
  const { telegram, api } = await telegramWithClient();
  return { telegram, api, phone: telegram.user({ id: 42, started: true }) };
}

describe('a call of the Bot API', () => {
  test.each([
    ['sendMessage', { chat_id: 42, text: '好', parse_mod: 'HTML' }, 'unknown parameter "parse_mod"'],
    ['sendMessage', { chat_id: 42 }, 'message text is empty'],
    ['sendMessage', { chat_id: 42, text: ' \n ' }, 'message text is empty'],
    ['sendMessage', { text: '好' }, 'chat_id is empty'],
    ['sendMessage', { chat_id: 41, text: '好' }, 'chat not found'],
    [
      'sendMessage',
      { chat_id: 42, text: '好', parse_mode: 'Markdwon' },
      'parameter "parse_mode" is wrong: unsupported parse_mode',
    ],
    [
      'sendMessage',
      { chat_id: 42, text: '好', parse_mode: 'HTML', reply_parameters: { message_id: 9 } },
      'message to be replied not found',
    ],
    ['sendMessage', { chat_id: 42, text: '长'.repeat(4097) }, 'message is too long'],
    [
      'sendMessage',
      { chat_id: 42, text: '好', disable_notification: 'perhaps' },
      'parameter "disable_notification" is wrong',
    ],
    ['sendMessage', { chat_id: 42, text: '好', message_thread_id: 7 }, 'message thread not found'],
    ['sendMessage', { chat_id: 42, text: '\ud83d' }, 'strings must be encoded in UTF-8'],
    [
      'sendMessage',
      { chat_id: 42, text: '好', entities: [{ type: 'bold', offset: 0, length: 2 }] },
      'ends after the end of the text',
    ],
    ['sendChatAction', { chat_id: 42, action: 'thinking' }, 'parameter "action" is wrong'],
    ['setWebhook', { url: 'http://example.org/hook' }, 'An HTTPS URL must be provided'],
    [
      'setWebhook',
      { url: 'https://example.org/', secret_token: '空 格' },
      'secret token contains unallowed characters',
    ],
    ['getUpdates', { allowed_updates: ['mesage'] }, 'parameter "allowed_updates.0" is wrong'],
    ['getUpdates', { limit: 101 }, 'parameter "limit" is wrong'],
    ['setMyCommands', { commands: [{ command: 'Start', description: '开始' }] }, 'BOT_COMMAND_INVALID'],
    ['answerCallbackQuery', { callback_query_id: '1', text: '长'.repeat(201) }, 'MESSAGE_TOO_LONG'],
    ['sendPhoto', { chat_id: 42, photo: 'nothing' }, 'wrong remote file identifier specified'],
    ['sendPhoto', { chat_id: 42, photo: 'attach://a' }, 'there is no file in the request with the specified name'],
    ['getFile', { file_id: 'nothing' }, 'wrong file_id or the file is temporarily unavailable'],
  ])('%s with %j is refused', async (method, params, reason) => {
    const { telegram } = await aChat();

    const { status, body } = await rawCall(telegram, method, params);

    expect({ status, ok: body.ok }).toEqual({ status: 400, ok: false });
    expect(body.description).toContain(reason);
  });

  test('is refused with 404 where the method or the token is none, and with 401 where the token is another one', async () => {
    const { telegram, api } = await aChat();

    expect(await rawCall(telegram, 'sendMesage', {})).toMatchObject({ status: 404 });
    expect(await refusalOf(clientOf(telegram, 'nonsense').getMe())).toMatchObject({ code: 404, says: 'Not Found' });
    expect(await refusalOf(clientOf(telegram, telegram.token.replace('AA', 'BB')).getMe())).toMatchObject({
      code: 401,
      says: 'Unauthorized',
    });
    expect((await api.getMe()).username).toBe(telegram.bot.username);
  });

  test.each([
    ['data of 65 bytes', [{ text: '好', callback_data: '长'.repeat(21) + 'ab' }], 'BUTTON_DATA_INVALID'],
    ['no data', [{ text: '好', callback_data: '' }], 'BUTTON_DATA_INVALID'],
    [
      'two actions',
      [{ text: '好', callback_data: 'a', url: 'https://a.cn' }],
      'exactly one of its actions must be given',
    ],
    ['no label', [{ text: ' ', callback_data: 'a' }], 'button text must be non-empty'],
    [
      '101 buttons',
      Array.from({ length: 101 }, () => ({ text: '好', callback_data: 'a' })),
      'reply markup is too long',
    ],
  ])('takes no button with %s', async (_, row, reason) => {
    const { telegram, phone } = await aChat();

    const { body } = await rawCall(telegram, 'sendMessage', {
      chat_id: 42,
      text: '好',
      reply_markup: { inline_keyboard: [row] },
    });

    expect(body.description).toContain(reason);
    expect(phone.messages()).toEqual([]);
  });

  test('takes 4,096 characters after the tags are read, 64 bytes of data and 100 buttons', async () => {
    const { api, phone } = await aChat();
    const row = Array.from({ length: 100 }, () => ({ text: '好', callback_data: '长'.repeat(21) + 'a' }));

    await api.sendMessage(42, `<b>${'长'.repeat(4095)}</b>&amp;`, {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [row] },
    });

    expect(phone.messages()[0]?.text).toHaveLength(4096);
  });

  test('takes what travels as JSON text, in an address or a form', async () => {
    const { telegram, phone } = await aChat();
    const form = new URLSearchParams({
      chat_id: '42',
      text: '好',
      reply_markup: '{"inline_keyboard":[[{"text":"确认","callback_data":"a"}]]}',
    });

    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/SENDMESSAGE?${form.toString()}`);

    expect(response.status).toBe(200);
    expect(phone.messages()[0]?.buttons).toEqual([['确认']]);
  });

  test('takes a caption of 1,024 characters, and no longer one', async () => {
    const { api, phone } = await aChat();
    const send = (caption: string) => api.sendDocument(42, new InputFile(Buffer.from('x'), '表.csv'), { caption });

    await send('长'.repeat(1024));

    expect(await refusalOf(send('长'.repeat(1025)))).toMatchObject({
      code: 400,
      says: 'Bad Request: message caption is too long',
    });
    expect(phone.messages().map(({ file }) => file?.name)).toEqual(['表.csv']);
  });
});
