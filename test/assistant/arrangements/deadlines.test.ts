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

const wordings = [
  ['把护学岗的时限延长到11月底', '2026年11月30日'],
  ['护学岗延期到11月底', '2026年11月30日'],
  ['护学岗截止日期调整为2026年12月1日', '2026年12月1日'],
  ['护学岗期限定在下月15日', '2026年8月15日'],
  ['请将护学岗完成时限提前到7月20日', '2026年7月20日'],
  ['隔离设施延后两周', '2026年10月14日'],
  ['硬质隔离设施时限顺延5个工作日', '2026年10月13日'],
  ['隔离设施提前一个月', '2026年8月30日'],
  ['隔離設施完成時限延長至11月底', '2026年11月30日'],
  ['隔离设施改为2026年12月15日前完成', '2026年12月15日'],
  ['把隔离设施的完成时限由9月30日调整为10月31日', '2026年10月31日'],
  ['能不能把隔离设施的时限改到10月底？', '2026年10月31日'],
  ['set the deadline of 隔离设施 to 31 October', '31 October 2026'],
  ['postpone 隔离设施 by two weeks', '14 October 2026'],
] as const;

test('deadlines are set, moved by a length of time and pleaded for in the words of an office', async () => {
  const { say } = await aDesk();

  for (const [words, day] of wordings) {
    const draft = await say(office, words);
    await say(office, '取消');

    expect.soft(draft.kind, words).toBe('draft');
    expect.soft(plainText(draft), words).toContain(day);
  }
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

  expect(leader.kind).toBe('denied');
  expect(plainText(liaison)).toContain('没有明确的完成时限，不需要申请延期');
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
  expect(other.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗', '开展食堂明厨亮灶改造']);
  expect(plainText(other)).toContain('与您尚未确认的调整合并，共 2 项：');
  expect(unknown.kind).toBe('not-found');
});

test('a deadline is counted on from the one that there is, and asked for where there is none or the day is over', async () => {
  const { say, tap } = await aDesk();

  const baseless = await say(office, '护学岗延后两周');
  const past = await say(office, '隔离设施完成时限改为3月1日');
  const nextYear = await tap(office, past, '2027年3月1日');
  const same = await say(office, '食堂明厨亮灶改造完成时限改为7月10日');
  const overlong = await say(office, '隔离设施提前三个月');

  expect([baseless.kind, past.kind, nextYear.kind, same.kind, overlong.kind]).toEqual([
    'clarify',
    'clarify',
    'draft',
    'due',
    'clarify',
  ]);
  expect(plainText(nextYear)).toContain('2026年9月30日 → 2027年3月1日');
});

test('a deadline that the office takes away is told as that, with the plan’s beside it', async () => {
  const { say } = await aDesk();

  const draft = await say(office, '取消隔离设施的完成时限');
  await say(office, '确认');
  const due = await say('石公安', '隔离设施什么时候到期');
  const untimed = await say('石公安', '哪些工作没有写明时限');
  const standing = await say(office, '护学岗改为长期坚持');

  expect(plainText(draft)).toContain('完成时限：2026年9月30日 → 无');
  expect(plainText(due)).toContain('台账未设完成时限（方案为2026年9月30日）');
  expect(untimed.facts.measures?.map(({ title }) => title)).toContain('加固校门硬质隔离设施');
  expect(plainText(standing)).toContain('现在没有完成时限，不用取消');
});

test('a deadline before the day by which the unit expects to be done is pointed out', async () => {
  const { say } = await aDesk();
  await say('秦教育', '隔离设施完成40%，预计10月20日完成');
  await say('秦教育', '确认');

  const draft = await say(office, '隔离设施完成时限改到10月15日');

  expect(plainText(draft)).toContain('新时限早于承担单位预计的完成日期（2026年10月20日）');
});

test('of a liaison whose unit leads, the words of a deadline ask for an extension; another is told who could; a question stays a question', async () => {
  const { say } = await aDesk();

  const order = await say('秦教育', '把隔离设施的完成时限改到12月底');
  const plea = await say('秦教育', '能不能把隔离设施的时限改到10月？');
  const participant = await say('石公安', '把隔离设施的完成时限改到12月底');
  const cleared = await say('秦教育', '取消隔离设施的完成时限');
  const question = await say('秦教育', '隔离设施的时限改了吗');

  expect(plainText(order)).toContain('申请延期到2026年12月31日，请说明理由');
  expect(plainText(plea)).toContain('申请延期到2026年10月31日，请说明理由');
  expect(participant.kind).toBe('denied');
  expect(plainText(cleared)).toMatchInlineSnapshot(`
    "完成时限由办公室（岳主任）办理，没有记录。
    本单位的工作需要延期的，可以说“某某工作申请延期到11月底，因为……”，由办公室审定。"
  `);
  expect(question.kind).not.toBe('denied');
});

test('what the draft says already still waits, and is shown again', async () => {
  const { say } = await aDesk();
  await say(office, '护学岗完成时限改为2026年12月20日');

  const again = await say(office, '护学岗完成时限改为2026年12月20日');

  expect(again.kind).toBe('draft');
  expect((await say(office, '确认')).kind).toBe('recorded');
});
