import { describe, expect, test } from 'vitest';
import { refusalOf, telegramWithClient } from './client.ts';

const button = (data: string) => ({ inline_keyboard: [[{ text: '确认', callback_data: data }]] });

describe('a message of the bot', () => {
  test('changes by an edit, and one that changes nothing is refused', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42, started: true });
    const { message_id } = await api.sendMessage(42, '<b>第一页</b>', {
      parse_mode: 'HTML',
      reply_markup: button('1'),
    });

    const same = await refusalOf(api.editMessageReplyMarkup(42, message_id, { reply_markup: button('1') }));
    await api.editMessageText(42, message_id, '第二页');

    expect(same.says).toMatch(/^Bad Request: message is not modified: /);
    expect(phone.messages()).toMatchObject([{ text: '第二页', entities: [], buttons: [], edits: 1 }]);
    expect((await refusalOf(api.editMessageReplyMarkup(42, message_id))).says).toMatch(/message is not modified/);
  });

  test('is looked for by its id: what is not there, what is of another chat, what somebody else said', async () => {
    const { telegram, api } = await telegramWithClient();
    const [zhao, qian] = [telegram.user({ id: 42, started: true }), telegram.user({ id: 43, started: true })];
    const theirs = zhao.say('好').message_id;
    const elsewhere = (await api.sendMessage(qian.id, '好')).message_id;

    const edit = (id: number) => refusalOf(api.editMessageReplyMarkup(zhao.id, id, { reply_markup: button('1') }));

    expect((await edit(theirs)).says).toBe("Bad Request: message can't be edited");
    expect((await edit(elsewhere)).says).toBe('Bad Request: message to edit not found');
    expect((await edit(99)).says).toBe('Bad Request: message to edit not found');
  });

  test('is counted together with those of all private chats and basic groups, and in each supergroup apart', async () => {
    const { telegram, api } = await telegramWithClient();
    const zhao = telegram.user({ id: 42, started: true });
    const qian = telegram.user({ id: 43, started: true });
    const basic = telegram.group({ title: '小组', members: [zhao] });
    const large = telegram.group({ title: '大组', members: [zhao], supergroup: true });

    const ids: number[] = [];
    for (const chat of [zhao.id, qian.id, basic.id, large.id, zhao.id, large.id])
      ids.push((await api.sendMessage(chat, '好')).message_id);

    expect(ids).toEqual([2, 3, 4, 2, 5, 3]);
  });

  test('refers to a message that is there, or is sent without where that is allowed', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42, started: true });
    const asked = phone.say('谁牵头').message_id;

    await api.sendMessage(42, '教育局', { reply_parameters: { message_id: asked } });
    await api.sendMessage(42, '公安局', { reply_parameters: { message_id: 99, allow_sending_without_reply: true } });

    expect(phone.answers().map(({ replyTo }) => replyTo)).toEqual([asked, null]);
  });

  test('is deleted, and is gone then', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42, started: true });
    const { message_id } = await api.sendMessage(42, '好');

    await api.deleteMessage(42, message_id);

    expect(phone.messages()).toEqual([]);
    expect((await refusalOf(api.deleteMessage(42, message_id))).says).toBe('Bad Request: message to delete not found');
  });
});

describe('a button', () => {
  test('that is pressed is answered once', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42, started: true });
    await api.sendMessage(42, '请确认', { reply_markup: button('yes') });
    const tap = phone.tap('确');
    const [update] = await api.getUpdates();

    await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: '好', show_alert: true });
    const again = await refusalOf(api.answerCallbackQuery(tap.id));

    expect(update?.callback_query).toMatchObject({ data: 'yes', message: { text: '请确认' }, from: { id: 42 } });
    expect(await tap.answered()).toEqual({ text: '好', alert: true });
    expect(again.says).toBe('Bad Request: query is too old and response timeout expired or query ID is invalid');
  });

  test('that is nowhere cannot be pressed', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42, started: true });
    await api.sendMessage(42, '请确认', { reply_markup: button('yes') });

    expect(() => phone.tap('撤回')).toThrow('no button says 撤回; there are: 确认');
  });
});

describe('a person', () => {
  test('who has not begun, has blocked the bot or is gone cannot be written to', async () => {
    const { telegram, api } = await telegramWithClient();
    const phone = telegram.user({ id: 42 });
    const refused = async () => (await refusalOf(api.sendMessage(42, '好'))).says;

    const before = await refused();
    phone.start();
    await api.sendMessage(42, '好');
    phone.block();
    const blocked = await refused();
    phone.unblock();
    await api.sendMessage(42, '好');
    phone.vanish();

    expect([before, blocked, await refused()]).toEqual([
      "Forbidden: bot can't initiate conversation with a user",
      'Forbidden: bot was blocked by the user',
      'Forbidden: user is deactivated',
    ]);
    expect((await api.getUpdates()).map((update) => update.my_chat_member?.new_chat_member.status ?? 'said')).toEqual([
      'said',
      'kicked',
      'member',
    ]);
  });

  test('sees the commands of the narrowest scope that has any, in their own language', async () => {
    const { telegram, api } = await telegramWithClient();
    const [zhao, smith] = [
      telegram.user({ id: 42, languageCode: 'zh-hans' }),
      telegram.user({ id: 43, languageCode: 'en' }),
    ];
    await api.setMyCommands([{ command: 'help', description: 'Help' }]);
    await api.setMyCommands([{ command: 'help', description: '帮助' }], { language_code: 'zh' });
    await api.setMyCommands([{ command: 'silent', description: '未报送' }], { scope: { type: 'chat', chat_id: 42 } });

    const office = zhao.commands();
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: 42 } });

    expect(office).toEqual([{ command: 'silent', description: '未报送' }]);
    expect(zhao.commands()).toEqual([{ command: 'help', description: '帮助' }]);
    expect(smith.commands()).toEqual([{ command: 'help', description: 'Help' }]);
  });

  test('says more than fits into a message in several', async () => {
    const { telegram } = await telegramWithClient();
    const phone = telegram.user({ id: 42 });

    phone.say('长'.repeat(5000));

    expect(phone.messages().map(({ text }) => text.length)).toEqual([4096, 904]);
  });

  test('is told what was there instead where a look finds nothing', async () => {
    const { telegram } = await telegramWithClient();
    const phone = telegram.user({ id: 42, firstName: '赵' });
    phone.say('在吗');

    await expect(phone.reply({ withinMs: 1 })).rejects.toThrow('1 赵: 在吗');
  });
});
