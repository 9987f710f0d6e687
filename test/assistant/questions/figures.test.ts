import { expect, test } from 'vitest';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { anAsker } from './support.ts';

/** 公安局 at 40% with a problem, 教育局 at 25% and blocked without a figure, 应急局 done, one never reported on. */
async function aReportedDesk(account: string | null = '岳主任') {
  const desk = await aDesk();
  for (const [who, words] of [
    ['石公安', '护学岗完成40%，缺对讲机'],
    ['秦教育', '硬质隔离设施完成25%'],
    ['秦教育', '明厨亮灶受阻，缺经费'],
    ['郝应急', '疏散演练已完成'],
  ] as const)
    await desk.tap(who, await desk.say(who, words), '确认');
  return { ...desk, ask: await anAsker(desk.store, account, desk.clock.now()) };
}

const refs = ({ facts }: Reply) => facts.measures?.map(({ ref }) => ref).join(' ');

test('items by their share: 以上 takes the figure in, 超过 leaves it out, and what has no figure is said to be left out', async () => {
  const { ask } = await aReportedDesk();
  const asked = {
    '进度超过40%的有哪些': '三(三)5',
    '完成率40%以上的有几项': '三(一)2 三(三)5',
    '完成率不到40%的': '三(一)1',
    '进度40%以下的工作': '三(一)1 三(一)2',
    进度不低於百分之二十五的有哪些: '三(一)1 三(一)2 三(三)5',
    进度过半的有哪些: '三(三)5',
    完成不到一半的有哪些: '三(一)1 三(一)2',
    '进度在30%到60%之间的有哪些': '三(一)2',
    完成四成的有哪些: '三(一)2',
    '教育局牵头的工作进度超过20%的有哪些': '三(一)1',
    'which items are less than 50% complete?': '三(一)1 三(一)2',
  };

  for (const [message, expected] of Object.entries(asked)) {
    const reply = await ask(message);
    expect.soft(reply.kind, message).toBe('status');
    expect.soft(refs(reply), message).toBe(expected);
  }
  expect(plainText(await ask('进度超过40%的有哪些'))).toContain('另有 2 项没有报过进度，不在其中。');
});

test('the least far and the furthest, one with its equals or as many as are asked for', async () => {
  const { ask } = await aReportedDesk();

  const slowest = await ask('进度最慢的是哪项');

  expect(slowest).toMatchObject({ kind: 'count', facts: { counts: [{ label: '加固校门硬质隔离设施', value: 25 }] } });
  expect(plainText(slowest)).toMatchInlineSnapshot(`
    "进度最低的有 1 项，为 25%：
    · 加固校门硬质隔离设施：教育局，推进中，25%
    另有 2 项没有报过进度，不在其中。
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(refs(await ask('进度最快的是哪一项'))).toBe('三(三)5');
  expect(refs(await ask('完成率最低的两项'))).toBe('三(一)1 三(一)2');
  expect(refs(await ask('进度排名前二的是最快的两项'))).toBe('三(三)5 三(一)2');
  expect(refs(await ask('公安局进度最慢的是哪项'))).toBe('三(一)1');
});

test('the average says how it is made', async () => {
  const { ask } = await aReportedDesk();

  expect(plainText(await ask('平均完成率是多少'))).toMatchInlineSnapshot(`
    "平均完成率为 55%。
    这是报过进度的 3 项的简单平均，各项同等计算；另有 2 项没有报过进度，不计入：
    1. 加固校门硬质隔离设施：教育局，推进中，25%
    2. 组织上学放学时段护学岗：公安局，推进中，40%，问题：缺对讲机
    3. 每学期组织疏散演练：应急局，已完成，100%
    共 3 项，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(plainText(await ask('what is the average progress?'))).toContain('Average progress: 55%.');
});

test('overall, of a unit and under a heading: so many in each state, 未报送 apart from 未启动, and they add up', async () => {
  const { ask } = await aReportedDesk();

  for (const [message, first] of [
    ['总体进展如何', '共有 5 项：已完成 1 项，推进中 2 项，受阻 1 项，未启动 0 项，未报送 1 项。'],
    ['公安局的总体进展', '公安局共有 3 项：已完成 1 项，推进中 2 项，受阻 0 项，未启动 0 项，未报送 0 项。'],
    [
      '守护师生健康总体进展怎么样',
      '“守护师生健康”下，共有 2 项：已完成 0 项，推进中 0 项，受阻 1 项，未启动 0 项，未报送 1 项。',
    ],
  ] as const) {
    const reply = await ask(message);

    expect.soft(plainText(reply).split('\n')[0], message).toBe(first);
    expect
      .soft(
        reply.facts.counts?.reduce((sum, { value }) => sum + value, 0),
        message,
      )
      .toBe(reply.total);
  }
});

test('problems are those of blocked items and of others that go on with one; others see only what is blocked', async () => {
  const office = await aReportedDesk();
  const finance = await anAsker(office.store, '汤财政', office.clock.now());

  for (const message of [
    '有哪些问题需要协调',
    '目前卡在哪',
    '存在问题有哪些',
    '有什麼困難',
    'what problems are there?',
  ]) {
    expect.soft(refs(await office.ask(message)), message).toBe('三(一)2 三(二)3');
    expect.soft(refs(await finance(message)), message).toBe('三(二)3');
  }
  expect(plainText(await office.ask('有哪些问题需要协调'))).toMatchInlineSnapshot(`
    "受阻或报有问题的有 2 项：
    1. 组织上学放学时段护学岗：推进中，40%，问题：缺对讲机
    2. 开展食堂明厨亮灶改造：受阻，问题：缺经费
    共 2 项，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(refs(await office.ask('公安局有哪些问题'))).toBe('三(一)2');
  expect(refs(await office.ask('护学岗卡在哪了'))).toBe('三(一)2');
  expect(refs(await office.ask('哪些工作受阻'))).toBe('三(二)3');
});

test('why the work stands as it does is told by what its unit wrote', async () => {
  const { ask } = await aReportedDesk();

  for (const message of ['护学岗为什么还没完成', '护学岗是什么原因拖着', 'why is 护学岗 delayed?']) {
    const reply = await ask(message);
    expect.soft(refs(reply), message).toBe('三(一)2');
    expect.soft(plainText(reply), message).toContain('缺对讲机');
  }
});

test('上半年 and 半年 are no half of the work', async () => {
  const { ask } = await aReportedDesk();

  for (const message of ['公安局下半年要完成哪些工作', '下半年要完成的有哪些'])
    expect.soft((await ask(message)).kind, message).toBe('due');
});
