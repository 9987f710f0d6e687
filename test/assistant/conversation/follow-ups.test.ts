import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { aTalker, firstLine, refsOf } from './support.ts';

describe('what is asked on', () => {
  test('is about the measure of the last answer', async () => {
    const { talk } = await aTalker();
    const first = '校门硬质隔离设施谁牵头';

    expect.soft(firstLine(await talk('秦教育', first, '那参与单位呢'))).toMatch(/的参与单位：公安局、住建局/u);
    expect.soft(firstLine(await talk('秦教育', first, '它什么时候到期'))).toContain('2026年9月30日');
    expect.soft(plainText(await talk('秦教育', first, '原文怎么说'))).toContain('配齐防冲撞装置');
    expect.soft(firstLine(await talk('秦教育', first, '他们的联络员是谁'))).toContain('秦教育');
    expect.soft(refsOf(await talk('秦教育', first, '它进展如何', '还有谁参与'))).toBe('三(一)1');
    for (const why of ['为什么这么慢', '缺多少钱', '什么原因', 'why so late'])
      expect.soft(refsOf(await talk('秦教育', first, why)), why).toBe('三(一)1');
  });

  test('is the same about something else: a unit, a period, a measure, a heading, a role', async () => {
    const { talk } = await aTalker();

    const asked = {
      公安局牵头哪些工作: ['换成应急局呢', '三(三)5'],
      教育局有几项工作: ['那公安局呢', '三(一)1 三(一)2 三(三)5'],
      本周有哪些工作到期: ['换成9月呢', '三(一)1'],
      明厨亮灶进展如何: ['那护学岗呢', '三(一)2'],
      筑牢校园防线有哪些工作: ['换成守护师生健康呢', '三(二)3 三(二)4'],
      教育局牵头哪些工作: ['参与的呢', '三(一)2 三(二)4 三(三)5'],
      教育局参与哪些工作: ['牵头的有哪些', '三(一)1 三(二)3'],
    } as const;

    for (const [first, [then, refs]] of Object.entries(asked))
      expect.soft(refsOf(await talk('叶卫健', first, then)), `${first} ${then}`).toBe(refs);
  });

  test('keeps what was asked when unit and period change one after the other', async () => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', '本周有哪些工作到期', '公安局呢', '那教育局呢', '9月呢');

    expect(refsOf(reply)).toBe('三(一)1');
    expect(firstLine(reply)).toContain('教育局9月');
  });

  test('after who leads, a unit is told its part in that measure', async () => {
    const { talk } = await aTalker();

    expect(firstLine(await talk('秦教育', '护学岗谁牵头', '那教育局呢'))).toContain('教育局是参与单位');
    expect(firstLine(await talk('秦教育', '护学岗谁牵头', '那财政局呢'))).toContain('既不牵头也不参与');
  });

  test('goes on after small talk and after what was not understood', async () => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', '护学岗谁牵头', '你好', '谢谢', '讲个笑话', '它的参与单位呢');

    expect(firstLine(reply)).toContain('护学岗」的参与单位：教育局');
  });

  test('works in English too', async () => {
    const { talk } = await aTalker();
    const first = 'what does 教育局 lead';

    expect.soft(refsOf(await talk('秦教育', first, 'the second one'))).toBe('三(二)3');
    expect.soft(refsOf(await talk('秦教育', first, 'when is the first one due'))).toBe('三(一)1');
    expect.soft(refsOf(await talk('秦教育', first, 'who leads the last one'))).toBe('三(二)3');
    expect.soft(refsOf(await talk('秦教育', first, 'which of them are due in september'))).toBe('三(一)1');
    expect.soft(refsOf(await talk('秦教育', first, 'what about 公安局'))).toBe('三(一)2');
    expect.soft(refsOf(await talk('秦教育', first, 'the second one', 'when is it due'))).toBe('三(二)3');
    expect.soft(firstLine(await talk('秦教育', first, 'more'))).toBe('That was all: 2 in all.');
  });
});

describe('one of a list', () => {
  const first = '教育局承担哪些工作';

  test('is picked by its number, from the front and from the end', async () => {
    const { talk } = await aTalker();

    for (const [words, ref] of [
      ['第二个', '三(二)3'],
      ['第2项', '三(二)3'],
      ['2', '三(二)3'],
      ['那第三项呢', '三(一)2'],
      ['最后一个', '三(三)5'],
      ['第一项什么时候到期', '三(一)1'],
      ['第五项谁牵头', '三(三)5'],
    ] as const)
      expect.soft(refsOf(await talk('秦教育', first, words)), words).toBe(ref);
  });

  test('may be another one of the same list afterwards', async () => {
    const { talk } = await aTalker();

    expect(refsOf(await talk('秦教育', first, '第二个', '第一个什么时候到期', '第三个'))).toBe('三(一)2');
    expect(refsOf(await talk('秦教育', first, '第二个', '其中哪些是公安局牵头的'))).toBe('三(一)2');
  });

  test('that there is not is said to be none', async () => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', first, '第九个');

    expect(reply.kind).toBe('clarify');
    expect(firstLine(reply)).toContain('只有 5 项，没有第 9 项');
  });

  test('is reported on by its number, after another was looked at too', async () => {
    const { talk } = await aTalker();

    const drafts = [
      await talk('秦教育', '我单位牵头哪些工作', '第二项完成60%'),
      await talk('秦教育', '我单位牵头哪些工作', '第一个', '第二项完成60%'),
    ];

    for (const draft of drafts) {
      expect.soft(draft.kind).toBe('draft');
      expect.soft(refsOf(draft)).toBe('三(二)3');
    }
  });
});

describe('a list', () => {
  test('is asked about in part, and the parts of the part', async () => {
    const { talk } = await aTalker();
    const first = '教育局承担哪些工作';

    const part = await talk('秦教育', first, '其中哪些是公安局参与的');

    expect(refsOf(part)).toBe('三(一)1 三(三)5');
    expect(firstLine(part)).toMatch(/^上述 5 项中，/u);
    expect(refsOf(await talk('秦教育', first, '其中哪些是公安局参与的', '除了疏散演练呢'))).toBe('三(一)1');
    expect(refsOf(await talk('秦教育', first, '这些里面哪些9月到期'))).toBe('三(一)1');
  });

  test('stays what it was when none of it is such', async () => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', '教育局牵头哪些工作', '其中哪些逾期了', '其中哪些9月到期');

    expect(firstLine(reply)).toMatch(/^上述 2 项中，/u);
    expect(refsOf(reply)).toBe('三(一)1');
  });

  test('is given without what is left out', async () => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', '教育局牵头哪些工作', '除了明厨亮灶呢');

    expect(refsOf(reply)).toBe('三(一)1');
    expect(firstLine(reply)).toMatch(/^除所说的 1 项外，/u);
    expect(refsOf(await talk('秦教育', '教育局牵头的，除了明厨亮灶还有什么'))).toBe('三(一)1');
  });

  test('that was only counted is listed', async () => {
    const { talk } = await aTalker();

    expect(refsOf(await talk('秦教育', '教育局牵头几项工作', '分别是哪些'))).toBe('三(一)1 三(二)3');
  });

  test('that was shown whole has no more', async () => {
    const { talk } = await aTalker();

    expect(firstLine(await talk('秦教育', '教育局牵头哪些工作', '还有呢'))).toBe('已全部列出，共 2 项，没有更多了。');
  });
});

test.each(['那参与单位呢', '第二个', '还有呢', '它什么时候到期', '换成公安局呢', '原文怎么说'])(
  'with nothing before, %s is asked back',
  async (words) => {
    const { talk } = await aTalker();

    const reply = await talk('秦教育', words);

    expect(reply.kind).toBe('clarify');
    expect(reply.facts.measures).toBeUndefined();
  },
);

test('after half an hour what was talked about is forgotten', async () => {
  const { say, clock } = await aDesk();
  await say('秦教育', '护学岗谁牵头');

  clock.set('2026-07-08T10:30:00+08:00');
  const soon = await say('秦教育', '它的参与单位呢');
  clock.set('2026-07-08T11:00:01+08:00');
  const late = await say('秦教育', '它的参与单位呢');

  expect(refsOf(soon)).toBe('三(一)2');
  expect(late.kind).toBe('clarify');
});

test('two people in one conversation are each answered about what they asked themselves', async () => {
  const { say } = await aDesk();
  const conversation = 'group:1';
  await say('秦教育', '护学岗谁牵头', { conversation });
  await say('石公安', '疏散演练谁牵头', { conversation });

  const hers = await say('秦教育', '它的参与单位呢', { conversation });
  const his = await say('石公安', '它的参与单位呢', { conversation });
  const third = await say('叶卫健', '它的参与单位呢', { conversation });

  expect([refsOf(hers), refsOf(his), third.kind]).toEqual(['三(一)2', '三(三)5', 'clarify']);
});

test('the same person goes on in each conversation by itself', async () => {
  const { say } = await aDesk();
  await say('秦教育', '护学岗谁牵头', { conversation: 'a' });
  await say('秦教育', '疏散演练谁牵头', { conversation: 'b' });

  const reply = await say('秦教育', '它的参与单位呢', { conversation: 'a' });

  expect(refsOf(reply)).toBe('三(一)2');
});
