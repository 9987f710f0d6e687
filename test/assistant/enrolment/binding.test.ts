import { expect, test } from 'vitest';
import type { NewOutgoing } from '../../../src/assistant/outbox.ts';
import type { Store } from '../../../src/assistant/ports.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aRosterRow, keepRoster } from '../../store/support/builders.ts';
import { beside } from '../../support/store.ts';
import { desk as deskOver } from '../../../src/assistant/desk.ts';
import { anEnrollingDesk, office } from './support.ts';

const first = (words: string): string => words.split('\n')[0] ?? '';

test('a code binds the account of whoever sends it: they are told who they are, what they can say and how to stop', async () => {
  const { codeFor, say, nameOf } = await anEnrollingDesk();
  const code = await codeFor('石公安');

  const greeting = await say('telegram:42', `/start ${code}`);
  const asked = await say('telegram:42', '护学岗谁牵头');

  expect(plainText(greeting)).toMatchInlineSnapshot(`
    "绑定成功。
    石公安，您好！您是公安局的联络员。我是联络台，您可以这样说：
    · “我单位有哪些任务”
    · “本月有哪些到期”
    · 报进展：“「组织上学放学时段护学岗」完成60%，预计月底完成”，核对后回复“确认”才记入台账
    更多用法请发“帮助”。不再使用时，发送 /settings，按“解除绑定”。
    You are enrolled as 石公安. English works too; /help lists what you can ask."
  `);
  expect(asked.kind).toBe('lead');
  expect(await nameOf('telegram:42')).toBe('石公安');
});

test.each(['岳主任', '方县长', '汤财政'])('the greeting of %s fits the role', async (name) => {
  const { codeFor, say } = await anEnrollingDesk();

  const greeting = await say('telegram:42', await codeFor(name));

  const examples: Readonly<Record<string, RegExp>> = {
    岳主任: /登记码/u,
    方县长: /\/digest/u,
    汤财政: /我单位哪些逾期/u,
  };
  expect(plainText(greeting)).toMatch(examples[name] ?? /^$/u);
});

test('the same message again gets the same greeting and binds nothing twice; the link tapped again says so', async () => {
  const { codeFor, handle, message, say, journalled } = await anEnrollingDesk();
  const start = message('telegram:42', `/start ${await codeFor('石公安')}`);

  const once = await handle(start);
  const [twice, thrice] = await Promise.all([handle(start), handle(start)]);
  const tappedAgain = await say('telegram:42', start.text);

  expect([twice, thrice]).toEqual([once, once]);
  expect(first(plainText(tappedAgain))).toBe('这个账号此前已经绑定，不用再办。');
  expect(await journalled()).toEqual(['enrolment code person 4', 'bind account person 4']);
});

test('of two who use one code at once one gets it', async () => {
  const desk = await anEnrollingDesk();
  const { codeFor, message, store, clock, nameOf } = desk;
  const other = deskOver({ store: await beside(store), clock, log: (_, error) => desk.errors.push(error) });
  const code = await codeFor('石公安');

  const replies = await Promise.all([
    desk.handle(message('telegram:42', `/start ${code}`)),
    other.handle(message('telegram:43', `/start ${code}`)),
  ]);

  expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['denied', 'recorded']);
  const names = [await nameOf('telegram:42'), await nameOf('telegram:43')];
  expect(names.filter((name) => name === '石公安')).toHaveLength(1);
  expect(names.filter((name) => name === null)).toHaveLength(1);
  expect(desk.errors).toEqual([]);
});

test('a code holds for seven days to the second', async () => {
  const { codeFor, say, clock, nameOf } = await anEnrollingDesk();
  const [one, other] = [await codeFor('石公安'), await codeFor('叶卫健')];

  clock.set('2026-07-15T09:59:59+08:00');
  const inTime = await say('telegram:42', one);
  clock.set('2026-07-15T10:00:00+08:00');
  const late = await say('telegram:43', other);

  expect(inTime.kind).toBe('recorded');
  expect(plainText(late)).toBe('这个登记码已过有效期，没有绑定。请向方案办公室重新要一个。');
  expect(await nameOf('telegram:43')).toBeNull();
});

test('what is wrong with a code is one line each, and says whom to ask', async () => {
  const { codeFor, say, store } = await anEnrollingDesk();
  const [voided, used] = [await codeFor('石公安'), await codeFor('石公安')];
  const gone = await codeFor('叶卫健');
  await say('telegram:42', used);
  await keepRoster(store, aRosterRow(), aRosterRow({ name: '岳主任', unit: '教育局', role: 'office' }));

  const replies = [];
  for (const code of ['abcde-fghjk-mnpqr', voided, used, gone])
    replies.push(await say('telegram:43', `/start ${code}`));

  expect(replies.map(plainText)).toMatchInlineSnapshot(`
    [
      "登记码不对，没有绑定。请核对后原样重发；仍不行的，请向方案办公室重新要一个。",
      "这个登记码已经作废，没有绑定。请用最新的登记码，或向方案办公室重新要一个。",
      "这个登记码已经用过，没有绑定。请向方案办公室重新要一个。",
      "这个登记码已经作废，没有绑定。请用最新的登记码，或向方案办公室重新要一个。",
    ]
  `);
});

test('after five wrong codes in an hour nothing more is looked at, not even the right one', async () => {
  const { codeFor, say, clock, nameOf } = await anEnrollingDesk();
  const right = await codeFor('石公安');

  for (let i = 0; i < 5; i += 1) await say('telegram:42', `/start wrong${String(i)}`);
  const refused = await say('telegram:42', right);
  const stranger = await say('telegram:42', '护学岗谁牵头');
  const other = await say('telegram:43', '/start wrong');
  clock.set('2026-07-08T11:00:01+08:00');
  const later = await say('telegram:42', right);

  expect(plainText(refused)).toBe('一小时内登记码错了多次，请过一小时再试，并向方案办公室核对登记码。');
  expect(plainText(stranger)).toContain('您还没有登记');
  expect(plainText(other)).toContain('登记码不对');
  expect(later.kind).toBe('recorded');
  expect(await nameOf('telegram:42')).toBe('石公安');
});

test('an account that is somebody else’s stays theirs, with what to do, and the code goes on holding', async () => {
  const { codeFor, say, nameOf } = await anEnrollingDesk();
  await say('telegram:42', await codeFor('石公安'));
  const code = await codeFor('叶卫健');

  const refused = await say('telegram:42', code);
  const own = await say('telegram:43', code);

  expect(plainText(refused)).toBe(
    '这个账号已登记为石公安（公安局），没有改动。如需改为他人，请先发送 /settings 解除绑定，再发登记码。',
  );
  expect(own.kind).toBe('recorded');
  expect(await nameOf('telegram:42')).toBe('石公安');
});

test('a new phone takes the place of the old one, whose account is a stranger’s from then on', async () => {
  const { codeFor, say, nameOf, journalled } = await anEnrollingDesk();
  await say('telegram:42', await codeFor('石公安'));

  const offered = await say(office, '石公安换手机了，要重新绑定');
  const rebound = await say('telegram:43', /[a-z]{5}-[a-z]{5}-[a-z]{5}/u.exec(plainText(offered))?.[0] ?? '');
  const old = await say('telegram:42', '护学岗谁牵头');

  expect(plainText(offered)).toContain('石公安现已绑定 Telegram（尾号 42），用新码绑定后原账号停用。');
  expect(first(plainText(rebound))).toBe('绑定成功，原来的账号已停用。');
  expect([old.kind, await nameOf('telegram:42'), await nameOf('telegram:43')]).toEqual(['denied', null, '石公安']);
  expect((await journalled()).at(-1)).toBe('rebind account person 4');
});

test('the old account is told that another has taken its place, and unbinding by the office tells as well', async () => {
  const desk = await anEnrollingDesk();
  const { codeFor, message, say, store, clock } = desk;
  const sent: NewOutgoing[] = [];
  const telling = deskOver({ store: withOutbox(store, sent), clock, log: (_, error) => desk.errors.push(error) });
  await say('telegram:42', await codeFor('石公安'));

  await telling.handle(message('telegram:43', await codeFor('石公安')));
  await say(office, '解除石公安的绑定');
  await telling.handle(message(office, '确认'));

  expect(sent.map(({ conversation, reply, purpose }) => [conversation, purpose, plainText(reply)])).toEqual([
    [
      'telegram:42',
      'notice',
      '石公安已在新的账号上绑定：Telegram（尾号 43）。这个账号已停用；如不是本人操作，请立即告诉方案办公室。',
    ],
    ['telegram:43', 'notice', '办公室已解除石公安与这个账号的绑定。如需再用，请向方案办公室要登记码。'],
  ]);
  expect(desk.errors).toEqual([]);
});

/** The store with an outbox that keeps what is put into it. */
function withOutbox(store: Store, sent: NewOutgoing[]): Store {
  const put = (row: NewOutgoing): Promise<string> => Promise.resolve(String(sent.push(row)));
  return {
    ...store,
    transaction: (conversation, work) =>
      store.transaction(conversation, (stores) => work({ ...stores, outbox: { ...stores.outbox, put } })),
  };
}

test('a code in a group is void, whoever sent it', async () => {
  const { codeFor, say, nameOf } = await anEnrollingDesk();
  const code = await codeFor('石公安');

  const inGroup = await say('telegram:42', code, { group: { id: 'telegram:-1', title: '工作群' } });
  const after = await say('telegram:42', code);

  expect(plainText(inGroup)).toContain('登记码不能发在群里，这个码已作废');
  expect(plainText(after)).toContain('已经作废');
  expect(await nameOf('telegram:42')).toBeNull();
});

test('where nobody has an account of a chat app nothing is bound', async () => {
  const { codeFor, say } = await anEnrollingDesk();
  const code = await codeFor('石公安');

  const byName = await say('石公安', code);
  const stranger = await say('路人', code);
  const operator = await say(null, `/start ${code}`);

  expect(plainText(byName)).toContain('登记码要在聊天软件');
  expect(plainText(stranger)).toContain('您还没有登记');
  expect(plainText(operator)).toContain('登记码要在聊天软件');
});
