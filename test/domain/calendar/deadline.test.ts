import { describe, expect, test } from 'vitest';
import type { Day, Recurrence } from '../../../src/domain/calendar/dates.ts';
import { findDeadlines, parseDeadline } from '../../../src/domain/calendar/deadline.ts';

const anchor = '2020-06-18';
const dues = (text: string, from: Day = anchor): readonly (Day | null)[] =>
  findDeadlines(text, from).map(({ due }) => due);

describe('a deadline ends on the last day that its words allow', () => {
  test.each<[string, Day]>([
    ['9月底前', '2020-09-30'],
    ['9月30日前', '2020-09-30'],
    ['10月15日前', '2020-10-15'],
    ['2020年底前', '2020-12-31'],
    ['2023年年底前', '2023-12-31'],
    ['年底前', '2020-12-31'],
    ['年内', '2020-12-31'],
    ['今年年底', '2020-12-31'],
    ['本年度内', '2020-12-31'],
    ['2020年年内', '2020-12-31'],
    ['年中前', '2020-06-30'],
    ['上半年', '2020-06-30'],
    ['明年上半年', '2021-06-30'],
    ['下半年', '2020-12-31'],
    ['第三季度', '2020-09-30'],
    ['三季度末', '2020-09-30'],
    ['2021年第1季度', '2021-03-31'],
    ['8月中旬前', '2020-08-20'],
    ['十月中旬', '2020-10-20'],
    ['11月中下旬', '2020-11-30'],
    ['7月初', '2020-07-10'],
    ['2021年2月底', '2021-02-28'],
    ['2024年2月末前', '2024-02-29'],
    ['2021年6月底', '2021-06-30'],
    ['24年6月底前', '2024-06-30'],
    ['2020年9月份', '2020-09-30'],
    ['二〇二〇年十二月底前', '2020-12-31'],
    ['十二月三十日', '2020-12-30'],
    ['２０２０年９月３０日前', '2020-09-30'],
    ['2020 年 9 月 30 日 前', '2020-09-30'],
    ['9月30日(星期三)下班前', '2020-09-30'],
    ['7月15日17:00前', '2020-07-15'],
    ['明年3月底前', '2021-03-31'],
    ['次年1月', '2021-01-31'],
    ['“十三五”末', '2020-12-31'],
    ['“十四五”期间', '2025-12-31'],
    ['十四五末', '2025-12-31'],
    ['2020-09-30', '2020-09-30'],
    ['2020.9.30', '2020-09-30'],
    ['2020/9/30', '2020-09-30'],
    ['2020.9月底', '2020-09-30'],
    ['9.30前', '2020-09-30'],
    ['不迟于7月1日', '2020-07-01'],
    ['2020年6月30日止', '2020-06-30'],
  ])('%s → %s', (text, due) => {
    expect(findDeadlines(text, anchor)).toMatchObject([{ due, ambiguous: false }]);
  });

  test.each<[string, Day]>([
    ['2020年7月至10月', '2020-10-31'],
    ['7—9月', '2020-09-30'],
    ['10月1日至15日', '2020-10-15'],
    ['2020年7月起至12月底', '2020-12-31'],
    ['2020年10月至次年3月', '2021-03-31'],
    ['自2018年1月1日至2020年12月31日', '2020-12-31'],
    ['2018-2020年', '2020-12-31'],
    ['前三季度', '2020-09-30'],
    ['第二季度至第四季度', '2020-12-31'],
    ['from 1 July to 30 September 2020', '2020-09-30'],
  ])('%s is a range to %s', (text, due) => {
    expect(findDeadlines(text, anchor)).toMatchObject([{ kind: 'range', due }]);
  });

  test.each<[string, Day]>([
    ['自印发之日起两个月内', '2020-08-18'],
    ['于本方案印发后3个月内', '2020-09-18'],
    ['三个月内', '2020-09-18'],
    ['半年内', '2020-12-18'],
    ['一个半月内', '2020-08-02'],
    ['两周内', '2020-07-02'],
    ['30日内', '2020-07-18'],
    ['48小时内', '2020-06-20'],
    ['10个工作日内', '2020-07-03'],
    ['三个工作日内', '2020-06-23'],
    ['within 90 days of issuance', '2020-09-16'],
    ['within ten working days', '2020-07-03'],
  ])('%s counts from the anchor to %s', (text, due) => {
    expect(findDeadlines(text, anchor)).toMatchObject([{ text, due, ambiguous: false, bounded: true }]);
  });

  test.each<[string, Day, Day]>([
    ['国庆节前', anchor, '2020-09-30'],
    ['国庆前夕', '2023-03-01', '2023-09-30'],
    ['中秋、国庆前', '2021-03-01', '2021-09-20'],
    ['春节前', anchor, '2021-02-10'],
    ['2022年春节前', anchor, '2022-01-30'],
    ['元旦前', anchor, '2020-12-31'],
    ['“七一”前', anchor, '2020-06-30'],
  ])('%s said on %s → %s', (text, from, due) => {
    expect(dues(text, from)).toEqual([due]);
  });

  test.each<[string, Day]>([
    ['by 30 September 2020', '2020-09-30'],
    ['by the end of September', '2020-09-30'],
    ['December 31, 2021', '2021-12-31'],
    ['December 2021', '2021-12-31'],
    ['end of 2021', '2021-12-31'],
    ['Q3 2025', '2025-09-30'],
    ['third quarter of 2021', '2021-09-30'],
    ['H1 2021', '2021-06-30'],
    ['before October 2020', '2020-09-30'],
    ['before the end of the year', '2020-12-31'],
    ['no later than 1 October 2020', '2020-10-01'],
    ['by mid-October', '2020-10-20'],
    ['by Friday', '2020-06-19'],
  ])('%s → %s', (text, due) => {
    expect(findDeadlines(text, anchor)).toMatchObject([{ text, due, ambiguous: false }]);
  });
});

describe('words that count from the day of speaking', () => {
  test.each<[string, Day, Day]>([
    ['明天', '2020-12-31', '2021-01-01'],
    ['后天', '2020-02-28', '2020-03-01'],
    ['三天内', '2020-12-30', '2021-01-02'],
    ['下周五前', '2020-12-28', '2021-01-08'],
    ['周五前', '2020-06-18', '2020-06-19'],
    ['本周内', '2020-06-18', '2020-06-21'],
    ['本周末', '2020-06-18', '2020-06-21'],
    ['下月15日前', '2020-12-10', '2021-01-15'],
    ['月底前', '2024-02-10', '2024-02-29'],
    ['本月底', '2020-06-18', '2020-06-30'],
    ['下个月底', '2021-01-31', '2021-02-28'],
    ['本季度', '2020-06-18', '2020-06-30'],
    ['下季度末', '2020-11-02', '2021-03-31'],
    ['15日前', '2020-06-02', '2020-06-15'],
    ['本週五前', '2020-06-18', '2020-06-19'],
  ])('%s said on %s → %s', (text, day, due) => {
    expect(dues(text, day)).toEqual([due]);
  });
});

describe('work that comes round or has no end', () => {
  test.each<[string, Recurrence | null]>([
    ['每月25日前', 'every-month'],
    ['每月5日、20日前', 'every-month'],
    ['每季度末', 'every-quarter'],
    ['每季度报送', 'every-quarter'],
    ['每季度首月10日前', 'every-quarter'],
    ['每周五', 'every-week'],
    ['每半年', 'every-half-year'],
    ['半年一次', 'every-half-year'],
    ['每年', 'every-year'],
    ['每年6月、12月', 'every-year'],
    ['每年12月底前', 'every-year'],
    ['按月通报', 'every-month'],
    ['每两周', null],
    ['annually', 'every-year'],
    ['quarterly', 'every-quarter'],
    ['every Friday', 'every-week'],
  ])('%s recurs: %s', (text, recurrence) => {
    expect(findDeadlines(text, anchor)).toMatchObject([{ text, kind: 'recurring', due: null, recurrence }]);
  });

  test.each<[string, Recurrence | null]>([
    ['长期坚持', 'long-term'],
    ['持续推进', 'long-term'],
    ['常态化', 'long-term'],
    ['長期堅持', 'long-term'],
    ['ongoing', 'long-term'],
    ['立即', null],
  ])('%s has no last day', (text, recurrence) => {
    expect(findDeadlines(text, anchor)).toMatchObject([
      { text, kind: 'open', due: null, recurrence, ambiguous: false },
    ]);
  });
});

describe('what is doubtful says so', () => {
  test.each<[string, Day, Day]>([
    ['3月底前', anchor, '2020-03-31'],
    ['6月10日前', anchor, '2020-06-10'],
    ['上半年', '2020-09-01', '2020-06-30'],
    ['国庆前', '2020-11-01', '2020-09-30'],
    ['1月底前', '2020-12-31', '2020-01-31'],
    ['15日前', anchor, '2020-06-15'],
  ])('%s, past by %s, stays %s and is not moved to the next year', (text, from, due) => {
    expect(findDeadlines(text, from)).toMatchObject([{ due, ambiguous: true }]);
  });

  test.each(['9月32日', '2月30日前', '13月底前', '2021年2月29日', '2020-13-01', '2020年6月31日前'])(
    '%s is not a day',
    (text) => {
      expect(findDeadlines(text, anchor)).toMatchObject([{ text, due: null, ambiguous: true }]);
    },
  );

  test.each<[string, Day, Day]>([
    ['四季度前', anchor, '2020-09-30'],
    ['10月前', anchor, '2020-09-30'],
    ['2022年前', anchor, '2021-12-31'],
    ['2020年前', anchor, '2020-12-31'],
    ['6月前', anchor, '2020-06-30'],
  ])('%s said on %s has two readings, of which %s is taken', (text, from, due) => {
    expect(findDeadlines(text, from)).toMatchObject([{ due, ambiguous: true }]);
  });

  test.each(['自受理之日起20个工作日内', '收到申请后5日内', 'within 60 days of the completion of the survey'])(
    '%s counts from an event that the text does not date',
    (text) => {
      expect(findDeadlines(text, anchor)).toMatchObject([{ text, due: null, ambiguous: true }]);
    },
  );

  test('FY 2022 is taken as the one that ends in September', () => {
    expect(findDeadlines('FY 2022', anchor)).toMatchObject([{ due: '2022-09-30', ambiguous: true }]);
  });

  test('3/4/2021 may be read in two ways, 30/4/2021 in one', () => {
    expect(findDeadlines('3/4/2021, 30/4/2021', anchor)).toMatchObject([{ ambiguous: true }, { ambiguous: false }]);
  });

  test('words of ending are told apart from a date that is merely named', () => {
    const bounded = findDeadlines('10月15日、10月15日前、第三季度、三季度末', anchor).map((found) => found.bounded);

    expect(bounded).toEqual([false, true, false, true]);
  });
});

describe('in running text', () => {
  test('finds every deadline in its order, verbatim', () => {
    const text = '云岭县局于 9 月底前完成摸底,年底前全面铺开;此后长期坚持,每季度报送一次。';

    expect(findDeadlines(text, anchor).map((found) => [found.text, found.due ?? found.recurrence])).toEqual([
      ['9 月底前', '2020-09-30'],
      ['年底前', '2020-12-31'],
      ['长期坚持', 'long-term'],
      ['每季度报送一次', 'every-quarter'],
    ]);
  });

  test.each([
    '云政发〔2019〕15号',
    '到2025年建成12个示范点',
    '自2020年7月1日起施行',
    '今年以来,已处置9.30万件',
    '目前天气转好',
    '截至5月底,已完成三分之一',
    '压缩至4个月以内',
    '全县共用时3个月',
    '2019年初步建成的平台',
    '按照年内容摘要编排',
    '拨打12345',
    '上午9.30前到会',
    'you may march on',
    '30 units in 2019',
  ])('%s holds none', (text) => {
    expect(findDeadlines(text, anchor)).toEqual([]);
  });

  test('keeps to its cell and its line', () => {
    expect(dues('2020年\t9月底前\n12月\n15日')).toEqual(['2020-09-30', '2020-12-31']);
  });

  test('reads an item number and a deadline apart', () => {
    expect(findDeadlines('1.9月底前完成。2.2021年6月底前验收。', anchor).map(({ text }) => text)).toEqual([
      '9月底前',
      '2021年6月底前',
    ]);
  });
});

describe('a text that is nothing but a deadline', () => {
  test.each<[string, Day | null]>([
    ['完成时限:9月底前', '2020-09-30'],
    ['完 成 时 限：9 月 底 前', '2020-09-30'],
    ['(于2020年10月底前完成)', '2020-10-31'],
    [' 2020年底前全面完成。', '2020-12-31'],
    ['到2025年', '2025-12-31'],
    ['2024年', '2024-12-31'],
    ['2024', '2024-12-31'],
    ['2020.9', '2020-09-30'],
    ['2020-10', '2020-10-31'],
    ['9.30', '2020-09-30'],
    ['2020-09-30T00:00:00', '2020-09-30'],
    ['全年', '2020-12-31'],
    ['9月底前,并长期坚持', '2020-09-30'],
    ['6月底前、12月底前', '2020-12-31'],
    ['长期', null],
    ['每月25日前', null],
    ['9月32日', null],
  ])('%s → %s', (text, due) => {
    expect(parseDeadline(text, anchor)?.due).toBe(due);
  });

  test.each(['', '  ', '待定', '—', '9月底前完成验收并报县委', '3', '共12项', '按要求'])('%j is none', (text) => {
    expect(parseDeadline(text, anchor)).toBeNull();
  });

  test('tells where it stands in the text', () => {
    const text = '时限: 9 月底前。';

    const found = parseDeadline(text, anchor);

    expect(text.slice(found?.start, found?.end)).toBe('9 月底前');
  });
});
