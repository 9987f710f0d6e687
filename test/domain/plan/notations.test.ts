import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../src/domain/plan/plan.ts';
import { planOf } from '../../support/plans.ts';

/** `县水务局*+县财政局`: the lead, a star where the words say that it leads, and who takes part. */
const duties = ({ measures }: ReadPlan): readonly string[] =>
  measures.map(
    ({ lead, participants, leadIsExplicit }) =>
      `${lead.join('、')}${leadIsExplicit ? '*' : ''}${participants.map((name) => `+${name}`).join('')}`,
  );

const dutiesOf = (...paragraphs: readonly string[]): readonly string[] => duties(planOf(...paragraphs));

describe('an assignment in a paragraph', () => {
  it.each([
    ['修好堤坝。〔县水务局牵头〕', '县水务局*'],
    ['修好堤坝。［责任单位：县水务局、县林业局］', '县水务局、县林业局'],
    ['修好堤坝。【牵头单位：县水务局；配合单位：县财政局】', '县水务局*+县财政局'],
    ['修好堤坝。（责任单位：县水务局（牵头）、县财政局、各镇）', '县水务局*+县财政局+各镇'],
    ['修好堤坝。（由县水务局负总责，县财政局配合）', '县水务局*+县财政局'],
    ['修好堤坝。（以县水务局为主，县财政局配合）', '县水务局*+县财政局'],
    ['修好堤坝。（县水务局商县财政局办理）', '县水务局*+县财政局'],
    ['修好堤坝。（县水务局、县林业局指导，各镇负责落实）', '县水务局、县林业局+各镇'],
    ['修好堤坝。（县级牵头部门：县水务局；县级责任部门：县财政局）', '县水务局*+县财政局'],
    ['修好堤坝。（第一责任单位：县水务局；其他责任单位：县财政局）', '县水务局*+县财政局'],
    ['修好堤坝。（牵头单位 县水务局，配合单位 县财政局）', '县水务局*+县财政局'],
    ['修好堤坝。（责任领导：张某；牵头单位：县水务局；责任人：李某；配合单位：县财政局）', '县水务局*+县财政局'],
    ['修好堤坝。责任单位：县水务局；配合单位：县财政局。', '县水务局*+县财政局'],
    ['修好堤坝。该项工作由县水务局牵头，县财政局配合。', '县水务局*+县财政局'],
    ['修好堤坝，由县水务局牵头，会同县财政局落实。', '县水务局*+县财政局'],
    ['修好堤坝。——县水务局牵头，县财政局参与', '县水务局*+县财政局'],
    ['修好堤坝。（县公安局（负责交通管制）、县水务局按职责分工负责）', '县公安局、县水务局'],
    ['修好堤坝。（各市、县〔市、区〕政府负责）', '各市、县〔市、区〕政府'],
    ['修好堤坝。（县水务局，各镇（街道）；长期坚持）', '县水务局、各镇（街道）'],
  ])('%s', (paragraph, expected) => {
    expect(dutiesOf('一、任务', `1.${paragraph}`)).toEqual([expected]);
  });

  it.each([
    '1.建设三类中心（包括算力中心、数据中心）。加快施工。',
    '1.本次会议由县政府召集，县水务局、县财政局组成，县水务局为牵头单位。',
    '1.各镇要高度重视，由主要领导负责这项工作。',
  ])('is not found in %s', (paragraph) => {
    expect(dutiesOf('一、任务', paragraph)).toEqual([]);
  });

  it('may be several of a paragraph, the last of them a sentence', () => {
    expect(dutiesOf('一、任务', '1.修好堤坝。（县水务局牵头）备足沙袋，分发到村。由县应急局牵头负责。')).toEqual([
      '县水务局*',
      '县应急局*',
    ]);
  });
});

describe('a rule that is stated once', () => {
  it('says at the end of the paper that the first named leads', () => {
    expect(
      dutiesOf('一、任务', '1.修好堤坝。（县水务局、县财政局）', '（注：以上任务排在第一位的责任单位为牵头单位）'),
    ).toEqual(['县水务局*+县财政局']);
  });

  it('says by which mark a unit leads', () => {
    expect(dutiesOf('一、任务', '1.修好堤坝。（责任单位：县财政局、★县水务局）', '注：带★的为牵头单位。')).toEqual([
      '县水务局*+县财政局',
    ]);
  });

  it('leaves out what holds for all that follow', () => {
    expect(
      dutiesOf(
        '一、任务',
        '1.修好堤坝。（县水务局负责。以下均需各镇落实，不再重复列出）',
        '2.备沙袋。（县应急局负责）',
      ),
    ).toEqual(['县水务局', '县应急局']);
  });
});

describe('an assignment outside of the paragraph', () => {
  it('has a line for each part, and keeps the brackets of a name', () => {
    const plan = planOf(
      '一、任务',
      '1.修好堤坝',
      '堤坝全线加固。',
      '牵头单位：县水务局',
      '配合单位：县财政局、各镇（街道）',
      '完成时限：2020年9月底前',
      '2.备足沙袋',
      '沙袋分发到村。',
      '牵头单位：县应急局',
    );

    expect(duties(plan)).toEqual(['县水务局*+县财政局+各镇（街道）', '县应急局*']);
    expect(plan.measures.map(({ title, text, due }) => [title, text, due])).toEqual([
      ['修好堤坝', '堤坝全线加固。', '2020-09-30'],
      ['备足沙袋', '沙袋分发到村。', null],
    ]);
  });

  it('governs a run of items that are no more than a line each', () => {
    const plan = planOf('一、任务', '（一）防汛', '1.修好堤坝', '2.备足沙袋', '牵头单位：县水务局');

    expect(plan.measures.map(({ ref, text }) => [ref, text])).toEqual([['一(一)', '1.修好堤坝\n2.备足沙袋']]);
  });

  it('stands in the heading of a section, for each item under it', () => {
    const plan = planOf('一、由县水务局牵头的任务（2项）', '1.修好堤坝。', '2.备足沙袋。', '二、要求', '3.按时报送。');

    expect(plan.measures.map(({ ref, lead, leadIsExplicit }) => [ref, lead, leadIsExplicit])).toEqual([
      ['一1', ['县水务局'], true],
      ['一2', ['县水务局'], true],
    ]);
  });

  it('follows a heading that ends in a full stop', () => {
    const plan = planOf('一、任务', '（一）加强防汛。', '修好堤坝，备足沙袋。', '责任单位：县水务局');

    expect(plan.measures.map(({ ref, title }) => `${ref} ${title}`)).toEqual(['一(一)1 加强防汛']);
  });

  it('makes a work and its label in one paragraph one measure', () => {
    const plan = planOf('一、任务', '1.新建水库2座。责任领导：张某；牵头单位：县水务局；完成时限：2020年12月底。');

    expect(plan.measures.map(({ title, text, due }) => [title, text.slice(0, 9), due])).toEqual([
      ['新建水库2座', '1.新建水库2座。', '2020-12-31'],
    ]);
  });
});
