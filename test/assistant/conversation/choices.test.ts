import { expect, test } from 'vitest';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { aDesk } from '../../support/desk.ts';
import { aTalker, refsOf } from './support.ts';

const camps = `清河县2026年夏令营工作方案

清河县人民政府办公室
2026年4月1日

一、重点任务

1.举办暑期科普夏令营，开放科技馆。（教育局牵头，应急局参与；完成时限：7月底前）

2.举办暑期体育夏令营，开放体育馆。（教育局牵头，公安局参与；完成时限：8月底前）

3.举办暑期音乐夏令营，开放音乐厅。（教育局牵头，财政局参与；完成时限：8月底前）

4.举办暑期书法夏令营，开放图书馆。（教育局牵头，住建局参与；完成时限：8月底前）
`;

/** Four measures that 夏令营 fits as well. */
async function aDeskWithCamps() {
  const desk = await aDesk();
  await desk.store.transaction('load', async ({ library, passages }) => {
    const origin = { sha256: 'y', loadedAt: desk.clock.now(), kind: 'plan', file: 'camps.txt' } as const;
    await library.keepPlan(readPlan({ file: 'camps.txt', text: camps }), origin);
    await passages.index();
  });
  return aTalker(desk);
}

test('which of several was meant is answered by a figure, by its place or by its name', async () => {
  const { talk } = await aDeskWithCamps();
  const first = '夏令营谁牵头';
  const asked = await talk('秦教育', first);

  expect(asked.kind).toBe('clarify');
  expect(asked.actions).toHaveLength(4);
  for (const [words, ref] of [
    ['1', '一1'],
    ['2', '一2'],
    ['第二个', '一2'],
    ['最后一个', '一4'],
    ['体育夏令营', '一2'],
    ['举办暑期科普夏令营', '一1'],
  ] as const) {
    const answer = await talk('秦教育', first, words);
    expect.soft([answer.kind, refsOf(answer)], words).toEqual(['lead', ref]);
  }
});

test('what is said about something else instead is answered as it is said', async () => {
  const { talk } = await aDeskWithCamps();

  const reply = await talk('秦教育', '夏令营谁牵头', '护学岗谁牵头');

  expect(refsOf(reply)).toBe('三(一)2');
});

test('a choice that was made is not there a second time', async () => {
  const { talk } = await aDeskWithCamps();

  const reply = await talk('秦教育', '夏令营谁牵头', '2', '2');

  expect(reply.kind).toBe('clarify');
});

test('the choice of one person is not that of another in the same conversation', async () => {
  const { say } = await aDeskWithCamps();
  await say('秦教育', '夏令营谁牵头', { conversation: 'group:1' });

  const reply = await say('石公安', '2', { conversation: 'group:1' });

  expect(reply.kind).toBe('clarify');
  expect(reply.facts.measures).toBeUndefined();
});

test('which of several is reported on is answered the same way, and nothing is drafted before', async () => {
  const { talk } = await aDeskWithCamps();
  const asked = await talk('秦教育', '夏令营完成30%');

  expect(asked.kind).toBe('clarify');
  for (const words of ['3', '第三个', '音乐夏令营']) {
    const draft = await talk('秦教育', '夏令营完成30%', words);
    expect.soft([draft.kind, refsOf(draft)], words).toEqual(['draft', '一3']);
  }
});
