import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRow, LedgerSheet } from '../../../src/domain/ledger/sheet.ts';
import { isLedger, readLedger } from '../../../src/domain/ledger/sheet.ts';

const where = { file: 'ledger.csv', anchor: '2020-07-01' };

const header = [
  '序号',
  '工作任务',
  '牵头单位',
  '配合单位',
  '责任人',
  '联络员',
  '完成时限',
  '进展情况',
  '完成率',
  '存在问题',
  '下一步',
  '备注',
];

const ledger = (...rows: string[][]): LedgerSheet => readLedger([header, ...rows], where);
const messages = (sheet: LedgerSheet): readonly string[] => sheet.findings.map(({ message }) => message);

/** One row under just these columns. */
function only(columns: Readonly<Record<string, string>>): {
  readonly row: LedgerRow | undefined;
  readonly messages: readonly string[];
} {
  const sheet = readLedger(
    [
      ['工作任务', ...Object.keys(columns)],
      ['校园巡查', ...Object.values(columns)],
    ],
    where,
  );
  return { row: sheet.rows[0], messages: messages(sheet) };
}

describe('a row', () => {
  it('has all that the columns hold', () => {
    const { rows, findings } = ledger([
      '1',
      '校园巡查',
      '教育局',
      '公安局、城管局',
      '王五',
      '张三',
      '9月底前',
      '已巡查两轮',
      '60%',
      '缺人手',
      '补充人手',
      '无',
    ]);

    expect(rows).toEqual([
      {
        line: 2,
        number: '1',
        task: '校园巡查',
        lead: ['教育局'],
        participants: ['公安局', '城管局'],
        leadIsExplicit: true,
        person: '王五',
        liaison: '张三',
        dueText: '9月底前',
        due: '2020-09-30',
        recurrence: null,
        progress: '已巡查两轮',
        percent: 60,
        status: 'in-progress',
        blocker: '缺人手',
        expected: null,
        key: null,
        nextStep: '补充人手',
        remark: null,
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('says nothing of what it leaves open', () => {
    expect(only({ 完成时限: '/', 完成率: '—', 存在问题: '无', 进展情况: '' })).toMatchObject({
      row: { due: null, dueText: null, percent: null, status: null, blocker: null, progress: null },
      messages: [],
    });
  });

  it('without a task is kept, with a finding', () => {
    const sheet = ledger(['2', '', '教育局', '公安局']);

    expect(sheet.rows).toMatchObject([{ number: '2', task: '', lead: ['教育局'] }]);
    expect(messages(sheet)).toEqual(['ledger.csv 第2行 “工作任务”：没有写任务（合并的单元格请逐行填写）']);
  });
});

describe('the header', () => {
  it.each([
    [['工作措施', '责任单位', '时间节点', '工作进展', '进度']],
    [['重点任务', '主办单位', '完成期限', '完成情况', '完成进度']],
    [['任务名称', '牵头部门（单位）', '办结时限', '推进情况', '完成率(%)']],
    [['工作任務', '牽頭單位', '完成時限', '進展情況', '完成率']],
    [['Task', 'Lead unit', 'Due date', 'Progress', '% complete']],
    [['\ufeff 具体\n措施 ', '责 任 单 位', '完成时间：', '进展', '百分比']],
  ])('is understood as %j', (labels) => {
    const { rows, findings } = readLedger([labels, ['校园巡查', '教育局', '2020-09-30', '有序推进', '50%']], where);

    expect(findings).toEqual([]);
    expect(rows).toMatchObject([
      { task: '校园巡查', lead: ['教育局'], due: '2020-09-30', progress: '有序推进', percent: 50 },
    ]);
  });

  it('may stand below titles, in two rows, with columns in any order', () => {
    const rows = [
      ['青溪县平安校园工作台账'],
      ['填报单位：教育局', '', '填报时间：2020-07-01'],
      ['完成时限', '责任分工', '', '工作任务'],
      ['', '牵头单位', '配合单位', ''],
      ['2020-09-30', '教育局', '公安局', '校园巡查'],
    ];

    expect(readLedger(rows, where)).toMatchObject({
      rows: [{ line: 5, task: '校园巡查', lead: ['教育局'], participants: ['公安局'], due: '2020-09-30' }],
    });
  });

  it('may be in any order', () => {
    const row = [
      '1',
      '校园巡查',
      '教育局',
      '公安局',
      '王五',
      '张三',
      '2020-09-30',
      '推进中',
      '60%',
      '缺人',
      '补人',
      '急',
    ];
    const orders = fc.shuffledSubarray([...header.keys()], { minLength: header.length });

    fc.assert(
      fc.property(orders, (order) => {
        const pick = (cells: readonly string[]): string[] => order.map((i) => cells[i] ?? '');

        expect(readLedger([pick(header), pick(row)], where)).toEqual(ledger(row));
      }),
    );
  });

  it('is skipped where a page repeats it, and so are blank rows', () => {
    const row = ['1', '校园巡查', '教育局'];

    expect(ledger(row, ['', '\u3000'], [], header, row)).toMatchObject({
      rows: [{ line: 2 }, { line: 6 }],
      findings: [],
    });
  });

  it('with columns that nobody knows, or twice the same, is a finding', () => {
    const rows = [
      ['工作任务', '牵头单位', '督查组', '6月进展情况', '7月进展情况'],
      ['校园巡查', '教育局', '一组', '启动', '推进中'],
    ];

    expect(readLedger(rows, where).rows).toMatchObject([{ progress: '推进中' }]);
    expect(messages(readLedger(rows, where))).toEqual([
      'ledger.csv 第1行 “督查组”：不是认识的列，未读入',
      'ledger.csv 第1行 “6月进展情况”：与“7月进展情况”是同一类列，只读入后者',
    ]);
  });

  it('that is missing is a finding', () => {
    const sheet = readLedger([['姓名', '单位']], where);

    expect(sheet.rows).toEqual([]);
    expect(messages(sheet)[0]).toContain('前20行没有台账的表头（应有“工作任务”');
    expect(isLedger([['姓名', '单位']])).toBe(false);
  });
});

describe('units', () => {
  it('are split at every mark that offices use, and not within brackets', () => {
    const { row } = only({
      牵头单位: '教育局',
      配合单位: '公安局（治安大队、交警大队）、民政局，城管局;住建局；卫健局/财政局\n文旅局',
    });

    expect(row?.participants).toEqual([
      '公安局（治安大队、交警大队）',
      '民政局',
      '城管局',
      '住建局',
      '卫健局',
      '财政局',
      '文旅局',
    ]);
  });

  it('who are responsible stand as leads that nobody names so', () => {
    expect(only({ 责任单位: '教育局、公安局' }).row).toMatchObject({
      lead: ['教育局', '公安局'],
      leadIsExplicit: false,
    });
  });

  it('who are responsible take part where another column leads', () => {
    expect(only({ 牵头单位: '教育局', 责任单位: '教育局、公安局' }).row).toMatchObject({
      lead: ['教育局'],
      participants: ['公安局'],
      leadIsExplicit: true,
    });
  });

  it.each(['教育局（牵头）、公安局', '牵头单位：教育局；配合单位：公安局', '牵头单位：教育局\n配合单位：公安局'])(
    'are told apart in one cell: %j',
    (cell) => {
      expect(only({ 责任单位: cell }).row).toMatchObject({
        lead: ['教育局'],
        participants: ['公安局'],
        leadIsExplicit: true,
      });
    },
  );
});

describe('a deadline', () => {
  it.each([
    ['2020-09-30', '2020-09-30'],
    ['2020/9/30', '2020-09-30'],
    ['2020年9月30日', '2020-09-30'],
    ['2020.9.30', '2020-09-30'],
    ['9月底前', '2020-09-30'],
    ['2020-09-30 00:00:00', '2020-09-30'],
    ['44104', '2020-09-30'],
  ])('is read from %s', (written, due) => {
    expect(only({ 完成时限: written })).toMatchObject({ row: { due, dueText: written }, messages: [] });
  });

  it.each([
    ['长期坚持', 'long-term'],
    ['每季度', 'every-quarter'],
    ['立即', null],
  ])('without a day is no finding where the words mean it: %s', (written, recurrence) => {
    expect(only({ 完成时限: written })).toMatchObject({ row: { due: null, recurrence }, messages: [] });
  });

  it.each(['9月32日', '看情况', '2020-02-30'])('that is none is a finding, and the row is kept: %s', (written) => {
    const { row, messages: found } = only({ 完成时限: written });

    expect(row).toMatchObject({ task: '校园巡查', due: null, dueText: written });
    expect(found).toEqual([`ledger.csv 第2行 “完成时限”：“${written}”不是日期（应如 2020-09-30 或 9月底前）`]);
  });

  it('that counts from an unknown day, or may mean another year, is a finding', () => {
    expect(only({ 完成时限: '验收后30日内' }).messages[0]).toContain('“验收后30日内”没有写明是哪一天');
    expect(only({ 完成时限: '3月底前' }).messages[0]).toContain('“3月底前”可作几种理解，按 20');
  });
});

describe('a percentage', () => {
  it('is read in the words of offices', () => {
    expect(only({ 完成率: '八成' })).toMatchObject({ row: { percent: 80 }, messages: [] });
  });

  it('of 1 is all of it in a column that counts to one, and a hundredth in one that counts to a hundred', () => {
    const percents = (...cells: string[]): (number | null)[] =>
      readLedger([['工作任务', '完成率'], ...cells.map((cell, i) => [`巡查${String(i)}`, cell])], where).rows.map(
        ({ percent }) => percent,
      );

    expect(percents('1', '0.5')).toEqual([100, 50]);
    expect(percents('1', '50')).toEqual([1, 50]);
  });

  it.each(['120%', '差不多', '-5'])('that is none is a finding: %s', (written) => {
    expect(only({ 完成率: written })).toMatchObject({
      row: { percent: null },
      messages: [`ledger.csv 第2行 “完成率”：“${written}”不是 0 到 100 之间的完成率（应如 80% 或 0.8）`],
    });
  });
});

describe('a status', () => {
  it.each([
    ['已完成', 'done'],
    ['推进困难', 'blocked'],
  ])('is read from %s, in its own column, as all of the progress, or for want of a percentage', (written, status) => {
    expect(only({ 状态: written })).toMatchObject({ row: { status }, messages: [] });
    expect(only({ 进展情况: written })).toMatchObject({ row: { status, progress: written }, messages: [] });
    expect(only({ 进度: written })).toMatchObject({ row: { status, percent: null }, messages: [] });
  });

  it('is not guessed from a report', () => {
    expect(only({ 进展情况: '已完成方案起草，正在征求意见' }).row?.status).toBeNull();
  });

  it('follows from a percentage where nothing names it', () => {
    expect(['0%', '40%', '100%', ''].map((cell) => only({ 完成率: cell }).row?.status)).toEqual([
      'not-started',
      'in-progress',
      'done',
      null,
    ]);
  });

  it('is read from yes and no', () => {
    expect(['是', '否', '√'].map((cell) => only({ 是否完成: cell }).row?.status)).toEqual([
      'done',
      'in-progress',
      'done',
    ]);
  });

  it('that is none, or that the percentage denies, is a finding', () => {
    expect(only({ 状态: '甲级' }).messages).toEqual([
      'ledger.csv 第2行 “状态”：“甲级”不是认识的状态（应为 未启动、推进中、受阻 或 已完成）',
    ]);
    expect(only({ 状态: '已完成', 完成率: '60%' }).messages).toEqual([
      'ledger.csv 第2行 “状态”：“已完成”与完成率“60%”不一致',
    ]);
  });
});

describe('what is no task', () => {
  it('is skipped where it heads a section or sums up, and a finding elsewhere', () => {
    const sheet = ledger(['一、校园安全'], ['1', '校园巡查', '教育局'], ['合计'], ['填表说明：每月报送']);

    expect(sheet.rows).toHaveLength(1);
    expect(messages(sheet)).toEqual(['ledger.csv 第5行：“填表说明：每月报送”单独成行，不是任务，未读入']);
  });

  it('is a finding where a cell lies beyond the header', () => {
    const sheet = readLedger(
      [
        ['工作任务', '牵头单位'],
        ['巡查', '教育局', '公安局'],
      ],
      where,
    );

    expect(sheet.rows).toHaveLength(1);
    expect(messages(sheet)).toEqual([
      'ledger.csv 第2行：“公安局”超出了表头的列数，未读入（内容含分隔符的单元格应加引号）',
    ]);
  });
});

it('gives a row or a finding for whatever stands in the cells', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('80%', '9月底前', '教育局、公安局', '已完成', '/', '０．５'));

  fc.assert(
    fc.property(fc.array(cell, { minLength: header.length, maxLength: header.length }), (cells) => {
      const { rows, findings } = ledger(['9', '校园巡查', ...cells.slice(2)]);

      expect(rows).toHaveLength(1);
      expect(findings.every(({ message, line }) => line === 2 && !message.includes('\n'))).toBe(true);
    }),
  );
});
