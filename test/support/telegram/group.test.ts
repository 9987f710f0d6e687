import { describe, expect, test } from 'vitest';
import { refusalOf, telegramWithClient } from './client.ts';

async function aGroup(
  options: { readonly privacy?: boolean; readonly isForum?: boolean; readonly supergroup?: boolean } = {},
) {
  const { privacy = true, ...kind } = options;
  const { telegram, api } = await telegramWithClient({ privacy });
  const zhao = telegram.user({ id: 42, firstName: '赵' });
  const qian = telegram.user({ id: 43, firstName: '钱' });
  const group = telegram.group({ title: '专班', members: [zhao, qian], ...kind });
  /** What the bot has heard since it was asked last. */
  const heard = async () => {
    const updates = await api.getUpdates();
    const last = updates.at(-1);
    if (last !== undefined) await api.getUpdates({ offset: last.update_id + 1 });
    return updates.flatMap(({ message }) => message?.text ?? []);
  };
  await heard();
  return { telegram, api, zhao, qian, group, heard };
}

describe('in a group, a bot with privacy mode', () => {
  test('hears what is meant for it, and nothing else', async () => {
    const { telegram, api, zhao, group, heard } = await aGroup();
    const here = zhao.in(group);
    const { message_id } = await api.sendMessage(group.id, '大家好');

    for (const text of ['早', '@other_bot 谁牵头', '/due@other_bot', `好 @${telegram.bot.username.toUpperCase()}`])
      here.say(text);
    here.say('/due');
    here.say(`/due@${telegram.bot.username} 本周`);
    here.say('谢谢', { replyTo: message_id });
    here.say('同意', { replyTo: here.say('我说') });

    expect(await heard()).toEqual([
      `好 @${telegram.bot.username.toUpperCase()}`,
      '/due',
      `/due@${telegram.bot.username} 本周`,
      '谢谢',
    ]);
    expect(here.messages()).toHaveLength(11);
  });

  test('hears everything as an administrator, and nothing once it is out', async () => {
    const { api, zhao, group, heard } = await aGroup();

    group.promoteBot();
    zhao.in(group).say('早');
    const asAdministrator = await heard();
    group.removeBot();
    zhao.in(group).say('@liaison_desk_bot 在吗');

    expect(asAdministrator).toEqual(['早']);
    expect(await heard()).toEqual([]);
    expect(await refusalOf(api.sendMessage(group.id, '在'))).toMatchObject({
      code: 403,
      says: 'Forbidden: bot was kicked from the group chat',
    });
  });

  test('without privacy mode hears everything', async () => {
    const { api, zhao, group, heard } = await aGroup({ privacy: false });

    zhao.in(group).say('早');

    expect(await heard()).toEqual(['早']);
    expect((await api.getMe()).can_read_all_group_messages).toBe(true);
  });
});

describe('a group', () => {
  test('tells the bot that it was let in, and that it was put out', async () => {
    const { telegram, api } = await telegramWithClient();
    const zhao = telegram.user({ id: 42 });
    const group = telegram.group({ title: '专班', members: [zhao], supergroup: true });

    group.removeBot();

    expect(
      (await api.getUpdates()).map(
        ({ my_chat_member, message }) => my_chat_member?.new_chat_member.status ?? message?.new_chat_members?.[0]?.id,
      ),
    ).toEqual(['member', telegram.bot.id, 'kicked']);
    expect((await refusalOf(api.getChat(group.id))).says).toBe('Forbidden: bot was kicked from the supergroup chat');
  });

  test('that becomes a supergroup has another id, which the old one tells', async () => {
    const { api, qian, group } = await aGroup();
    const old = group.id;

    const now = group.upgrade();
    const refused = await refusalOf(api.sendMessage(old, '好'));
    const { message_id } = await api.sendMessage(now, '好');

    expect(refused).toEqual({
      code: 400,
      says: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: now },
    });
    expect(
      (await api.getUpdates()).map(({ message }) => [
        message?.chat.id,
        message?.migrate_to_chat_id ?? message?.migrate_from_chat_id,
      ]),
    ).toEqual([
      [old, now],
      [now, old],
    ]);
    expect(message_id).toBe(2);
    expect(
      qian
        .in(group)
        .answers()
        .map(({ text }) => text),
    ).toEqual(['好']);
  });

  test('that the bot has left, or that is no more, takes nothing', async () => {
    const { api, group } = await aGroup();

    await api.leaveChat(group.id);
    const left = await refusalOf(api.sendMessage(group.id, '好'));
    group.disband();

    expect(left.says).toBe('Forbidden: bot is not a member of the group chat');
    expect((await refusalOf(api.sendMessage(group.id, '好'))).says).toBe('Bad Request: chat not found');
  });

  test('with topics keeps each apart, and what answers nothing refers to the opening of its topic', async () => {
    const { api, zhao, qian, group } = await aGroup({ isForum: true });
    group.promoteBot();
    const [safety, health] = [group.topic('安全'), group.topic('卫生')];

    zhao.in(group, safety).say('谁牵头');
    await api.sendMessage(group.id, '教育局', { message_thread_id: safety });
    qian.in(group, health).say('早');

    const said = (await api.getUpdates()).flatMap(({ message }) => (message?.text === undefined ? [] : [message]));
    expect(said[0]).toMatchObject({
      message_thread_id: safety,
      is_topic_message: true,
      reply_to_message: { forum_topic_created: { name: '安全' } },
    });
    expect(
      zhao
        .in(group, safety)
        .messages()
        .map(({ text }) => text),
    ).toEqual(['', '谁牵头', '教育局']);
    expect(zhao.in(group, health).answers()).toEqual([]);
  });

  test('is read on whichever screen: the reply is what came after what was done last', async () => {
    const { api, zhao, group } = await aGroup();
    zhao.in(group).say('/due');
    await api.sendMessage(group.id, '一');

    expect((await zhao.in(group).reply()).text).toBe('一');
    group.upgrade();
    zhao.in(group).say('/due');
    const next = zhao.in(group).reply();
    await api.sendMessage(group.id, '二');
    expect((await next).text).toBe('二');
  });

  test('has administrators who speak as the group', async () => {
    const { api, zhao, group } = await aGroup({ supergroup: true });

    zhao.in(group).say('/due', { anonymous: true });

    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({ from: { username: 'GroupAnonymousBot' }, sender_chat: { id: group.id } });
  });

  test('that is a supergroup names the thread of a reply, though it has no topics', async () => {
    const { api, zhao, group } = await aGroup({ supergroup: true });
    const { message_id } = await api.sendMessage(group.id, '大家好');

    const reply = zhao.in(group).say('早', { replyTo: message_id });

    expect(reply).toMatchObject({ message_thread_id: message_id });
    expect(reply.is_topic_message).toBeUndefined();
    expect((await refusalOf(api.sendMessage(group.id, '好', { message_thread_id: message_id }))).says).toBe(
      'Bad Request: message thread not found',
    );
  });
});
