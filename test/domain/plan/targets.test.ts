import { describe, expect, it } from 'vitest';
import { planOf } from '../../support/plans.ts';

const targets = (...paragraphs: readonly string[]): readonly string[] =>
  planOf('一、工作目标', ...paragraphs).targets.map(({ text, value, unit, due }) =>
    [text, value === undefined ? '-' : `${String(value)}${unit ?? ''}`, due ?? '-'].join(' | '),
  );

describe('what a plan wants to reach', () => {
  it('has the figure, its unit and the day', () => {
    expect(
      targets('到2021年底，自来水普及率达到92%以上，漏损率下降3.4个百分点，新建供水工程不少于20处，第三季度全面达标。'),
    ).toEqual([
      '自来水普及率达到92%以上 | 92% | 2021-12-31',
      '漏损率下降3.4个百分点 | 3.4个百分点 | 2021-12-31',
      '新建供水工程不少于20处 | 20处 | 2021-12-31',
      '第三季度全面达标 | - | 2021-09-30',
    ]);
  });

  it('may move a figure, or stand behind a share', () => {
    expect(targets('能耗下降3.4%，增幅控制在3%以内，办结率100%。90%以上的行政村建成示范点。')).toEqual([
      '能耗下降3.4% | 3.4% | -',
      '增幅控制在3%以内 | 3% | -',
      '办结率100% | 100% | -',
      '90%以上的行政村建成示范点 | 90% | -',
    ]);
  });

  it('holds the year that a paragraph opens with, until it names another', () => {
    expect(
      targets('到2022年，普及率达到90%。水质达标率达到95%。到2025年，普及率达到98%，平均等候不超过20分钟。'),
    ).toEqual([
      '普及率达到90% | 90% | 2022-12-31',
      '水质达标率达到95% | 95% | 2022-12-31',
      '普及率达到98% | 98% | 2025-12-31',
      '平均等候不超过20分钟 | 20分钟 | 2025-12-31',
    ]);
  });

  it('keeps what a figure is of where a pause stands between them', () => {
    expect(targets('重点人群签约服务覆盖率，2023年达到80%。')).toEqual([
      '重点人群签约服务覆盖率，2023年达到80% | 80% | 2023-12-31',
    ]);
  });

  it('is read in English', () => {
    expect(
      targets('By December 2026, at least 75% of homes will reach band C. By March 2027, fuel poverty falls to 8%.'),
    ).toEqual([
      'at least 75% of homes will reach band C | 75% | 2026-12-31',
      'fuel poverty falls to 8% | 8% | 2027-03-31',
    ]);
  });

  it('is no year in which a span begins, and no figure of a measure', () => {
    expect(targets('2021年起5年内，人才总量达到2000名。')).toEqual(['人才总量达到2000名 | 2000名 | -']);
    expect(planOf('一、任务', '新建道路20公里。（县交通运输局牵头）').targets).toEqual([]);
  });
});
