import { describe, expect, it } from 'vitest';
import { isMarkdownReport, markdownReport } from '../../../src/knowledge/report/markdown-report.ts';
import { terminalReport } from '../../../src/knowledge/report/terminal-report.ts';
import { planOf } from '../../support/plans.ts';

const plan = planOf(
  '一、组织领导',
  '成立领导小组，由副县长张三担任组长，县水务局、情报信息科、县财政局、县应急局等单位负责人为成员。',
  '二、任务',
  '1.修好堤坝，到年底合格率达到95%以上。（县水务局牵头，情报信自科、县气象局参与；9月底前完成）',
  '2.备足沙袋。（县财政局、县气象局参与）',
  '3.开展演练。（责任单位：县应急局；完成时限：每季度末）',
);
const MADE_AT = '2026-11-23T08:05:00+08:00';

describe('the report on a terminal', () => {
  it('tells what needs a person first, then all that was read', () => {
    expect(terminalReport(plan, { all: false }).join('\n')).toMatchInlineSnapshot(`
      "《清河县2021年平安建设实施方案》
      发文字号：未写明
      发文单位：清河县人民政府办公室
      印发日期：2021年3月15日
      文件：plan.txt

      措施 3 项：明确牵头单位 1 项，只写责任单位 1 项，未明确单位 1 项，写明完成时限 2
      项
      单位 5 个，组织机构 5 条，目标指标 1 条
      需要核对 3 处：未明确牵头单位 1 处，单位名称疑有误 1 处，单位不在成员之列 1 处

      【需要核对的地方（3 处，要紧的在前）】
      未明确牵头单位（lead-missing）1 处
        - “备足沙袋”没有写明牵头单位。
          原文：“2.备足沙袋。（县财政局、县气象局参与）”
          位置：二2，二、任务，第8行
          建议：请在县财政局、县气象局中确定牵头单位。
      单位名称疑有误（unit-misspelt）1 处
        - “情报信自科”疑为“情报信息科”之误，已按“情报信息科”读取。
          原文：“情报信自科”
          位置：二1，二、任务，第7行
          建议：如确为笔误，请更正为“情报信息科”。
      单位不在成员之列（unit-unknown）1 处
        - “县气象局”不在成员单位之列。
          原文：“县气象局”
          位置：二1，二、任务，第7行
          涉及：2 项措施：二1、二2
          建议：请核对名称；确有该单位的，请补入成员名单，或核定为单独的单位。

      【措施（3 项）】
      二1 修好堤坝
          牵头：县水务局
          参与：情报信息科、县气象局
          时限：9月底前（2021年9月30日）
      二2 备足沙袋
          牵头：未明确
          参与：县财政局、县气象局
          时限：未写明
      二3 开展演练
          牵头：县应急局（责任单位）
          时限：每季度末（每季度）

      【单位（5 个）】
      县水务局、情报信息科、县财政局、县应急局、县气象局

      【组织机构（5 条）】
      组长：张三，副县长
      成员：县水务局；情报信息科；县财政局；县应急局

      【目标指标（1 条）】
      - 到年底合格率达到95%以上（2021年12月31日前）"
    `);
  });

  it('folds a long list and says how to see the rest', () => {
    const long = planOf(
      '一、任务',
      ...Array.from({ length: 25 }, (_, i) => `${i + 1}.修第${i}段堤坝。（县水务局牵头）`),
    );

    const folded = terminalReport(long, { all: false });

    expect(folded).toContain('  …… 还有 5 项，加 --all 全部列出，或用 --report 文件.md 写成文件');
    expect(folded.filter((line) => line.includes('段堤坝'))).toHaveLength(20);
    expect(terminalReport(long, { all: true }).filter((line) => line.includes('段堤坝'))).toHaveLength(25);
  });

  it('says so where nothing is assigned, and shows no empty list', () => {
    expect(terminalReport(planOf('一、意义', '平安是福。'), { all: false }).slice(-3)).toEqual([
      '没有读出措施，请核对这份文件是不是布置任务的方案',
      '单位 0 个，组织机构 0 条，目标指标 0 条',
      '没有需要核对的地方',
    ]);
  });
});

describe('the report in Markdown', () => {
  it('is a document with tables, and ends with when and from what it was made', () => {
    expect(markdownReport(plan, MADE_AT)).toMatchInlineSnapshot(`
      "# 《清河县2021年平安建设实施方案》读取报告

      - 发文字号：未写明
      - 发文单位：清河县人民政府办公室
      - 印发日期：2021年3月15日
      - 文件：plan.txt

      ## 读出情况

      - 措施 3 项：明确牵头单位 1 项，只写责任单位 1 项，未明确单位 1 项，写明完成时限 2 项
      - 单位 5 个，组织机构 5 条，目标指标 1 条
      - 需要核对 3 处：未明确牵头单位 1 处，单位名称疑有误 1 处，单位不在成员之列 1 处

      ## 需要核对的地方（3 处，要紧的在前）

      ### 未明确牵头单位（\`lead-missing\`）1 处

      1. “备足沙袋”没有写明牵头单位。
         - 原文：“2\\.备足沙袋。（县财政局、县气象局参与）”
         - 位置：二2，二、任务，第8行
         - 建议：请在县财政局、县气象局中确定牵头单位。

      ### 单位名称疑有误（\`unit-misspelt\`）1 处

      1. “情报信自科”疑为“情报信息科”之误，已按“情报信息科”读取。
         - 原文：“情报信自科”
         - 位置：二1，二、任务，第7行
         - 建议：如确为笔误，请更正为“情报信息科”。

      ### 单位不在成员之列（\`unit-unknown\`）1 处

      1. “县气象局”不在成员单位之列。
         - 原文：“县气象局”
         - 位置：二1，二、任务，第7行
         - 涉及：2 项措施：二1、二2
         - 建议：请核对名称；确有该单位的，请补入成员名单，或核定为单独的单位。

      ## 措施（3 项）

      | 编号 | 措施 | 牵头单位 | 参与单位 | 完成时限 |
      | --- | --- | --- | --- | --- |
      | 二1 | 修好堤坝 | 县水务局 | 情报信息科、县气象局 | 9月底前（2021年9月30日） |
      | 二2 | 备足沙袋 | 未明确 | 县财政局、县气象局 | 未写明 |
      | 二3 | 开展演练 | 县应急局（责任单位） |  | 每季度末（每季度） |

      ## 单位（5 个）

      | 单位 | 又作 |
      | --- | --- |
      | 县水务局 |  |
      | 情报信息科 |  |
      | 县财政局 |  |
      | 县应急局 |  |
      | 县气象局 |  |

      ## 组织机构（5 条）

      | 职务 | 由谁担任 |
      | --- | --- |
      | 组长 | 张三，副县长 |
      | 成员 | 县水务局 |
      | 成员 | 情报信息科 |
      | 成员 | 县财政局 |
      | 成员 | 县应急局 |

      ## 目标指标（1 条）

      - 到年底合格率达到95%以上（2021年12月31日前）

      ---

      2026年11月23日 08:05（UTC+08:00）据文件“plan.txt”由联络台试读生成，未写入任何数据。
      "
    `);
  });

  it('is known again by its last line', () => {
    expect(isMarkdownReport(markdownReport(plan, MADE_AT))).toBe(true);
    expect(isMarkdownReport(plan.source.text)).toBe(false);
  });

  it('takes nothing of the plan for a mark, a tag, a link or a cell', () => {
    const hostile = planOf('1.修好<b>堤坝</b>|[点此](http://a.example)*_`，加固。（县水务局牵头）');

    expect(markdownReport(hostile, MADE_AT)).toContain(
      '| 1 | 修好&lt;b&gt;堤坝&lt;/b&gt;\\|\\[点此\\] | 县水务局 |  | 未写明 |',
    );
  });
});
