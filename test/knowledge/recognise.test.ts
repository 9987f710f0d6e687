import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/knowledge/recognise.ts';

const plan =
  '青溪县平安校园实施方案\n一、总体要求\n提高认识。\n二、主要任务\n（一）加强巡查。（牵头单位：教育局；配合单位：公安局）';

describe('a table', () => {
  it('with tasks and units is a ledger, though it names persons', () => {
    expect(recognise('x.csv', [['青溪县'], ['序号', '重点任务', '责任单位', '联络员', '单位']])).toBe('ledger');
  });

  it('with persons is a roster, though it has a column of duties', () => {
    expect(recognise('x.csv', [['姓名', '单位', '职务', '账号']])).toBe('roster');
    expect(recognise('x.csv', [['单位', '联络员', '电话']])).toBe('roster');
    expect(recognise('x.csv', [['Name', 'Unit', 'Role', 'Accounts']])).toBe('roster');
  });

  it('of tasks is a plan where its file, sheet or title calls it so, and it keeps no track of progress', () => {
    const header = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
    const row = ['1', '加强巡查', '教育局', '公安局', '9月底前'];

    expect(recognise('青溪县校园安全任务分工表.xlsx', [header, row])).toBe('plan');
    expect(recognise('附件.xlsx 分工方案', [header, row])).toBe('plan');
    expect(recognise('附件.xlsx', [['青溪县2026年重点任务分解表'], header, row])).toBe('plan');
    expect(recognise('任务分工表.xlsx', [[...header, '进展情况'], row])).toBe('ledger');
    expect(recognise('附件.xlsx', [['重点任务工作台账'], header, row])).toBe('ledger');
    expect(recognise('附件.xlsx', [header, row])).toBe('ledger');
  });

  it('with neither is unsure', () => {
    expect(
      recognise('台账.csv', [
        ['日期', '温度'],
        ['1', '2'],
      ]),
    ).toBeNull();
    expect(recognise('x.csv', [])).toBeNull();
  });
});

describe('a text', () => {
  it('with numbering and assignments is a plan', () => {
    expect(recognise('x.txt', plan)).toBe('plan');
    expect(recognise('x.txt', plan.replaceAll('\n', ''))).toBe('plan');
  });

  it('with a title and numbering is a plan without any assignment', () => {
    expect(recognise('x.txt', '青溪县校园安全工作要点\n一、抓巡查\n二、抓值守\n三、抓演练')).toBe('plan');
    expect(recognise('实施方案.txt', '一、抓巡查\n二、抓值守\n三、抓演练')).toBe('plan');
  });

  it('in English is a plan', () => {
    expect(recognise('x.md', 'Action Plan 2020\n1. Patrol\nLead agency: Education Office')).toBe('plan');
  });

  it('without any of these is unsure', () => {
    expect(recognise('x.txt', '今天开会讨论了食堂的菜单，大家都很满意。')).toBeNull();
    expect(recognise('guide.txt', '一、什么是风险\n二、怎样识别\n三、怎样上报')).toBeNull();
  });
});
