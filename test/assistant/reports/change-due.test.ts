import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

test('the office sets a deadline by draft, and what is due in the month has it', async () => {
  const { say, tap } = await aDesk();

  const draft = await say(office, '护学岗完成时限改为10月31日');
  const corrected = await say(office, '改成10月20日');
  const recorded = await tap(office, corrected, '确认');
  const due = await say('石公安', '10月有哪些到期');
  const undone = await say(office, '撤销');

  expect(plainText(draft)).toContain('完成时限：无 → 2026年10月31日');
  expect(plainText(corrected)).toContain('完成时限：无 → 2026年10月20日');
  expect(recorded.kind).toBe('recorded');
  expect(due.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗']);
  expect(undone.facts.measures?.[0]?.due).toBeNull();
});

test.each([
  ['把护学岗的时限延长到11月底', '2026年11月30日'],
  ['护学岗延期到11月底', '2026年11月30日'],
  ['护学岗截止日期调整为2026年12月1日', '2026年12月1日'],
  ['护学岗期限定在下月15日', '2026年8月15日'],
  ['请将护学岗完成时限提前到7月20日', '2026年7月20日'],
])('%s', async (words, day) => {
  const { say } = await aDesk();

  const draft = await say(office, words);

  expect(draft.kind).toBe('draft');
  expect(plainText(draft)).toContain(day);
});

test('others are sent to the office, a day that does not exist or is past is asked about, and so is what fits several', async () => {
  const { say, tap } = await aDesk();

  const liaison = await say('石公安', '申请把护学岗延期到11月底，因为没有经费');
  const leader = await say('方县长', '护学岗完成时限改为10月31日');
  const impossible = await say(office, '护学岗完成时限改为9月31日');
  const past = await say(office, '护学岗完成时限改为6月1日');
  const several = await say(office, '建设的完成时限改为10月31日');
  const nothing = await say(office, '河道清淤完成时限改为10月31日');
  const chosen = several.kind === 'clarify' ? await tap(office, several, several.actions[0]?.label ?? '') : several;

  expect([liaison.kind, leader.kind]).toEqual(['denied', 'denied']);
  expect([impossible.kind, past.kind]).toEqual(['clarify', 'clarify']);
  expect(nothing.kind).toBe('not-found');
  expect(chosen.kind).toBe('draft');
  expect(chosen.facts.measures).toHaveLength(1);
});

test('a change of a deadline is not taken for a correction of a report that waits, and says that it takes its place', async () => {
  const { say } = await aDesk();
  await say(office, '护学岗完成40%');

  const change = await say(office, '护学岗完成时限改为10月31日');
  const other = await say(office, '明厨亮灶完成时限改为10月31日');
  const unknown = await say(office, '河道清淤完成时限改为10月31日');

  expect(plainText(change)).toContain('完成时限：无 → 2026年10月31日');
  expect(plainText(change)).toContain('您前一份未确认的内容已由这一份代替');
  expect(other.facts.measures?.map(({ title }) => title)).toEqual(['开展食堂明厨亮灶改造']);
  expect(unknown.kind).toBe('not-found');
});
