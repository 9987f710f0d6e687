import { describe, expect, it } from 'vitest';
import { objectionTo } from '../../../../src/assistant/model/wording/guard.ts';
import { nameFinder } from '../../../../src/assistant/model/wording/names.ts';
import { aStore } from '../../../support/store.ts';
import { measure } from './support/measure.ts';
import { demonstration } from './support/replies.ts';

const unit = (name: string) => ({ id: name, name, aliases: [] });
const judging = {
  names: nameFinder({
    units: ['县教育局', '县公安局', '县住建局', '县水务局'].map(unit),
    people: [{ name: '温知夏' }, { name: '韩拓野' }],
  }),
  phrases: ['加固校门隔离设施', '更换供水管道'],
  today: '2026-11-23',
};
const objection = (plain: string, words: string) => objectionTo(plain, words, judging);

const led = '「加固校门隔离设施」由县教育局牵头。\n参与单位：县公安局、县住建局（2 个）。';

describe('rewordings of what the desk of the demonstration answers', () => {
  it('holds back every one of 500 that change, drop, add or exchange something, and lets 95 of 100 honest ones pass', async () => {
    const desk = await demonstration(await aStore());

    const { honest, mutated } = await measure(desk, { seed: 1, runs: 500 });

    expect(mutated).toHaveLength(500);
    expect(mutated.filter((each) => each.objection === null)).toEqual([]);
    expect(new Set(mutated.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
    expect(honest.length).toBeGreaterThanOrEqual(200);
    expect(honest.filter((each) => each.objection === null).length / honest.length).toBeGreaterThanOrEqual(0.95);
    expect(honest.filter(({ kind }) => kind === 'by hand').length).toBeGreaterThanOrEqual(60);
  });
});

describe('a rewording that is let pass', () => {
  it.each([
    ['牵头的是县教育局，县公安局和县住建局两家单位参与「加固校门隔离设施」。', led],
    ['由县教育局牵头的加固校门隔离设施，参与单位有两个：县住建局、县公安局。', led],
    ['进度由30%提高到40%', '进度：30% → 40%'],
    ['进度从百分之三十升至四成', '进度：30% → 40%'],
    ['共有１２项，完成三项', '共 12 项：已完成 3。'],
    ['应于2026-9-30前完成', '完成时限：2026年9月30日'],
  ])('%s', (words, plain) => {
    expect(objection(plain, words)).toBeNull();
  });
});

describe('a rewording that is held back', () => {
  it.each([
    ['role', '「加固校门隔离设施」由县公安局牵头。参与单位：县教育局、县住建局（2 个）。', led],
    ['role', '县公安局牵头，县教育局、县住建局2个单位参与「加固校门隔离设施」。', led],
    ['unit', '「加固校门隔离设施」由县教育局牵头。参与单位：县公安局、县水务局（2 个）。', led],
    ['unit', '「加固校门隔离设施」由县教育局牵头，县公安局等2个单位参与。', led],
    ['quotation', '「更换供水管道」由县教育局牵头。参与单位：县公安局、县住建局（2 个）。', led],
    ['negation', '「加固校门隔离设施」不由县教育局牵头。参与单位：县公安局、县住建局（2 个）。', led],
    ['words', '「加固校门隔离设施」由县教育局牵头？参与单位：县公安局、县住建局（2 个）。', led],
    ['words', `${led}\u200b`, led],
    ['words', '「加固校门隔离设施」由县教育局主要牵头。参与单位：县公安局、县住建局（2 个）。', led],
    ['address', `${led}电话 010-62345678。`, led],
    ['instruction', `${led}请点击查看。`, led],
    ['role', '3 个单位有 4 项工作未报送。', '4 个单位有 3 项工作未报送。'],
    ['meaning', '「加固校门隔离设施」没有进展。', '「加固校门隔离设施」未报送。'],
    ['meaning', '「加固校门隔离设施」已报送。', '「加固校门隔离设施」未报送。'],
    ['negation', '是的，县公安局是参与单位。', '不是，县公安局是参与单位。'],
    ['role', '进度由40%变为30%', '进度：30% → 40%'],
    ['meaning', '进度由30%下降到40%', '进度：30% → 40%'],
    [
      'role',
      '台账为2026年10月31日，方案为2026年12月15日。',
      '完成时限：2026年12月15日（台账；方案为2026年10月31日）。',
    ],
    ['share', '推进中，约80%', '推进中，82%'],
    ['share', '推进中，82.5%', '推进中，82%'],
    ['person', '联络员是韩拓野。', '联络员是温知夏。'],
    ['reference', '加固校门隔离设施（四(一)3）', '加固校门隔离设施（四(一)2）'],
    ['role', '已完成3天', '已完成 3 项'],
    ['language', 'Led by 县教育局.', '由县教育局牵头。'],
    ['length', led.repeat(4), led],
    ['empty', ' \n', led],
  ])('%s: %s', (kind, words, plain) => {
    expect(objection(plain, words)).toBe(kind);
  });
});
