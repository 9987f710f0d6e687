import { Bot, InputFile } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pixel } from './pixel.ts';
import { standInTelegram } from './stand-in.ts';
import { canCheckTraffic, checkTraffic } from './traffic.ts';

/** A bot that does a little of everything. */
async function aBot() {
  const telegram = await standInTelegram();
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  onTestFinished(() => telegram.stop());
  bot.command('start', (context) => context.reply(`欢迎，${context.match}`));
  bot.on('callback_query:data', async (context) => {
    await context.answerCallbackQuery({ text: '已收到' });
    await context.editMessageText(`<b>已办</b> ${context.callbackQuery.data}`, { parse_mode: 'HTML' });
  });
  bot.on(':file', async (context) => {
    const file = await context.getFile();
    await context.replyWithDocument(new InputFile(Buffer.from(file.file_path ?? ''), '回执.txt'), { caption: '已收' });
  });
  bot.on('message:text', async (context) => {
    await context.replyWithChatAction('typing');
    await context.reply(`您说：${context.message.text}`, {
      reply_parameters: { message_id: context.message.message_id },
      reply_markup: { inline_keyboard: [[{ text: '确认', callback_data: 'yes' }]] },
    });
  });
  bot.on('edited_message', (context) => context.reply('已改'));
  bot.on(['my_chat_member', ':migrate_from_chat_id', 'message'], () => undefined);
  void bot.start();
  onTestFinished(() => bot.stop());
  return { telegram, bot };
}

describe('a bot on the stand-in', () => {
  test('talks with people in private, in a group and in a topic, and what went over the wire is by the published Bot API', async () => {
    const { telegram, bot } = await aBot();
    const zhao = telegram.user({ id: 42, firstName: '赵', languageCode: 'zh-hans' });
    const qian = telegram.user({ id: 43, firstName: '钱', lastName: '二', username: 'qian_er' });
    const group = telegram.group({ title: '专班', members: [zhao, qian] });
    const forum = telegram.group({ title: '论坛', members: [qian], isForum: true, bot: 'administrator' });

    zhao.start('CODE');
    expect((await zhao.reply()).text).toBe('欢迎，CODE');
    zhao.say('已完成80%');
    expect((await zhao.reply()).buttons).toEqual([['确认']]);
    const tap = zhao.tap('确认');
    expect(await tap.answered()).toEqual({ text: '已收到', alert: false });
    await zhao.until((messages) => messages.some(({ text, edits }) => text === '已办 yes' && edits === 1));
    zhao.edit(zhao.say('二'), '三');
    await zhao.until(() => zhao.answers().some(({ text }) => text === '已改'));
    zhao.photo(pixel, '现场');
    expect((await zhao.reply()).file?.bytes()).toEqual(new Uint8Array(Buffer.from('photos/file_3.jpg')));
    zhao.album([{ bytes: pixel, caption: '两张' }, { bytes: pixel }]);
    zhao.document('表.xlsx', Buffer.from('x'));
    zhao.voice({ size: 900 });
    zhao.sticker();
    zhao.post({ location: { latitude: 31.2, longitude: 121.5 } });
    zhao.say('转发', { forwardedFrom: qian });
    zhao.say('又转', { forwardedFrom: '匿名' });
    zhao.block();
    zhao.unblock();

    qian.in(group).say(`@${telegram.bot.username} 谁牵头`);
    const topic = forum.topic('安全');
    qian.in(forum, topic).say('谁牵头');
    await qian.in(forum, topic).reply();
    qian.in(forum).say('匿名', { anonymous: true });
    group.upgrade();
    group.rename('新专班');
    group.removeBot();
    await telegram.quiet();
    await bot.api.setMyCommands([{ command: 'help', description: '帮助' }], { scope: { type: 'all_private_chats' } });
    await bot.api.sendMediaGroup(42, [
      { type: 'photo', media: new InputFile(pixel, '一.png') },
      { type: 'photo', media: new InputFile(pixel, '二.png'), caption: '两张' },
    ]);
    await Promise.all([
      bot.api.getChat(42),
      bot.api.getChat(forum.id),
      bot.api.getWebhookInfo(),
      bot.api.getMyCommands(),
    ]);
    await Promise.all([42, 43, telegram.bot.id].map((user) => bot.api.getChatMember(forum.id, user)));

    expect(zhao.commands()).toEqual([{ command: 'help', description: '帮助' }]);
    expect(telegram.sent().every(({ mishap }) => mishap === null)).toBe(true);
    if (canCheckTraffic)
      expect(await checkTraffic(telegram.recording)).toMatch(/^\d+ calls, \d+ results, \d+ updates: 0 faults$/);
    else console.log('the traffic was not held against the published Bot API: ../shared is not there');
  });
});
