import { expect, test } from 'vitest';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const [office, school, police] = ['岳主任', '秦教育', '石公安'];
const gates = '硬质隔离设施';

/** A desk where the gates (due 30 September) have three milestones: 31 August, 14 and 30 September. */
async function aPlannedDesk() {
  const desk = await aDesk();
  await desk.say(office, `${gates}的节点：方案8月31日前，招标9月14日前，安装9月30日前`);
  await desk.say(office, '确认');
  const item = async () => (await desk.store.ledger.items({ ids: ['1'] }, localOperator))[0];
  return { ...desk, item };
}

test.each([
  [
    `给${gates}设3个节点：方案报批、招标、安装 倒排`,
    ['方案报批（2026年8月4日前）', '招标（2026年9月2日前）', '安装（2026年9月30日前）'],
  ],
  [`${gates}倒排三个节点：方案报批、招标、安装`, ['方案报批（2026年8月4日前）', '安装（2026年9月30日前）']],
  [
    `把${gates}倒排：招标20个工作日，安装15个工作日，验收5个工作日`,
    ['招标（2026年9月2日前）', '安装（2026年9月22日前）', '验收（2026年9月30日前）'],
  ],
  [`${gates}的节点：方案8月15日前，招标9月10日前`, ['方案（2026年8月15日前）', '招标（2026年9月10日前）']],
  [
    `set milestones for ${gates}: draft by 15 August, bidding 10 working days`,
    ['draft (by 15 August 2026)', 'bidding (by 30 September 2026)'],
  ],
])('%s', async (words, shown) => {
  const { say } = await aDesk();

  const draft = await say(office, words);

  expect(draft.kind).toBe('draft');
  for (const line of shown) expect(plainText(draft)).toContain(line);
});

test('says how steps without a length are spread, and how many working days are missing', async () => {
  const { say } = await aDesk();

  const spread = await say(office, `${gates}倒排：方案、招标`);
  const short = await say(office, `${gates}倒排：招标40个工作日，安装40个工作日`);

  expect(plainText(spread)).toContain('在2026年7月8日至2026年9月30日之间按工作日平均安排');
  expect(plainText(short)).toMatch(/第一个节点最晚要从2026年6月\d+日开始，工作日还缺 \d+ 个/u);
});

test('what cannot be counted back is asked about, and only the office sets milestones', async () => {
  const { say } = await aDesk();

  const undated = await say(office, '护学岗倒排：方案、招标');
  const disordered = await say(office, `${gates}的节点：方案9月10日前，招标8月15日前`);
  const miscounted = await say(office, `给${gates}设3个节点：方案、招标`);
  const twice = await say(office, `${gates}倒排：招标、招标`);
  const lead = await say(school, `给${gates}设3个节点：方案、招标、安装`);

  expect([undated, disordered, miscounted, twice].map(({ kind }) => kind)).toEqual(Array(4).fill('clarify'));
  expect(plainText(undated)).toContain('没有明确的完成时限');
  expect(lead.kind).toBe('denied');
  expect(plainText(lead)).toContain('办公室');
});

test('the draft is corrected by talking, recorded, and taken back', async () => {
  const { say, store } = await aDesk();
  const state = async () => {
    const [item] = await store.ledger.items({ ids: ['1'] }, localOperator);
    return item === undefined ? null : stateOf(item);
  };
  const before = await state();

  await say(office, `${gates}的节点：方案8月15日前，招标9月10日前`);
  const corrected = await say(office, '招标改到9月20日');
  await say(office, '确认');
  const recorded = await state();
  await say(office, '撤销');

  expect(plainText(corrected)).toContain('招标（2026年9月20日前）');
  expect(recorded?.milestones?.map(({ due }) => due)).toEqual(['2026-08-15', '2026-09-20']);
  expect(await state()).toEqual(before);
});

test.each([`${gates}的方案节点已完成`, '方案完成了', `${gates}已完成方案`])(
  '%s reaches a milestone and moves no figure',
  async (words) => {
    const { say, item } = await aPlannedDesk();

    const draft = await say(school, words);
    await say(school, '确认');

    expect(plainText(draft)).toContain('方案（2026年8月31日前） → 方案（2026年8月31日前，已完成）');
    expect(await item()).toMatchObject({
      status: 'in-progress',
      percent: null,
      milestones: [{ done: true }, { done: false }, { done: false }],
    });
  },
);

test('a figure beside it is recorded with it; a participant is told who reports it', async () => {
  const { say, item } = await aPlannedDesk();

  const participant = await say(police, `${gates}的方案节点已完成`);
  await say(school, `${gates}的方案节点已完成，总体完成30%`);
  await say(school, '确认');
  const notYet = await say(school, '招标还没完成');

  expect(participant.kind).toBe('denied');
  expect(await item()).toMatchObject({ percent: 30, milestones: [{ done: true }, { done: false }, { done: false }] });
  expect(plainText(notYet)).not.toContain('已完成）');
});

test('the status says how many are reached and whether that is ahead or behind', async () => {
  const { say, clock } = await aPlannedDesk();

  const onTime = await say(school, `${gates}进展如何`);
  await say(school, '方案完成了');
  await say(school, '确认');
  const ahead = await say(school, `${gates}进展如何`);
  clock.set('2026-09-19T09:00:00+08:00');
  const behind = await say('汤财政', `${gates}进展如何`);
  const all = await say(office, '哪些工作滞后');

  expect(plainText(onTime)).toContain('节点 0/3，进度正常，下一节点：方案（2026年8月31日前）');
  expect(plainText(ahead)).toContain('节点 1/3，超前');
  expect(plainText(behind)).toContain('节点 1/3，滞后：招标应于2026年9月14日前完成，已过 5 天');
  expect(all.facts.measures?.map(({ title }) => title)).toEqual(['加固校门硬质隔离设施', '开展食堂明厨亮灶改造']);
});

test('milestones are asked for by item and by period', async () => {
  const { say } = await aPlannedDesk();

  const own = await say(police, `${gates}的节点`);
  const september = await say(police, '9月有哪些节点');
  const none = await say(police, '明厨亮灶的节点');

  expect(plainText(own)).toContain('招标：2026年9月14日前，未到期');
  expect(plainText(september)).toContain('9月到期的节点共 2 个');
  expect(plainText(none)).toContain('没有设节点');
});

test('one is moved, one is taken away, all are taken away', async () => {
  const { say, item } = await aPlannedDesk();

  const moved = await say(office, `${gates}的招标节点改到9月20日`);
  await say(office, '确认');
  const refused = await say(school, '招标节点改到9月25日');
  await say(office, '取消招标节点');
  await say(office, '确认');
  const left = await item();
  await say(office, `取消${gates}的节点`);
  await say(office, '确认');

  expect(plainText(moved)).toContain('招标（2026年9月14日前） → 招标（2026年9月20日前）');
  expect(refused.kind).toBe('denied');
  expect(left?.milestones?.map(({ title }) => title)).toEqual(['方案', '安装']);
  expect((await item())?.milestones).toBeUndefined();
});

test('a change of the deadline says which milestones it leaves behind, and counts them back anew at a tap', async () => {
  const { say, tap, item } = await aPlannedDesk();

  const draft = await say(office, `${gates}完成时限改为9月10日`);
  const counted = await tap(office, draft, '重新倒排');
  await say(office, '确认');

  expect(plainText(draft)).toContain('有 2 个未完成的节点晚于新的完成时限');
  expect(plainText(counted)).toContain('安装（2026年9月10日前）');
  expect(await item()).toMatchObject({ due: '2026-09-10', milestones: [{}, {}, { title: '安装', due: '2026-09-10' }] });
});
