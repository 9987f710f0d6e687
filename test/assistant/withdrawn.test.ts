import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk, aPlanText, fill } from '../support/desk.ts';

/** A desk whose plan was issued again without the kitchens, which are overdue by then. */
async function aDeskAfterReissue() {
  const desk = await aDesk();
  await fill(desk.store, desk.clock.now(), aPlanText.replace(/3\.开展[^\n]*\n/u, ''));
  desk.clock.set('2026-07-20T10:00:00+08:00');
  return desk;
}

test('an answer about a measure that the plan no longer has says so, before its closing line and in its facts', async () => {
  const { say } = await aDeskAfterReissue();

  const overdue = await say('demo:office', '有哪些逾期的？');
  const lead = await say('demo:office', '明厨亮灶谁牵头？');
  const other = await say('demo:office', '护学岗谁牵头？');

  expect(plainText(overdue).split('\n').at(-2)).toBe(
    '新印发的方案已不再列出：「开展食堂明厨亮灶改造」。台账记录保留，是否继续由办公室核定。',
  );
  expect(overdue.facts.measures).toMatchObject([{ withdrawn: true }]);
  expect(plainText(lead)).toContain('不再列出');
  expect(plainText(other)).not.toContain('不再列出');
  expect(other.facts.measures?.every((measure) => !('withdrawn' in measure))).toBe(true);
});
