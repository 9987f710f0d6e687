import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { anAsker } from './support.ts';

test('who asks is told what the roster has, how much the unit has to do, and what can be done', async () => {
  const { store, clock } = await aDesk();
  const ask = await anAsker(store, '秦教育', clock.now());

  const reply = await ask('我是谁');

  expect(`${reply.kind}\n${plainText(reply)}`).toMatchInlineSnapshot(`
    "liaison
    您是秦教育：教育局科员，联络员（名册）。
    教育局共承担 5 项：牵头 2 项，参与 3 项。
    您可以查询方案、分工、时限和各单位进展，报送本单位的进展，撤销自己报送的记录。
    截至2026年7月8日 10:00。"
  `);
  for (const message of ['我是哪个单位的', '我能做什么', '我的身份是什麼', 'who am i?'])
    expect
      .soft(await ask(message), message)
      .toMatchObject({ kind: 'liaison', facts: { people: [{ name: '秦教育' }] } });
});

test('the operator of the machine is not on the roster', async () => {
  const { store, clock } = await aDesk();

  const reply = await (await anAsker(store, null, clock.now()))('我是谁');

  expect(plainText(reply)).toContain('不在名册中');
  expect(reply.facts.people).toBeUndefined();
});

test('no number is kept: the person’s name, unit and post are said instead', async () => {
  const { store, clock } = await aDesk();
  const ask = await anAsker(store, '秦教育', clock.now());

  const reply = await ask('公安局联络员电话多少');

  expect(`${reply.kind}\n${plainText(reply)}`).toMatchInlineSnapshot(`
    "liaison
    名册不登记电话、身份证、住址等个人信息，只有姓名、单位和职务。
    石公安：公安局科员，联络员（名册）
    共 1 人；截至2026年7月8日 10:00。"
  `);
  for (const [message, name] of [
    ['汤财政的手机号', '汤财政'],
    ['护学岗联络员的手机号码', '石公安'],
    ['麻烦给下卫健局的联系电话', '叶卫健'],
  ] as const)
    expect.soft(await ask(message), message).toMatchObject({ kind: 'liaison', facts: { people: [{ name }] } });
});

test('where nobody is meant that the roster has, there is nothing but that no numbers are kept', async () => {
  const { store, clock } = await aDesk();
  const ask = await anAsker(store, '秦教育', clock.now());

  for (const message of ['张三的身份证号', '联络员电话', '住建局负责人电话']) {
    const reply = await ask(message);

    expect.soft(reply.kind, message).toBe('not-found');
    expect.soft(plainText(reply), message).toContain('名册不登记电话');
  }
  expect((await ask('12345热线谁负责')).kind).not.toBe('liaison');
});
