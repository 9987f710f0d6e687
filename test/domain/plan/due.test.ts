import { describe, expect, it } from 'vitest';
import { planOf } from '../../support/plans.ts';

const due = (...paragraphs: readonly string[]): string => {
  const [measure] = planOf(...paragraphs).measures;
  return [measure?.dueText, measure?.due, measure?.recurrence]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
};

describe('the deadline of a measure', () => {
  it('is the assignment’s before any other', () => {
    expect(due('1.防汛物资6月底前到位，随时可用。（牵头单位：县水务局；完成时限：9月底前）')).toBe(
      '9月底前 2021-09-30',
    );
  });

  it.each([
    ['1.修好堤坝，加固坝体。（县水务局牵头，各镇配合；第三季度完成）', '第三季度 2021-09-30'],
    ['1.修好堤坝，加固坝体。（县水务局牵头，自印发之日起三个月内完成）', '自印发之日起三个月内 2021-06-15'],
    ['1.修好堤坝，加固坝体。（县水务局牵头；长期坚持）', '长期坚持 long-term'],
  ])('may stand among the names: %s', (paragraph, expected) => {
    expect(due(paragraph)).toBe(expected);
  });

  it('is the last day that its sentences name', () => {
    expect(due('1.6月底前制定方案，10月底前全部完成。（县水务局牵头）')).toBe('10月底前 2021-10-31');
  });

  it('is the heading’s where the measure names none', () => {
    expect(due('(一)6月底前完成堤坝加固', '逐段检查，逐段加固。（县水务局牵头）')).toBe('6月底前 2021-06-30');
  });

  it('comes round where the assignment says so', () => {
    expect(due('1.巡查堤坝，报送情况。（牵头单位：县水务局；完成时限：长期坚持）')).toBe('长期坚持 long-term');
  });

  it('counts from the day of issue', () => {
    expect(due('1.自本方案印发之日起两个月内，建立台账。（县水务局牵头）')).toContain('2021-05-15');
  });

  it.each([
    ['a period of validity', '1.2021年1月1日至2022年12月31日，按标准补助。（县财政局负责）'],
    ['a target of a year', '1.到2025年，堤坝达标，群众放心。（县水务局负责）'],
    ['a span of years', '1.5年内培训一千人，逐年增加。（县水务局负责）'],
    ['the time limit of a procedure', '1.收到申请后10个工作日内办结，一次告知。（县政务办负责）'],
    ['a day before the plan', '1.2020年底前建成的堤坝，逐一复查。（县水务局负责）'],
  ])('is not %s', (_, paragraph) => {
    expect(due(paragraph)).toBe('');
  });

  it('is a finding once for all measures where the words name no day', () => {
    const plan = planOf(
      '1.修好堤坝，加固坝体。（牵头单位：县水务局；完成时限：适当时候）',
      '2.备足沙袋，分发到村。（牵头单位：县应急局；完成时限：适当时候）',
    );

    expect(plan.findings).toMatchObject([
      { code: 'due-ambiguous', quote: '适当时候', ref: '1', message: expect.stringContaining('等2项措施') as string },
    ]);
  });

  it('is never guessed where the words leave the year open and the day is past', () => {
    const { measures, findings } = planOf('1.2月底前制定方案，层层落实。（县水务局牵头）');

    expect(measures[0]).toMatchObject({ dueText: '2月底前', due: null });
    expect(findings).toMatchObject([{ code: 'due-ambiguous', quote: '2月底前' }]);
  });

  it('is a finding where it was past when the plan was issued', () => {
    expect(planOf('1.修好堤坝，加固坝体。（牵头单位：县水务局；完成时限：2020年6月底前）').findings).toMatchObject([
      { code: 'due-past', quote: '2020年6月底前', ref: '1' },
    ]);
  });
});

describe('the targets', () => {
  it('are the stretches of the goals that name a figure or a day', () => {
    const { targets } = planOf(
      '一、工作目标',
      '到2022年，达标率达到90%以上，培训500人次，堤坝更加安全。第三季度全面达标。',
      '二、任务',
      '加强巡查，不断提高水平。',
    );

    expect(targets.map(({ text, value, unit, due: day }) => [text, value, unit, day])).toEqual([
      ['达标率达到90%以上', 90, '%', '2022-12-31'],
      ['第三季度全面达标', undefined, undefined, '2021-09-30'],
    ]);
  });
});
