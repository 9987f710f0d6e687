import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

const wordings = [
  ['护学岗改由应急局牵头', '牵头单位：公安局 → 应急局'],
  ['把护学岗的牵头单位改成应急局、财政局', '牵头单位：公安局 → 应急局、财政局'],
  ['护学岗交给应急局负责', '牵头单位：公安局 → 应急局'],
  ['护学岗牵头单位由公安局变更为应急局', '牵头单位：公安局 → 应急局'],
  ['請將護學崗的牽頭單位調整為應急局', '牵头单位：公安局 → 应急局'],
  ['护学岗由公安局和应急局共同牵头', '牵头单位：公安局 → 公安局、应急局'],
  ['护学岗的牵头单位增加应急局', '牵头单位：公安局 → 公安局、应急局'],
  ['明厨亮灶牵头单位由卫健局变更为应急局', '牵头单位：教育局、卫健局 → 教育局、应急局'],
  ['明厨亮灶不再由卫健局牵头', '牵头单位：教育局、卫健局 → 教育局'],
  ['护学岗增加应急局为参与单位', '参与单位：教育局 → 教育局、应急局'],
  ['隔离设施的参与单位去掉住建局', '参与单位：公安局、住建局 → 公安局'],
  ['隔离设施不再由公安局参与', '参与单位：公安局、住建局 → 住建局'],
  ['能不能把护学岗改由应急局牵头？', '牵头单位：公安局 → 应急局'],
  ['make 应急局 the lead of 护学岗', 'lead: 公安局 → 应急局'],
  ['add 应急局 as a participant of 护学岗', 'participants: 教育局 → 教育局, 应急局'],
] as const;

test('units are set, added and taken away in the words of an office', async () => {
  const { say } = await aDesk();

  for (const [words, line] of wordings) {
    const draft = await say(office, words);
    await say(office, '取消');

    expect.soft(draft.kind, words).toBe('draft');
    expect.soft(plainText(draft), words).toContain(line);
  }
});

test('a unit that comes to lead takes part no more, and one that comes to take part leads no more', async () => {
  const { say } = await aDesk();

  const lead = await say(office, '隔离设施改由公安局牵头');
  await say(office, '取消');
  const participant = await say(office, '明厨亮灶增加卫健局为参与单位');

  expect(plainText(lead)).toContain('参与单位：公安局、住建局 → 住建局');
  expect(plainText(participant)).toContain('牵头单位：教育局、卫健局 → 教育局');
});

test('confirmed, the work is the unit’s, the plan’s word stays beside it, and it is undone like any other record', async () => {
  const { say } = await aDesk();
  await say(office, '护学岗改由应急局牵头');

  const recorded = await say(office, '确认');
  const answer = await say('石公安', '护学岗谁牵头');
  const history = await say(office, '护学岗报送记录');
  const undone = await say(office, '撤销');

  expect(recorded.kind).toBe('recorded');
  expect(plainText(answer)).toContain('由应急局牵头（办公室已调整；方案为公安局）');
  expect(plainText(history)).toContain('牵头单位：公安局 → 应急局');
  expect(undone.facts.measures?.[0]?.lead).toEqual(['公安局']);
});

test('several changes of a message, and several messages, make one draft', async () => {
  const { say } = await aDesk();

  const both = await say(office, '护学岗时限改到10月底，由应急局牵头');
  const more = await say(office, '再增加财政局为参与单位');
  const other = await say(office, '疏散演练改由教育局牵头');

  expect(plainText(both)).toContain('完成时限：无 → 2026年10月31日');
  expect(plainText(both)).toContain('牵头单位：公安局 → 应急局');
  expect(plainText(more)).toContain('参与单位：教育局 → 教育局、财政局');
  expect(plainText(more)).toContain('完成时限：无 → 2026年10月31日');
  expect(other.facts.measures).toHaveLength(2);
});

test('all of a heading, those of a list by number or together, and several by name are changed together', async () => {
  const { say } = await aDesk();

  const heading = await say(office, '守护师生健康下的措施都由应急局牵头');
  await say(office, '取消');
  const named = await say(office, '护学岗和明厨亮灶都改由应急局牵头');
  await say(office, '取消');
  await say(office, '公安局参与哪些工作');
  const these = await say(office, '这两项都改由应急局牵头');
  await say(office, '取消');
  await say(office, '公安局参与哪些工作');
  const second = await say(office, '第一项和第二项时限改到10月底');

  expect(heading.facts.measures?.map(({ title }) => title)).toEqual([
    '开展食堂明厨亮灶改造',
    '推进心理辅导室标准化建设',
  ]);
  expect(named.facts.measures).toHaveLength(2);
  expect(these.facts.measures?.map(({ title }) => title)).toEqual(['加固校门硬质隔离设施']);
  expect(second.facts.measures).toHaveLength(2);
});

test('a unit that nobody knows is named with the nearest, and the button is the order again', async () => {
  const { say, tap } = await aDesk();

  const unknown = await say(office, '护学岗改由市公安分局牵头');
  const nowhere = await say(office, '护学岗改由环保局牵头');
  const chosen = await tap(office, unknown, '公安局');

  expect(unknown.kind).toBe('clarify');
  expect(plainText(unknown)).toContain('没有“市公安分局”这个单位');
  expect([nowhere.kind, nowhere.actions]).toEqual(['clarify', []]);
  expect(plainText(chosen)).toContain('牵头单位现在就是公安局');
});

test('a person stands for their unit, the present lead is said to be it, and a row without a lead is pointed out', async () => {
  const { say } = await aDesk();

  const person = await say(office, '护学岗改由郝应急牵头');
  await say(office, '取消');
  const same = await say(office, '护学岗的牵头单位改为公安局');
  const leadless = await say(office, '护学岗取消牵头单位');
  await say(office, '取消');
  const wrong = await say(office, '护学岗牵头单位由卫健局变更为应急局');

  expect(plainText(person)).toContain('郝应急在名册中属于应急局，以下按应急局办理。');
  expect(plainText(same)).toContain('牵头单位现在就是公安局，不用调整');
  expect(plainText(leadless)).toContain('请注意：确认后这项工作没有牵头单位。');
  expect(plainText(wrong)).toContain('现在的牵头单位是公安局，不是卫健局');
});

test('a draft is corrected by talking of it: another unit, what stays, a unit or a row taken out', async () => {
  const { say } = await aDesk();

  await say(office, '隔离设施和护学岗都改由应急局牵头，公安局配合');
  const other = await say(office, '不对，是财政局');
  const kept = await say(office, '参与单位不变');
  const one = await say(office, '护学岗不改');
  const dated = await say(office, '不对，时限改到10月底');
  const day = await say(office, '改成11月15日');

  expect(plainText(other).match(/→ 财政局/gu)).toHaveLength(2);
  expect(plainText(kept)).not.toContain('参与单位：');
  expect(one.facts.measures?.map(({ title }) => title)).toEqual(['加固校门硬质隔离设施']);
  expect(plainText(dated)).toContain('完成时限：2026年9月30日 → 2026年10月31日');
  expect(plainText(day)).toContain('完成时限：2026年9月30日 → 2026年11月15日');
  expect(plainText(day)).toContain('牵头单位：教育局 → 财政局');
});

test('others are refused with who could, and a question who leads stays a question', async () => {
  const { say } = await aDesk();

  const liaison = await say('石公安', '护学岗改由应急局牵头');
  const leader = await say('方县长', '护学岗定由应急局牵头');
  const question = await say('石公安', '护学岗由谁牵头');
  const report = await say('石公安', '护学岗完成60%，经费由财政局负责');

  expect([liaison.kind, leader.kind]).toEqual(['denied', 'denied']);
  expect(plainText(liaison)).toContain('由办公室（岳主任）办理，没有记录');
  expect(question.kind).toBe('lead');
  expect(report.kind).toBe('draft');
});

test('progress and changes of one message are asked for apart', async () => {
  const { say } = await aDesk();

  const mixed = await say(office, '护学岗完成60%，牵头单位改为应急局');

  expect(mixed.kind).toBe('clarify');
  expect(plainText(mixed)).toContain('请分两次说');
});
