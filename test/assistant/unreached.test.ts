import { describe, expect, test } from 'vitest';
import type { Failure, Sender } from '../../src/assistant/outbox.ts';
import { plainText } from '../../src/domain/reply.ts';
import { giveUp } from '../../src/assistant/unreached.ts';
import type { Language } from '../../src/assistant/language.ts';
import { aDesk } from '../support/desk.ts';

const sends: Sender['sends'] = (conversation) => conversation.startsWith('telegram:');

/** The plan and roster of the tests, where some are on Telegram. */
async function anOffice(accounts: Readonly<Record<string, string>>) {
  const desk = await aDesk();
  const { store, clock } = desk;
  for (const [account, name] of Object.entries(accounts)) {
    const person = await store.people.byAccountOrName(name);
    await store.database
      .insertInto('accounts')
      .values({ account, person_id: Number(person?.id) })
      .execute();
  }
  const fail = async (conversation: string, failure: Failure, language: Language = 'zh') => {
    const row = { conversation, reply: await desk.say(null, '你好'), purpose: 'answer', messageId: null } as const;
    const id = await store.outbox.put({ ...row, at: clock.now() });
    const lease = { holder: 'a', now: clock.now(), until: clock.now(), after: null };
    await store.outbox.take(conversation, lease);
    const languageIn = () => Promise.resolve(language);
    return giveUp({ id, conversation }, failure, { store, now: clock.now(), sends, languageIn });
  };
  const told = async () => {
    const rows = await store.database
      .selectFrom('outgoing')
      .select(['conversation', 'reply'])
      .where('purpose', '=', 'notice')
      .orderBy('id')
      .execute();
    return rows.map((row) => [row.conversation, plainText(row.reply as never)]);
  };
  return { ...desk, fail, told };
}

describe('a message that cannot be delivered', () => {
  test('the office is told who, why and what to do, once', async () => {
    const { fail, told } = await anOffice({ 'telegram:1': '岳主任', 'telegram:42': '石公安' });

    const pokes = [await fail('telegram:42', 'blocked'), await fail('telegram:42', 'blocked')];

    expect(pokes).toEqual([['telegram:1'], []]);
    expect(await told()).toMatchInlineSnapshot(`
      [
        [
          "telegram:1",
          "发给公安局石公安的消息送不到：对方停用了机器人。请联系本人，在聊天中重新启用机器人，再发一句话即可恢复。
      恢复之前，不再就此重复通知。",
        ],
      ]
    `);
  });

  test('in the language of whoever is told, about a group as about a person', async () => {
    const { fail, told } = await anOffice({ 'telegram:1': '岳主任' });

    await fail('telegram:-1007', 'forbidden', 'en');

    expect(await told()).toMatchInlineSnapshot(`
      [
        [
          "telegram:1",
          "Messages to a group (telegram:-1007) do not arrive: the bot may not write there. A person has to write to the bot first; in a group, an administrator has to add the bot again and let it write.
      You are not told again before messages arrive there once more.",
        ],
      ]
    `);
  });

  test.each(['gone', 'too-long', 'refused'] as const)('%s has words of its own in both languages', async (failure) => {
    const { fail, told } = await anOffice({ 'telegram:1': '岳主任', 'telegram:42': '石公安' });

    await fail('telegram:42', failure);
    await fail('telegram:-1007', failure, 'en');

    const [chinese, english] = await told();
    expect(chinese?.[1]).toMatch(/公安局石公安.*请/u);
    expect(english?.[1]).toMatch(/-1007.*(?:lease|online)/u);
  });

  test('nobody is told of their own conversation, nor where they cannot be reached themselves', async () => {
    const { fail, told, store, clock } = await anOffice({ 'telegram:1': '岳主任', 'telegram:42': '石公安' });

    const own = await fail('telegram:1', 'refused');
    await store.reach.note('telegram:1', 'blocked', clock.now());
    const lost = await fail('telegram:42', 'blocked');

    expect([own, lost]).toEqual([[], []]);
    expect(await told()).toEqual([]);
  });
});

describe('a liaison who cannot be written to', () => {
  test('shows as such, in both languages, until they write again', async () => {
    const { fail, say, message, handle } = await anOffice({ 'telegram:42': '石公安' });
    const asked = async (words: string) => plainText(await say('demo:office', words));
    await fail('telegram:42', 'blocked');

    const answers = [
      await asked('公安局的联络员是谁'),
      await asked('who is the liaison of 公安局'),
      await asked('联络员名单'),
    ];
    await handle(message('telegram:42', '你好', { conversation: 'telegram:42', outbox: {} }));
    const again = await asked('公安局的联络员是谁');

    expect(answers[0]).toContain('石公安（科员，聊天送不到：已停用机器人）');
    expect(answers[1]).toContain('not reachable by chat');
    expect(answers[2]).toContain('聊天送不到');
    expect(again).not.toContain('送不到');
  });

  test('has one account that works, and can be reached', async () => {
    const { fail, say } = await anOffice({ 'telegram:42': '石公安', 'telegram:43': '石公安' });

    await fail('telegram:42', 'gone');

    expect(plainText(await say('demo:office', '公安局的联络员是谁'))).not.toContain('送不到');
  });
});

test('what the desk could not do for a bug is answered through the outbox as well', async () => {
  const { handle, message, store, errors } = await aDesk();
  await store.database.schema.dropTable('topics').execute();

  const reply = await handle(
    message('demo:office', '护学岗谁牵头', { conversation: 'telegram:1', outbox: { answers: '7' } }),
  );
  const row = await store.outbox.take('telegram:1', {
    holder: 'a',
    now: '2026-07-08T10:00:00+08:00',
    until: '2026-07-08T10:01:00+08:00',
    after: null,
  });

  expect(reply.kind).toBe('error');
  expect(errors).toHaveLength(1);
  expect(row).toMatchObject({ reply, answers: '7', purpose: 'answer' });
});
