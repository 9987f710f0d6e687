import { describe, expect, it } from 'vitest';
import { duties, planOf } from '../../support/plans.ts';

describe('where an assignment stands', () => {
  it('is a measure for each paragraph with an assignment at its end', () => {
    const plan = planOf(
      '一、任务',
      '(一)防汛。修好堤坝。(县水务局牵头,县财政局参与)',
      '备足沙袋。(县应急局牵头,各镇参与)',
    );

    expect(duties(plan)).toEqual(['一(一)1 县水务局(县财政局)', '一(一)2 县应急局(各镇)']);
    expect(plan.measures[0]).toMatchObject({
      heading: ['一、任务', '(一)防汛'],
      text: '修好堤坝。(县水务局牵头,县财政局参与)',
      assignment: '(县水务局牵头,县财政局参与)',
    });
  });

  it('is read from lines of its own, and covers the paragraphs above them', () => {
    const plan = planOf(
      '1.防汛',
      '修好堤坝。',
      '备足沙袋。',
      '牵头单位：县水务局',
      '配合单位：各镇',
      '完成时限：6月底前',
      '2.防火',
      '责任单位：县林业局',
    );

    expect(duties(plan)).toEqual(['1 县水务局(各镇)', '2 县林业局()']);
    expect(plan.measures[0]).toMatchObject({ title: '防汛', text: '修好堤坝。\n备足沙袋。', dueText: '6月底前' });
  });

  it('governs what stands under a heading that carries it', () => {
    const plan = planOf(
      '(一)防汛（县水务局牵头，各镇参与）',
      '修好堤坝。',
      '备足沙袋。',
      '(二)防火（县林业局牵头）',
      '清理可燃物。',
    );

    expect(duties(plan)).toEqual(['(一) 县水务局(各镇)', '(二) 县林业局()']);
    expect(plan.measures[0]?.text).toContain('备足沙袋。');
  });

  it('makes several measures of a paragraph with several', () => {
    const plan = planOf('一、任务', '修好堤坝。（县水务局负责）备足沙袋。（县应急局负责）');

    expect(plan.measures.map(({ ref, text }) => `${ref} ${text}`)).toEqual([
      '一1 修好堤坝。（县水务局负责）',
      '一1·2 备足沙袋。（县应急局负责）',
    ]);
  });

  it('takes brackets that follow each other as one', () => {
    expect(duties(planOf('1.修好堤坝，加固坝体。（牵头单位：县水务局）（配合单位：县财政局）'))).toEqual([
      '1 县水务局(县财政局)',
    ]);
  });

  it('reads a closing sentence 由…牵头, and no prose about what somebody heads', () => {
    const plan = planOf(
      '1.修好堤坝，加固坝体。由县水务局牵头，会同县财政局、各镇。',
      '2.建立由县水务局牵头的会商机制，定期会商。',
    );

    expect(duties(plan)).toEqual(['1 县水务局(县财政局,各镇)']);
  });

  it('takes units in brackets with no verb where they can be no remark', () => {
    const plan = planOf(
      '1.修好堤坝，加固坝体（县水务局、县财政局）；',
      '2.备足沙袋，分发到村。（县应急局）',
      '3.统一报送防汛值守机构（县水务局）；',
    );

    expect(duties(plan)).toEqual(['1 县水务局+县财政局()', '2 县应急局()']);
  });

  it('leaves remarks in brackets alone', () => {
    expect(planOf('1.支持职业院校（含技工院校）、企业（由县商务局负责认定的除外）培训。').measures).toEqual([]);
  });

  it('reads who leads by a rule that is stated once', () => {
    const plan = planOf(
      '(一)修好堤坝，加固坝体。（县水务局、县财政局负责。列第一位者为牵头单位，下同）',
      '(二)备足沙袋，分发到村。（县应急局、各镇负责）',
    );

    expect(duties(plan)).toEqual(['(一) 县水务局(县财政局)', '(二) 县应急局(各镇)']);
    expect(plan.measures.every(({ leadIsExplicit }) => leadIsExplicit)).toBe(true);
  });
});

describe('a table of tasks', () => {
  it('is read by its head, with merged cells and section rows', () => {
    const plan = planOf(
      '序号\t重点任务\t主要内容\t牵头单位\t配合单位\t完成时限',
      '一、\t防灾',
      '1\t防汛\t修好堤坝。\t县水务局\t县财政局，各镇\t6月底前',
      '备足沙袋。\t县应急局\t/\t长期',
      '2\t防火\t清理可燃物。\t县林业局\t无\t',
    );

    expect(duties(plan)).toEqual(['1 县水务局(县财政局,各镇)', '1·2 县应急局()', '2 县林业局()']);
    expect(plan.measures.map(({ title, assignment }) => `${title} ${assignment ?? ''}`)).toEqual([
      '防汛 县水务局\t县财政局，各镇',
      '备足沙袋 县应急局\t/',
      '防火 县林业局\t无',
    ]);
  });

  it('may be of Markdown and in English', () => {
    const plan = planOf(
      '| Action | Responsible Party | Target Date |',
      '|---|---|---|',
      '| **1.1** Repair the dam | Water Office and Finance Office | June 30, 2021 |',
    );

    expect(duties(plan)).toEqual(['1.1 Water Office+Finance Office()']);
    expect(plan.measures[0]?.leadIsExplicit).toBe(false);
  });

  it('assigns nothing by a column of partners to no lead', () => {
    const plan = planOf('任务\t配合单位', '修好堤坝\t县财政局');

    expect(plan.measures[0]).toMatchObject({ lead: [], participants: ['县财政局'], leadIsExplicit: false });
    expect(plan.findings.map(({ code }) => code)).toContain('lead-missing');
  });
});

describe('an English plan in sentences', () => {
  it('says who acts and with whom, under a dated heading', () => {
    const plan = planOf(
      '**Within 30 days of issuance:**',
      'Additionally, WRO, in coordination with FIN and the Forestry Council, will repair the dam before the flood. This work will go on.',
      'FIN will work with willing agencies to pay for it. If necessary, FIN will borrow.',
    );

    expect(plan.measures.map(({ lead, participants }) => [lead, participants])).toEqual([
      [['WRO'], ['FIN', 'Forestry Council']],
      [['FIN'], ['willing agencies']],
    ]);
  });
});
