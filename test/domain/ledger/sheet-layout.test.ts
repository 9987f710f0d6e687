import { describe, expect, it } from 'vitest';
import { readLedger, type LedgerSheet } from '../../../src/domain/ledger/sheet.ts';

const where = { file: '台账.xlsx', anchor: '2020-07-01' };
const header = ['序号', '工作任务', '牵头单位', '完成时限', '进展情况', '完成率'];

const read = (...rows: readonly (readonly string[])[]): LedgerSheet => readLedger(rows, where);
const messages = ({ findings }: LedgerSheet): readonly string[] => findings.map(({ message }) => message);
const tasks = ({ rows }: LedgerSheet): readonly string[] => rows.map(({ task }) => task);

describe('above the table', () => {
  it('titles and notes of many lines are passed over', () => {
    const notes = Array.from({ length: 14 }, (_, i) => [`填报要求第${String(i + 1)}条：如实填报`]);

    expect(read(...notes, header, ['1', '巡查', '教育局', '9月底', '推进', '50%']).rows).toMatchObject([
      { line: 16, task: '巡查', percent: 50 },
    ]);
  });

  it.each([
    ['the day on which it was filled in', ['填报单位：教育局', '填报日期：2019年5月6日'], '2019-09-30'],
    ['that day in a cell of its own', ['截至', '2019年5月6日'], '2019-09-30'],
    ['the year of the title', ['青溪县2019年工作台账'], '2019-09-30'],
    ['no year', ['青溪县工作台账'], '2020-09-30'],
  ])('deadlines without a year count from %s', (_, title, due) => {
    expect(read(title, header, ['1', '巡查', '教育局', '9月底', '', '']).rows[0]?.due).toBe(due);
  });

  it('a header of two rows names columns under their groups, merged over them or not', () => {
    const sheet = read(
      ['序号', '工作任务', '牵头单位', '完成情况', '', ''],
      ['', '', '', '进度', '问题', '下步打算'],
      ['1', '巡查', '教育局', '50%', '缺人', '补人'],
    );

    expect(sheet.rows).toMatchObject([{ line: 3, task: '巡查', percent: 50, blocker: '缺人', nextStep: '补人' }]);
    expect(messages(sheet)).toEqual([]);
  });

  it('a header of three rows is read to its last, the current figure before the last one', () => {
    const sheet = read(
      ['序号', '工作任务', '责任分工', '', '完成情况', '', ''],
      ['', '', '单位', '', '进度', '', '问题'],
      ['', '', '牵头', '配合', '上月', '本月', ''],
      ['1', '巡查', '教育局', '公安局', '30%', '50%', '缺人'],
    );

    expect(sheet.rows).toMatchObject([{ lead: ['教育局'], participants: ['公安局'], percent: 50, blocker: '缺人' }]);
  });

  it('of two columns of tasks the one counts that tells the rows apart', () => {
    const sheet = read(
      ['序号', '重点任务', '具体措施', '牵头单位'],
      ['1', '校园安全', '加固校门', '教育局'],
      ['2', '校园安全', '设护学岗', '公安局'],
    );

    expect(tasks(sheet)).toEqual(['加固校门', '设护学岗']);
    expect(messages(sheet)).toEqual(['台账.xlsx 第1行 “重点任务”：与“具体措施”是同一类列，只读入后者']);
  });
});

describe('between the rows', () => {
  const task = ['1', '巡查', '教育局', '9月底', '推进', '50%'];

  it.each([
    ['a section', ['（一）校园安全']],
    ['a section in the column of tasks', ['', '（二）食品安全']],
    ['a section over the whole width', ['一、教育局任务', '一、教育局任务', '一、教育局任务', '一、教育局任务']],
    ['a part', ['第一部分 重点任务']],
    ['a section with its number apart', ['二', '食品安全类', '', '', '', '']],
    ['a sum', ['', '小计', '', '', '', '1项']],
    ['a sum spaced out', ['合　计', '', '', '', '', '50%']],
    ['a sum in words', ['总计：1项']],
    ['who made it', ['制表人：张三', '', '审核人：李四', '', '填报日期：2020年7月1日', '']],
    ['who filled it in', ['填表人：王五', '联系电话：6120000']],
    ['the header again', header],
    ['nothing', ['', ' ', '', '', '', '']],
  ])('%s is no task and no finding', (_, row) => {
    const sheet = read(header, row, task, row, row);

    expect(tasks(sheet)).toEqual(['巡查']);
    expect(messages(sheet)).toEqual([]);
  });

  it('the second row of a header is passed over where a page repeats both', () => {
    const head = [
      ['序号', '工作任务', '牵头单位', '完成情况', ''],
      ['', '', '', '进度', '问题'],
    ];

    expect(tasks(read(...head, ['1', '巡查', '教育局', '50%', ''], ...head, ['2', '值守', '公安局', '', '']))).toEqual([
      '巡查',
      '值守',
    ]);
  });

  it('a task that says nothing but its name stays a task, and so does one that is numbered 一', () => {
    expect(tasks(read(header, ['', '巡查'], ['', '合计划分责任区', '教育局']))).toEqual(['巡查', '合计划分责任区']);
    expect(tasks(read(header, ['一', '巡查'], ['二', '值守', '公安局']))).toEqual(['巡查', '值守']);
  });

  it('words under the table are a finding', () => {
    expect(messages(read(header, task, ['注：每月25日前报送']))).toEqual([
      '台账.xlsx 第3行：“注：每月25日前报送”单独成行，不是任务，未读入',
    ]);
  });
});

describe('a task over several lines', () => {
  it('whose cells were merged is one row, with what each line says', () => {
    const sheet = read(
      header,
      ['1', '巡查', '教育局', '9月底', '已查10所', '50%'],
      ['1', '巡查', '教育局', '9月底', '余下5所排期。', '50%'],
      ['2', '值守', '公安局', '', '', ''],
    );

    expect(sheet.rows).toMatchObject([
      { line: 2, task: '巡查', lead: ['教育局'], progress: '已查10所；余下5所排期', percent: 50 },
      { line: 4, task: '值守' },
    ]);
    expect(messages(sheet)).toEqual([]);
  });

  it('whose further lines are blank where cells were merged, as in a .csv, is one row, and says so', () => {
    const sheet = read(
      header,
      ['1', '巡查', '教育局', '9月底', '城区已查', ''],
      ['', '', '', '', '乡镇未查', ''],
      ['2', '值守', '', '', '', ''],
    );

    expect(sheet.rows).toMatchObject([{ progress: '城区已查；乡镇未查' }, { task: '值守' }]);
    expect(messages(sheet)).toEqual(['台账.xlsx 第3行：“巡查”此行没有写任务，作为上一行任务的续行读入']);
  });

  it('that disagree guesses no share, and takes the last day', () => {
    const sheet = read(
      header,
      ['1', '巡查', '教育局', '2020-08-31', '', '30%'],
      ['1', '巡查', '公安局', '2020-09-30', '', '60%'],
    );

    expect(sheet.rows).toMatchObject([
      { lead: ['教育局', '公安局'], percent: null, status: 'in-progress', due: '2020-09-30' },
    ]);
    expect(messages(sheet)).toEqual([
      '台账.xlsx 第2行：“巡查”分几行填写，各行完成率不一致（30%、60%），未读入',
      '台账.xlsx 第2行：“巡查”分几行填写，各行完成时限不一致（2020-08-31、2020-09-30），按最后一天读入',
    ]);
  });
});

describe('cells', () => {
  const only = (label: string, cell: string) => read(['工作任务', label], ['巡查', cell]);

  it.each([
    ['20200930', '2020-09-30'],
    ['2020 09 30', '2020-09-30'],
    ['20.9.30', '2020-09-30'],
    ['2020/9/30 星期三', '2020-09-30'],
    ['２０２０年９月３０日', '2020-09-30'],
    ['九月三十日', '2020-09-30'],
    ['9月30日\n前', '2020-09-30'],
    ['2020.9.1-2020.9.30', '2020-09-30'],
    ["'2020-09-30", '2020-09-30'],
  ])('the day %j is read', (written, due) => {
    expect([only('完成时限', written).rows[0]?.due, messages(only('完成时限', written))]).toEqual([due, []]);
  });

  it.each([
    ['≥80', 80],
    ['>=80%', 80],
    ['≈80%', 80],
    ['达80%', 80],
    ['进度80%', 80],
    ['80%以上', 80],
    ['80%（含在建）', 80],
    ['三分之二', 67],
    ['12个/20个', 60],
    ['百分百', 100],
  ])('the share %s is read', (written, percent) => {
    expect([only('完成率', written).rows[0]?.percent, messages(only('完成率', written))]).toEqual([percent, []]);
  });

  it.each([
    ['√', 'done'],
    ['是', 'done'],
    ['否', 'in-progress'],
  ])('%s in the place of a share is a status', (written, status) => {
    expect([only('完成率', written).rows[0]?.status, messages(only('完成率', written))]).toEqual([status, []]);
  });

  it.each([
    ['已竣工', 'done'],
    ['已通过验收', 'done'],
    ['阶段性完成', 'in-progress'],
    ['整改中', 'in-progress'],
    ['已开工', 'in-progress'],
    ['达到序时进度', 'in-progress'],
    ['未开工', 'not-started'],
    ['停工', 'blocked'],
    ['暂缓', 'blocked'],
    ['未报送', null],
  ])('the status %s is read', (written, status) => {
    expect([only('状态', written).rows[0]?.status, messages(only('状态', written))]).toEqual([status, []]);
  });

  it.each(['不足80%', '过半', '已完成12所'])('the share %s is none, and the row is kept', (written) => {
    const sheet = only('完成率', written);

    expect(sheet.rows).toMatchObject([{ task: '巡查', percent: null }]);
    expect(messages(sheet)).toEqual([
      `台账.xlsx 第2行 “完成率”：“${written}”不是 0 到 100 之间的完成率（应如 80% 或 0.8）`,
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['具体举措', 'task'],
    ['工作要点', 'task'],
    ['目标任务', 'task'],
  ])('%s holds the task', (label) => {
    expect(tasks(read([label, '牵头单位'], ['巡查', '教育局']))).toEqual(['巡查']);
  });

  it.each([
    ['任务来源', { task: '巡查' }],
    ['责任单位及责任人', { lead: ['x'] }],
    ['责任股室', { lead: ['x'] }],
    ['需要支持事项', { blocker: 'x' }],
    ['下月计划', { nextStep: 'x' }],
  ])('%s beside the task is read as what it is', (label, row) => {
    expect(read([label, '工作任务', '进展'], ['x', '巡查', '推进']).rows).toMatchObject([row]);
  });

  it.each(['完成与否', '是否按期完成', '销号情况'])('%s tells the status', (label) => {
    expect(read(['工作任务', label], ['巡查', '是']).rows).toMatchObject([{ status: 'done' }]);
  });
});
