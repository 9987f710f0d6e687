import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../../src/domain/plan/plan.ts';
import { planOf } from '../../../support/plans.ts';

/** `1 修好堤坝：县水务局*+县财政局@2021-06-30`: reference, words, lead (a star where it is explicit), who takes part, deadline. */
const rowsOf = ({ measures }: ReadPlan): readonly string[] =>
  measures.map(
    ({ ref, text, lead, participants, leadIsExplicit, due }) =>
      `${ref} ${text}：${lead.join('、')}${leadIsExplicit ? '*' : ''}${participants.map((name) => `+${name}`).join('')}@${due ?? '无'}`,
  );

const read = (...lines: readonly string[]): readonly string[] => rowsOf(planOf(...lines));

describe('a task table with a line a row', () => {
  it('finds the column of the work by its width where no head names it', () => {
    expect(
      read(
        '序号\t攻坚行动\t推进路线\t完成时限\t牵头单位\t配合单位',
        '1\t防汛（2项）\t修好青溪河堤坝，备足沙袋，逐段加固，汛期前全部验收。\t6月\t县水务局\t县财政局',
        '2\t整治沿河排污口，逐一登记造册。\t9月\t县生态环境局\t/',
      ),
    ).toEqual([
      '1 修好青溪河堤坝，备足沙袋，逐段加固，汛期前全部验收。：县水务局*+县财政局@2021-06-30',
      '2 整治沿河排污口，逐一登记造册。：县生态环境局*@2021-09-30',
    ]);
  });

  it('fits a row that merged cells left short by what its cells look like', () => {
    expect(
      read(
        '序号\t重点任务\t工作内容\t牵头单位\t配合单位\t完成时限',
        '1\t防汛\t修好堤坝。\t县水务局\t县财政局\t6月底前',
        '备足沙袋。\t县应急局\t各镇\t8月底前',
        '组织演练。\t10月底前',
        '2\t防火\t清理可燃物。\t县林业局',
      ),
    ).toEqual([
      '1 修好堤坝。：县水务局*+县财政局@2021-06-30',
      '1·2 备足沙袋。：县应急局*+各镇@2021-08-31',
      '1·3 组织演练。：县应急局*+各镇@2021-10-31',
      '2 清理可燃物。：县林业局*@无',
    ]);
  });

  it('may have a second row of heads, again on each page', () => {
    const heads = ['序号\t重点任务\t责任分工\t完成时限', '牵头单位\t配合单位'];

    expect(
      read(
        ...heads,
        '1\t修好堤坝\t县水务局\t县财政局\t6月底前',
        '续表',
        ...heads,
        '2\t清理可燃物\t县林业局\t/\t8月底前',
      ),
    ).toEqual(['1 修好堤坝：县水务局*+县财政局@2021-06-30', '2 清理可燃物：县林业局*@2021-08-31']);
  });

  it('ends where a table of another kind begins', () => {
    expect(
      read(
        '序号\t重点任务\t责任单位',
        '1\t修好堤坝\t县水务局',
        '序号\t项目名称\t总投资（万元）\t建设地点',
        '1\t青溪河堤坝\t300\t青溪镇',
      ),
    ).toEqual(['1 修好堤坝：县水务局@无']);
  });

  it('calls the work by its name and puts its field into the headings', () => {
    const [first] = planOf('序号\t类别\t重点任务\t牵头单位', '1\t摸清底数\t排查供水工程\t县水务局').measures;

    expect([first?.title, first?.heading]).toEqual(['排查供水工程', ['摸清底数']]);
  });

  it('reads who leads with whom from one cell', () => {
    expect(
      read(
        '序号\t重点任务\t牵头单位\t责任单位',
        '1\t修好堤坝\t县水务局会同县应急局\t各镇',
        '2\t备足沙袋\t\t县应急局（牵头）、县财政局',
      ),
    ).toEqual(['1 修好堤坝：县水务局*+县应急局+各镇@无', '2 备足沙袋：县应急局*+县财政局@无']);
  });

  it('reads names that are spaced out to the width of their cell', () => {
    expect(read('序号\t重点任务\t责任单位', '1\t修好堤坝\t县 水 务 局、县财政局')).toEqual([
      '1 修好堤坝：县水务局、县财政局@无',
    ]);
  });
});

describe('a task table that has lost its layout', () => {
  it('has a line a cell, and several for a cell of several units', () => {
    expect(
      read(
        ...['序号', '民生实事', '责任单位', '完成时限'],
        ...['1', '修好青溪河堤坝。', '县水务局', '县财政局', '6月底前'],
        ...['2', '建成县养老服务中心。', '县民政局', '8月底前'],
        ...['开办老年食堂。', '10月底前'],
      ),
    ).toEqual([
      '1 修好青溪河堤坝。：县水务局、县财政局@2021-06-30',
      '2 建成县养老服务中心。：县民政局@2021-08-31',
      '2·2 开办老年食堂。：县民政局@2021-10-31',
    ]);
  });

  it('has a bar behind each cell or on lines of its own', () => {
    const behind = ['序号 |', '重点工作 |', '责任领导 |', '责任单位 |', '完成时限 |'];
    const between = ['工作任务', '|', '具体要求', '|', '责任科室', '|', '时限要求', '|'];

    expect(read(...behind, '1 |', '修好堤坝，备足沙袋。 |', '张某 |', '县水务局 |', '年底前 |')).toEqual([
      '1 修好堤坝，备足沙袋。：县水务局@2021-12-31',
    ]);
    expect(read(...between, '防汛', '|', '1', '|', '修好堤坝，备足沙袋。', '|', '办公室', '|', '6月底前', '|')).toEqual(
      ['行 修好堤坝，备足沙袋。：办公室@2021-06-30'],
    );
  });

  it('has nothing but spaces between the cells', () => {
    expect(
      read(
        '序号 重点工作任务 主要责任单位 协同配合单位',
        '一、民生实事',
        '1 修好青溪河堤坝。 县水务局 县财政局、各镇。',
        '2 建成养老服务中心。 县民政局',
        '县住建局',
        '县政府有关部门，各镇。',
      ),
    ).toEqual([
      '一1 修好青溪河堤坝。：县水务局*+县财政局+各镇@无',
      '一2 建成养老服务中心。：县民政局、县住建局*+县政府有关部门+各镇@无',
    ]);
  });

  it('leaves lines that are in no row to the outline', () => {
    const plan = planOf(
      ...['序号', '任务', '责任单位'],
      ...['1', '修好堤坝', '县水务局'],
      '附件：无',
      '二、要求',
      '按时报送。',
    );

    expect(plan.measures).toHaveLength(1);
    expect(plan.clauses.map(({ text }) => text)).toEqual(expect.arrayContaining(['二、要求', '按时报送。']));
  });
});
