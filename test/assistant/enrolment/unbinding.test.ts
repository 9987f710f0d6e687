import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { anEnrollingDesk, office } from './support.ts';

async function withBound() {
  const desk = await anEnrollingDesk();
  await desk.say('telegram:100042', await desk.codeFor('石公安'));
  return desk;
}

test('/settings shows what is kept, with the account masked, and unbinds after asking', async () => {
  const { say, tap, nameOf, journalled } = await withBound();

  const shown = await say('telegram:100042', '/settings');
  const sure = await tap('telegram:100042', shown, '解除绑定');
  const stillThere = await nameOf('telegram:100042');
  const done = await tap('telegram:100042', sure, '确定');
  const after = await tap('telegram:100042', sure, '确定');

  expect(plainText(shown)).toMatchInlineSnapshot(`
    "您的登记信息：
    · 姓名：石公安
    · 单位：公安局 科员
    · 角色：联络员
    · 账号：示例网页（尾号 aj）、Telegram（尾号 42）
    · 语言：中文（您用什么语言说，就用什么语言答）
    · 摘要：不发摘要（默认）
    可以在这里解除绑定。姓名、单位、角色以名册为准，有误请告诉办公室。"
  `);
  expect(plainText(sure)).toContain('确定解除吗？');
  expect(stillThere).toBe('石公安');
  expect(plainText(done)).toBe('已解除绑定：Telegram（尾号 42）。再用时请向方案办公室要登记码。');
  expect([after.kind, await nameOf('telegram:100042')]).toEqual(['denied', null]);
  expect((await journalled()).at(-1)).toBe('unbind account person 4');
});

test.each(['解绑', '解除绑定', '取消我的绑定', '我要解除账号绑定', 'unbind my account'])(
  '%s asks first, and 不解除 leaves it',
  async (words) => {
    const { say, handle, message, nameOf } = await withBound();

    const sure = await say('telegram:100042', words);
    const kept = await handle(message('telegram:100042', '', { action: sure.actions[1]?.value ?? '' }));

    expect(sure.actions[0]?.value).toMatch(/^unbind:/u);
    expect(kept.kind).toBe('cancelled');
    expect(await nameOf('telegram:100042')).toBe('石公安');
  },
);

test('somebody else’s button unbinds nobody', async () => {
  const { say, tap, nameOf } = await withBound();
  const sure = await say('telegram:100042', '解绑');

  const foreign = await tap('秦教育', sure, '确定');

  expect(plainText(foreign)).toBe('这不是您的账号，没有改动。');
  expect(await nameOf('telegram:100042')).toBe('石公安');
});

test('the office unbinds anybody by draft and confirmation; undone, the account is theirs again unless it was bound anew', async () => {
  const { say, codeFor, nameOf } = await withBound();

  const draft = await say(office, '解除石公安的绑定');
  await say(office, '确认');
  const unbound = await nameOf('telegram:100042');
  await say(office, '撤销');
  const restored = await nameOf('telegram:100042');
  await say(office, '给石公安解绑');
  await say(office, '确认');
  await say('telegram:77', await codeFor('石公安'));
  const tooLate = await say(office, '撤销');

  expect(plainText(draft)).toContain('请核对，确认后解除石公安（公安局）的账号绑定：\n· Telegram（尾号 42）');
  expect([unbound, restored]).toEqual([null, '石公安']);
  expect(plainText(tooLate)).toBe('此后石公安的账号又有变动，不能直接撤销。请按现在的情况重新发登记码。');
  expect(await nameOf('telegram:77')).toBe('石公安');
});

test('what is no unbinding is left to others', async () => {
  const { say } = await withBound();

  const replies = [
    await say('石公安', '停用老旧锅炉'),
    await say('石公安', '取消护学岗登记'),
    await say(office, '解除张三的绑定'),
  ];

  expect(replies.map(plainText)[2]).toBe('名册中没有“张三”，没有办理。请核对姓名。');
  expect(replies.slice(0, 2).map(({ kind }) => kind)).not.toContain('denied');
});
