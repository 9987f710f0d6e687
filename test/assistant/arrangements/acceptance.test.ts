import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';
const police = '石公安';

/** A desk where the police have finished their patrols. */
async function aDeskWithFinishedWork() {
  const desk = await aDesk();
  for (const words of ['护学岗完成70%', '确认', '护学岗已完成', '确认']) await desk.say(police, words);
  return desk;
}

test('finished work is accepted by draft, and who and when stand in its status', async () => {
  const { say } = await aDeskWithFinishedWork();

  const waiting = await say(office, '哪些待验收');
  const draft = await say(office, '护学岗验收通过');
  const recorded = await say(office, '确认');
  const status = await say(police, '护学岗进展如何');
  const accepted = await say(office, '哪些验收了');
  const again = await say(office, '同意护学岗销号');

  expect(waiting.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗']);
  expect(plainText(draft)).toContain('验收：无 → 2026年7月8日由岳主任验收');
  expect(recorded.kind).toBe('recorded');
  expect(plainText(status)).toContain('已完成，100%，2026年7月8日已验收');
  expect(accepted.facts.measures?.[0]?.accepted).toEqual({ on: '2026-07-08', by: '岳主任' });
  expect(again.kind).toBe('status');
});

test('what is not reported as done is asked about, and may be recorded as both', async () => {
  const { say, tap } = await aDesk();

  const asked = await say(office, '护学岗通过验收');
  const both = await tap(office, asked, '记为办结并验收');

  expect(asked.kind).toBe('clarify');
  expect(plainText(asked)).toContain('还没有报送办结（目前：未报送），不能验收');
  expect(plainText(both)).toContain('状态：未报送 → 已完成');
  expect(plainText(both)).toContain('验收：无 → 2026年7月8日由岳主任验收');
});

test('work that does not pass goes back to where it was before it was reported as done, with the reason', async () => {
  const { say } = await aDeskWithFinishedWork();
  await say(office, '护学岗验收通过');
  await say(office, '确认');

  const draft = await say(office, '护学岗验收不通过，原因是两处接送区没有划线');
  const corrected = await say(office, '改成80%');
  await say(office, '确认');
  const status = await say(police, '护学岗进展如何');

  expect(plainText(draft)).toContain('进度：100% → 70%');
  expect(plainText(draft)).toContain('问题：无 → 两处接送区没有划线');
  expect(plainText(draft)).toContain('验收：2026年7月8日由岳主任验收 → 无');
  expect(plainText(corrected)).toContain('进度：100% → 80%');
  expect(plainText(status)).toContain('推进中，80%，问题：两处接送区没有划线');
});

test('a liaison’s word that the work has passed is a report, and an order to mark it so is refused', async () => {
  const { say } = await aDesk();

  const report = await say(police, '护学岗已通过验收');
  const order = await say(police, '把护学岗标为验收通过');

  expect(report.facts.update?.status).toBe('done');
  expect(plainText(report)).not.toContain('验收：');
  expect(order.kind).toBe('denied');
  expect(plainText(order)).toContain('由办公室验收');
});

test('work that is taken up again is no longer accepted', async () => {
  const { say, tap } = await aDeskWithFinishedWork();
  await say(office, '护学岗验收通过');
  await say(office, '确认');

  const asked = await say(police, '护学岗完成90%');
  const draft = await tap(police, asked, '重新打开');

  expect(plainText(draft)).toContain('验收：2026年7月8日由岳主任验收 → 无');
});

test('whether one measure is accepted is answered of it', async () => {
  const { say } = await aDeskWithFinishedWork();

  const waits = await say(police, '护学岗验收了吗');
  const open = await say(police, '明厨亮灶验收了没有');
  const none = await say(police, '哪些验收了');

  expect(plainText(waits)).toContain('已报送办结，还没有验收');
  expect(plainText(open)).toContain('还没有报送办结，也没有验收');
  expect(none.facts.measures).toEqual([]);
});
