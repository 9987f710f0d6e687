import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../src/domain/plan/plan.ts';
import { duties, planOf } from '../../../support/plans.ts';

const GROUP =
  '成立领导小组，由副县长张三担任组长，县政府办主任李四担任副组长，县水务局、情报信息科、后勤保障科、法制科、县财政局等单位负责人为成员。';
const codes = (plan: ReadPlan): readonly string[] => plan.findings.map(({ code, quote }) => `${code} ${quote}`);
const withGroup = (...paragraphs: readonly string[]): ReadPlan =>
  planOf('一、组织领导', GROUP, '二、任务', ...paragraphs);

describe('a unit that is not written as the members are', () => {
  it('is mended where one member alone is near, and always with a finding', () => {
    const plan = withGroup('修好堤坝。(县水务局牵头,情报信自科参与)');

    expect(duties(plan)).toEqual(['二1 县水务局(情报信息科)']);
    expect(codes(plan)).toContain('unit-misspelt 情报信自科');
  });

  it('is mended where its end is missing, or the separator before the next', () => {
    const plan = withGroup('修好堤坝。(县水务局牵头,情报信息参与)', '备足沙袋。(县水务局牵头,情报信系科法制科参与)');

    expect(duties(plan)).toEqual(['二1 县水务局(情报信息科)', '二2 县水务局(情报信息科,法制科)']);
    expect(plan.findings.filter(({ code }) => code === 'unit-misspelt')).toHaveLength(2);
  });

  it('is never merged where it may be another unit', () => {
    const plan = withGroup('修好堤坝。(县水利局牵头,保障科、县财政局、法制科参与)');

    expect(duties(plan)).toEqual(['二1 县水利局(保障科,县财政局,法制科)']);
    expect(codes(plan)).toEqual(expect.arrayContaining(['unit-unknown 县水利局', 'unit-unknown 保障科']));
    expect(plan.findings.find(({ quote }) => quote === '保障科')?.suggestion).toContain('后勤保障科');
  });

  it('is the same unit where only the place before its name is left out', () => {
    const plan = withGroup('修好堤坝。(水务局牵头,财政局参与)');

    expect(duties(plan)).toEqual(['二1 县水务局(县财政局)']);
    expect(plan.findings.map(({ code }) => code)).toEqual(['unit-alias', 'unit-alias', 'due-missing']);
    expect(plan.units.find(({ name }) => name === '县水务局')?.aliases).toEqual(['水务局']);
  });

  it('is no finding where it is a body of the plan, an office within a member, or stands for many', () => {
    const plan = withGroup(
      '修好堤坝。(县水务局牵头,县水务局堤防管理站、属地乡镇、领导小组办公室参与;完成时限:6月底前)',
    );

    expect(codes(plan)).toEqual([]);
  });

  it('is asked about where two wordings of one office stand in a plan without members', () => {
    const plan = planOf(
      '1.修好堤坝。(县住建局牵头;完成时限:6月底前)',
      '2.备足沙袋。(县住建局牵头,县住房和城乡建设局参与;完成时限:6月底前)',
    );

    expect(plan.findings).toMatchObject([
      {
        code: 'unit-alias',
        message: '“县住房和城乡建设局”与“县住建局”可能是同一单位，确认之前按两个单位处理。',
        suggestion: '县住建局',
      },
    ]);
    expect(plan.units.map(({ name }) => name)).toEqual(['县住建局', '县住房和城乡建设局']);
  });

  it('is no finding where the plan lists no members', () => {
    expect(
      codes(planOf('1.修好堤坝，加固坝体。(县水务局牵头,县水利局参与;完成时限:6月底前)')).filter((code) =>
        code.startsWith('unit'),
      ),
    ).toEqual([]);
  });
});

describe('what a measure lacks', () => {
  it('has a finding for a missing lead, with those who take part', () => {
    const finding = withGroup('修好堤坝。(县水务局、法制科参与)').findings[0];

    expect(finding).toMatchObject({
      code: 'lead-missing',
      ref: '二1',
      suggestion: '请在县水务局、法制科中确定牵头单位。',
    });
  });

  it('has a finding for a paragraph that nobody was given among others that somebody was', () => {
    const plan = planOf(
      '一、任务',
      '修好堤坝，加固坝体。(县水务局牵头)',
      '备足沙袋，分发到村。(县应急局牵头)',
      '疏通河道，清理淤泥，确保安全度过汛期，不出问题。',
      '清理可燃物，防止山火。(县林业局牵头)',
    );

    expect(codes(plan)[0]).toBe('assignment-missing 疏通河道，清理淤泥，确保安全度过汛期，不出问题。');
    expect(plan.measures[2]).toMatchObject({ assignment: null, lead: [], participants: [] });
  });

  it('says where its quote begins, and names every measure that it is about', () => {
    const plan = withGroup('1.修好堤坝。(县水务局牵头,县气象局参与)', '2.备足沙袋。(县财政局牵头,县气象局参与)');

    const finding = plan.findings.find(({ code }) => code === 'unit-unknown');

    expect(finding).toMatchObject({ quote: '县气象局', ref: '二1', refs: ['二1', '二2'] });
    expect(plan.source.text.slice(finding?.start)).toMatch(/^县气象局参与\)\n2\./u);
  });

  it('says once that no measure has a deadline', () => {
    const plan = planOf('1.修好堤坝，加固坝体。(县水务局牵头)', '2.备足沙袋，分发到村。(县应急局牵头)');

    expect(codes(plan)).toEqual(['due-missing 清河县2021年平安建设实施方案']);
  });

  it('asks about the one measure that has no deadline among others that have', () => {
    const plan = planOf(
      ...['堤坝', '道路', '桥梁'].map((what, i) => `${i + 1}.修好${what}。(县水务局牵头;完成时限:6月底前)`),
      '4.备足沙袋。(县应急局牵头)',
    );

    expect(plan.findings).toMatchObject([{ code: 'due-missing', ref: '4', message: '“备足沙袋”没有写明完成时限。' }]);
  });

  it('has a finding for the same words twice', () => {
    expect(
      codes(
        planOf(
          '1.修好堤坝，加固坝体。(县水务局牵头;完成时限:6月底前)',
          '一、另',
          '1.修好堤坝，加固坝体。(县水务局牵头;完成时限:6月底前)',
        ),
      ),
    ).toContain('duplicate-measure 1.修好堤坝，加固坝体。(县水务局牵头;完成时限:6月底前)');
  });

  it('finds nothing in a plan that assigns nothing', () => {
    expect(planOf('一、意义', '平安是福。').findings).toEqual([]);
  });
});
