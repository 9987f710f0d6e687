import { describe, expect, it } from 'vitest';
import { BOLD } from '../../../../src/domain/plan/outline/numbering.ts';
import { readPlan } from '../../../../src/domain/plan/read-plan.ts';

type Marked = readonly [words: string, depth?: number | undefined];

function planOf(...lines: readonly Marked[]) {
  const headings = new Map<number, number>();
  let at = 0;
  for (const [words, depth] of lines) {
    if (depth !== undefined) headings.set(at, depth);
    at += words.length + 1;
  }
  return readPlan({ file: '方案.docx', text: lines.map(([words]) => words).join('\n'), headings });
}

const refs = (...lines: readonly Marked[]): readonly string[] =>
  planOf(...lines).clauses.map(({ ref, text }) => `${ref} ${text}`);

const title: Marked = ['青溪县防汛工作方案', 1];

describe('marked headings', () => {
  it('leave the outline to the numbers of a numbered plan, whichever of them are marked', () => {
    const byNumbers = [
      '标题 青溪县防汛工作方案',
      '一 一、任务',
      '一(一) （一）堤坝',
      '一(一)1 修好堤坝。',
      '二 二、要求',
    ];

    for (const depths of [[1, 2], [2], [undefined, 1], [BOLD, BOLD], [3, 1]]) {
      const [outer, inner] = depths;
      expect(
        refs(title, ['一、任务', outer], ['（一）堤坝', inner], ['修好堤坝。'], ['二、要求', outer]),
        depths.join(),
      ).toEqual(byNumbers);
    }
  });

  it('without a number take the rank of the numbered ones at their depth', () => {
    expect(
      refs(title, ['前言', 2], ['有雨。'], ['一、任务', 2], ['总的要求', 3], ['快。'], ['（一）堤坝', 3], ['附则', 2]),
    ).toEqual([
      '标题 青溪县防汛工作方案',
      '题1 前言',
      '题1段1 有雨。',
      '一 一、任务',
      '题2 总的要求',
      '题2段1 快。',
      '一(一) （一）堤坝',
      '题3 附则',
    ]);
  });

  it('are no headings where they are bold words, sentences or assignments in a numbered plan', () => {
    expect(
      refs(['一、任务', 1], ['专栏', BOLD], ['修好堤坝，备足沙袋。', 2], ['牵头单位：水利局', 2], ['二、要求', 1]),
    ).toEqual(['一 一、任务', '一1 专栏', '一2 修好堤坝，备足沙袋。', '一3 牵头单位：水利局', '二 二、要求']);
  });

  it('say nothing by bold type where nearly all is bold', () => {
    const bold = (words: string): Marked => [words, BOLD];

    expect(refs(bold('Plan'), bold('Mend the dike'), bold('Fill the bags'), ['End'])).toEqual([
      '标题 Plan',
      '段1 Mend the dike',
      '段2 Fill the bags',
      '段3 End',
    ]);
  });

  it('make an outline of their own where nothing is numbered', () => {
    expect(refs(['Flood plan', 1], ['Dikes', 2], ['Mend them.'], ['Pumps', BOLD], ['Oil them.'])).toEqual([
      '标题 Flood plan',
      '题1 Dikes',
      '题1段1 Mend them.',
      '题2 Pumps',
      '题2段1 Oil them.',
    ]);
  });
});

describe('the title', () => {
  it('may stand in two marked lines', () => {
    const { facts } = planOf(
      ['青溪县人民政府关于做好防汛和', 1],
      ['抗旱工作的实施意见', 1],
      ['一、任务', 1],
      ['二、要求', 1],
    );

    expect(facts.title).toBe('青溪县人民政府关于做好防汛和抗旱工作的实施意见');
  });

  it("is the plan's own where the marked notice only sends it round", () => {
    const { facts, clauses } = planOf(
      ['关于印发青溪县防汛工作方案的通知', 1],
      ['各镇：'],
      ['现予印发。'],
      title,
      ['一、任务', 2],
      ['二、要求', 2],
    );

    expect(facts.title).toBe('青溪县防汛工作方案');
    expect(clauses.map(({ ref }) => ref).slice(-2)).toEqual(['一', '二']);
  });

  it('may be bold', () => {
    expect(planOf(['青溪县防汛工作方案', BOLD], ['修好堤坝。'], ['备足沙袋。']).facts.title).toBe('青溪县防汛工作方案');
  });
});
