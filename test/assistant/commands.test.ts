import { describe, expect, test } from 'vitest';
import { commandIn, languageOfRest } from '../../src/assistant/commands.ts';
import { digest } from '../../src/jobs/digest.ts';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';

const liaison = '石公安';
const office = '岳主任';

test.each([
  ['/due 下月', { name: 'due', rest: '下月' }],
  ['／DUE', { name: 'due', rest: '' }],
  ['/report@some_bot 3 80%', { name: 'report', rest: '3 80%' }],
  [' /code  张三 ', { name: 'code', rest: '张三' }],
  ['看一下今天的摘要', { name: 'digest', rest: '每日' }],
  ['Today’s digest?', { name: 'digest', rest: 'daily' }],
  ['看周摘要', { name: 'digest', rest: '周' }],
  ['每月摘要', { name: 'digest', rest: '每月' }],
  ['show me the weekly digest', { name: 'digest', rest: 'weekly' }],
  ['digest', { name: 'digest', rest: 'daily' }],
  ['上周的周摘要', null],
  ['昨天的摘要', null],
  ['每天8点给我发摘要', null],
  ['/2', null],
  ['/下月', null],
  ['1/3的点位已完成', null],
  ['/home/me/file.txt', null],
])('%s is read as a command or left alone', (text, command) => {
  expect(commandIn(text)).toEqual(command);
});

test.each([
  ['', null],
  ['3 80%', null],
  ['csv', null],
  ['下月', 'zh'],
  ['next month', 'en'],
  ['/start who are you', 'en'],
])('the words %s are in a language or in none', (rest, language) => {
  expect(languageOfRest(rest)).toBe(language);
});

describe('commands of everybody', () => {
  test.each([
    ['/mine', '我单位有哪些任务'],
    ['/due', '本月有哪些到期'],
    ['/due 9月', '9月有哪些到期'],
    ['/due 硬质隔离设施', '硬质隔离设施什么时候到期'],
    ['/help', '帮助'],
    ['/undo', '撤销'],
  ])('%s is answered as %s', async (command, words) => {
    const { say } = await aDesk();

    expect(await say(liaison, command)).toEqual(await say(liaison, words));
  });

  test('/report lists the speaker’s own open items; a button begins the report, and the words after it are about that item', async () => {
    const { say, tap } = await aDesk();

    const which = await say('秦教育', '/report');
    const begun = await tap('秦教育', which, '食堂');
    const draft = await say('秦教育', '完成80%');
    const again = await tap('秦教育', which, '硬质隔离');
    const unchanged = await tap('秦教育', again, '无变化');

    expect(plainText(which)).toMatchInlineSnapshot(`
      "请问要报哪一项？按按钮选，或直接说：
      1. 加固校门硬质隔离设施：未报送
      2. 开展食堂明厨亮灶改造：未报送
      例如“/report 1 80%”，或“某某工作完成80%，缺一名技术员”。
      共 2 项，已全部列出；截至2026年7月8日 10:00。"
    `);
    expect(plainText(begun)).toContain('目前：未报送。请直接说进展');
    expect(draft.facts.update).toMatchObject({ percent: 80, ref: begun.facts.measures?.[0]?.ref });
    expect(unchanged.facts.updates?.at(-1) ?? unchanged.facts.update).toMatchObject({ status: 'unchanged' });
  });

  test('/report 2 80% reports the second of them, and words report as they would without it', async () => {
    const { say } = await aDesk();

    const numbered = await say('秦教育', '/report 2 80%');
    await say('秦教育', '取消');
    const named = await say('秦教育', '/report 硬质隔离设施完成60%');
    const none = await say('秦教育', '/report 9 80%');

    expect([numbered.kind, named.kind, none.kind]).toEqual(['draft', 'draft', 'not-found']);
    expect(numbered.facts.update).toMatchObject({ percent: 80 });
    expect(named.facts.update).toMatchObject({ percent: 60 });
  });

  test('/digest is the speaker’s own digest, made by the part that makes it elsewhere', async () => {
    const { say, store, clock } = await aDesk({ services: { digest } });
    const reader = await store.people.byAccountOrName(liaison);
    if (reader === null) throw new Error('nobody');

    expect(await say(liaison, '/digest')).toEqual(await digest(store, { reader, now: clock.now() }));
    expect(plainText(await (await aDesk()).say(liaison, '/digest'))).toContain('这里不能出摘要');
  });

  test('a command without words is answered in the language that its speaker wrote in last', async () => {
    const { say } = await aDesk();

    const first = await say(liaison, '/mine');
    await say(liaison, 'who leads the school gates?');
    const english = await say(liaison, '/settings');
    const other = await say('秦教育', '/settings');
    await say(liaison, '护学岗谁牵头');
    const chinese = await say(liaison, '/settings');

    expect(plainText(first)).toContain('公安局共承担');
    expect(plainText(english)).toContain('Name: 石公安');
    expect(plainText(other)).toContain('姓名：秦教育');
    expect(plainText(chinese)).toContain('姓名：石公安');
  });

  test('a draft that waits is left alone by a command, and taken back by /undo as by 撤销', async () => {
    const { say } = await aDesk();
    await say(liaison, '护学岗完成40%');
    await say(liaison, '/mine');

    const recorded = await say(liaison, '确认');
    const undone = await say(liaison, '/undo');

    expect([recorded.kind, undone.kind]).toEqual(['recorded', 'undone']);
  });
});

describe('commands of the office', () => {
  test('are refused to others with who could; leaders may look', async () => {
    const { say } = await aDesk();

    const refused = [];
    for (const command of ['/code 叶卫健', '/groups', '/silent', '/export']) refused.push(await say(liaison, command));
    const leader = [
      await say('方县长', '/silent'),
      await say('方县长', '/export'),
      await say('方县长', '/code 叶卫健'),
    ];

    expect(refused.map(({ kind }) => kind)).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(refused.every((reply) => plainText(reply).endsWith('请与岳主任（教育局）联系。'))).toBe(true);
    expect(leader.map(({ kind }) => kind)).toEqual(['silent', 'file', 'denied']);
  });

  test('/silent and /export take the words behind them', async () => {
    const { say } = await aDesk();

    const [week, csv] = [await say(office, '/silent 本周'), await say(office, '/export csv')];

    expect(week).toEqual(await say(office, '本周哪些单位没有报送'));
    expect(csv.files).toMatchObject([{ format: 'csv' }]);
  });
});

test('an unknown command is answered with those that the speaker may use, and so is help', async () => {
  const { say } = await aDesk();

  const [unknown, help] = [await say(liaison, '/nonsense'), await say(office, '/help')];

  expect(plainText(unknown)).toMatchInlineSnapshot(`
    "没有 /nonsense 这个命令。您可以用：
    · /start 我能做什么
    · /help 用法
    · /mine 我单位的任务
    · /due 到期事项，如“/due 下月”
    · /report 报进展，如“/report 3 80%”
    · /digest 今日摘要
    · /undo 撤销刚才的记录
    · /settings 登记信息、解除绑定"
  `);
  expect(plainText(help)).toMatch(/\/start [^]*\/code [^]*\/export /u);
});
