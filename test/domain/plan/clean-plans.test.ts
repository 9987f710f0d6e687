import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../src/domain/plan/plan.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { duties } from '../../support/plans.ts';

const wholePlan = (name: string): ReadPlan => {
  const file = `${name}.txt`;
  return readPlan({ file, text: readFileSync(join(import.meta.dirname, 'whole-plans', file), 'utf8') });
};

describe('a plan in which nothing is wrong', () => {
  it.each([
    ['county', 8],
    ['city', 8],
    ['hospital', 7],
    ['joint', 6],
    ['company', 6],
    ['school', 6],
    ['english', 4],
  ])('has no finding: %s', (name, measures) => {
    const plan = wholePlan(name);

    expect(plan.findings).toEqual([]);
    expect(plan.measures).toHaveLength(measures);
    expect(
      plan.measures.every(({ lead, leadIsExplicit, dueText }) => lead.length > 0 && leadIsExplicit && dueText),
    ).toBe(true);
  });

  it('may name a member by its short form, by the place before it, or an office within it', () => {
    const plan = wholePlan('short-names');

    expect(plan.findings).toEqual([]);
    expect(plan.units.filter(({ aliases }) => aliases.length > 0)).toEqual([
      { name: '县人社局', aliases: ['县人力资源和社会保障局'] },
      { name: '县发改局', aliases: ['县发展和改革局'] },
      { name: '县教育局', aliases: ['沐川县教育局'] },
    ]);
  });

  it('may say who does what by the subject of each sentence', () => {
    const plan = wholePlan('duties');

    expect(plan.findings).toEqual([]);
    expect(plan.measures.map(({ lead, due }) => `${lead.join()} ${due ?? ''}`)).toEqual([
      '县公安局 2025-05-30',
      '县教育体育局 2025-06-05',
      '县卫生健康局 2025-06-04',
      '国网山阳县供电公司 2025-06-03',
      '县气象局 2025-06-09',
    ]);
  });

  it('may be a speech that assigns nothing', () => {
    expect(wholePlan('speech')).toMatchObject({ measures: [], targets: [], organisation: [], findings: [] });
  });
});

describe('a plan with slips', () => {
  it('has the findings that a careful reader raises, and no other', () => {
    const plan = wholePlan('mistakes');

    expect(plan.findings.map(({ code, ref, message }) => `${code} ${ref ?? ''} ${message}`)).toEqual([
      'lead-missing 二(三)1 “整治餐饮场所用气隐患”没有写明牵头单位。',
      'duplicate-measure 二(六)1 “全面排查燃气经营企业”与二(一)1的内容相同。',
      'due-past 二(四)1 “规范瓶装液化气运输”的完成时限2024年6月30日早于印发日期2025年6月10日。',
      'due-ambiguous 二(五)1 “更新改造老旧管道”的完成时限“2025年9月31日前”有误，9月没有31日。',
      'unit-misspelt 二(二)1 “县市场监督管里局”疑为“县市场监督管理局”之误，已按“县市场监督管理局”读取。',
      'unit-unknown 二(七)1 “县执法局”不在成员单位之列。',
      'unit-unknown 二(九)1 “县融媒体中心”不在成员单位之列。',
    ]);
    // The bracket that is not closed is read all the same, and the short form that the plan defines is its unit's.
    expect(duties(plan)).toContain('二(八)1 县教育局(县市场监督管理局)');
    expect(duties(plan)[0]).toBe('二(一)1 县住房和城乡建设局(县应急管理局,县消防救援大队)');
  });
});

const seed = join(import.meta.dirname, '../../../../shared/cases/seed-plan');
const found = existsSync(`${seed}.gold.json`);

describe(`the seed plan${found ? '' : ` (skipped: there is no ${seed}.gold.json beside the project)`}`, () => {
  it.skipIf(!found)('has every finding of its gold, and no other', () => {
    const { findings } = readPlan({ file: 'seed-plan.txt', text: readFileSync(`${seed}.txt`, 'utf8') });
    const gold = JSON.parse(readFileSync(`${seed}.gold.json`, 'utf8')) as {
      readonly findings: readonly { readonly code: string; readonly text?: string; readonly anchor?: string }[];
    };

    for (const { code, text, anchor } of gold.findings) {
      const words = text ?? anchor ?? '';
      expect(
        findings.some((finding) => finding.code === code && finding.quote.includes(words)),
        `${code} ${words}`,
      ).toBe(true);
    }
    expect(findings).toHaveLength(gold.findings.length);
  });
});
