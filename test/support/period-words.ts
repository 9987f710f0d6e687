import type { Day, Period } from '../../src/domain/calendar/dates.ts';
import { endOfDays } from '../../src/domain/calendar/period.ts';
import {
  at,
  later,
  month,
  months,
  monthsLater,
  quarter,
  quarterOfYear,
  until,
  week,
  whole,
  yearOf,
} from './plain-calendar.ts';

/** Words that name a period, and which one they name on a given day. */
export interface PeriodWords {
  readonly words: string;
  readonly on: (today: Day) => Period;
}

const named = (words: string, on: (today: Day) => Period): PeriodWords => ({ words, on });

const numbers = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** Days, weeks, months, quarters and years counted from today. */
export const relativePeriods: readonly PeriodWords[] = [
  named('今天', whole),
  named('明天', (today) => whole(later(today, 1))),
  named('后天', (today) => whole(later(today, 2))),
  named('昨天', (today) => whole(later(today, -1))),
  ...['本周', '这周', '这个星期', '本星期'].map((words) => named(words, week)),
  ...['下周', '下个星期', '下星期'].map((words) => named(words, (today) => week(today, 1))),
  named('上周', (today) => week(today, -1)),
  named('本周五', (today) => whole(later(week(today).from, 4))),
  named('周五', (today) => whole(later(week(today).from, 4))),
  named('周三前', (today) => until(later(week(today).from, 2), today)),
  named('下周一', (today) => whole(week(today, 1).from)),
  named('下周日', (today) => whole(week(today, 1).to)),
  ...['本月', '这个月', '这月', '当月'].map((words) => named(words, month)),
  ...['下月', '下个月'].map((words) => named(words, (today) => month(today, 1))),
  ...['上月', '上个月'].map((words) => named(words, (today) => month(today, -1))),
  ...['本季度', '这个季度'].map((words) => named(words, quarter)),
  ...['下季度', '下个季度'].map((words) => named(words, (today) => quarter(today, 1))),
  named('上季度', (today) => quarter(today, -1)),
  ...['今年', '本年度', '全年', '年内'].map((words) => named(words, (today) => months(yearOf(today), 1, 12))),
  named('明年', (today) => months(yearOf(today) + 1, 1, 12)),
  named('去年', (today) => months(yearOf(today) - 1, 1, 12)),
  named('7天内', (today) => ({ from: today, to: later(today, 7) })),
  named('未来两周', (today) => ({ from: today, to: later(today, 14) })),
  named('接下来十天', (today) => ({ from: today, to: later(today, 10) })),
  named('一个月内', (today) => ({ from: today, to: monthsLater(today, 1) })),
  named('未来三个月', (today) => ({ from: today, to: monthsLater(today, 3) })),
  named('本月底前', (today) => until(month(today).to, today)),
  named('下月底之前', (today) => until(month(today, 1).to, today)),
  named('年底前', (today) => until(at(yearOf(today), 12, 31), today)),
  named('本周五前', (today) => until(later(week(today).from, 4), today)),
  named('本季度末前', (today) => until(quarter(today).to, today)),
];

/** Months, quarters, half-years and days of the current year, and the bounds that they make. */
export const yearlyPeriods: readonly PeriodWords[] = [
  ...numbers.flatMap((number, i) => monthlyPeriods(number, i + 1)),
  ...numbers
    .slice(0, 4)
    .flatMap((number, i) =>
      [`${number}季度`, `第${number}季度`].map((words) => named(words, (today) => quarterOfYear(yearOf(today), i + 1))),
    ),
  named('四季度前', (today) => before(quarterOfYear(yearOf(today), 4), today)),
  named('上半年', (today) => months(yearOf(today), 1, 6)),
  named('下半年', (today) => months(yearOf(today), 7, 12)),
  named('前三季度', (today) => months(yearOf(today), 1, 9)),
  named('三季度末前', (today) => until(at(yearOf(today), 9, 30), today)),
  named('上半年前', (today) => until(at(yearOf(today), 6, 30), today)),
];

function monthlyPeriods(number: string, i: number): readonly PeriodWords[] {
  const day = (n: number) => (today: Day) => at(yearOf(today), i, n);
  const digit = String(i);
  return [
    ...[`${digit}月`, `${number}月`, `${number}月份`].map((words) => named(words, (today) => months(yearOf(today), i))),
    named(`${digit}月15日`, (today) => whole(day(15)(today))),
    named(`${digit}月上旬`, (today) => ({ from: day(1)(today), to: day(10)(today) })),
    named(`${digit}月中旬`, (today) => ({ from: day(11)(today), to: day(20)(today) })),
    named(`${digit}月下旬`, (today) => ({ from: day(21)(today), to: months(yearOf(today), i).to })),
    ...[`${digit}月底前`, `${number}月底之前`, `${number}月末以前`].map((words) =>
      named(words, (today) => until(months(yearOf(today), i).to, today)),
    ),
    ...[`${digit}月15日前`, `${digit}月15日之前`, `${number}月十五日以前`].map((words) =>
      named(words, (today) => until(day(15)(today), today)),
    ),
    ...[`${digit}月前`, `${number}月之前`].map((words) =>
      named(words, (today) => before(months(yearOf(today), i), today)),
    ),
    named(`${digit}月1日到10日`, (today) => ({ from: day(1)(today), to: day(10)(today) })),
    named(`从${digit}月5日到${digit}月20日`, (today) => ({ from: day(5)(today), to: day(20)(today) })),
    named(`${digit}月10日以后`, (today) => ({ from: day(11)(today), to: endOfDays })),
    named(`${digit}月起`, (today) => ({ from: day(1)(today), to: endOfDays })),
    named(`${digit}月以后`, (today) => ({ from: at(yearOf(today), i + 1, 1), to: endOfDays })),
  ];
}

/** A stretch that is named whole is over before it begins, unless that lies behind already: then it is over with its last day. */
const before = ({ from, to }: Period, today: Day): Period =>
  until(later(from, -1) < today ? to : later(from, -1), today);

/** The same in English, for a few. */
export const englishPeriods: readonly PeriodWords[] = [
  named('this week', week),
  named('next week', (today) => week(today, 1)),
  named('this month', month),
  named('next month', (today) => month(today, 1)),
  named('this quarter', quarter),
  named('next quarter', (today) => quarter(today, 1)),
  named('this year', (today) => months(yearOf(today), 1, 12)),
  named('in October', (today) => months(yearOf(today), 10)),
  named('in Q3', (today) => quarterOfYear(yearOf(today), 3)),
  named('in the next 30 days', (today) => ({ from: today, to: later(today, 30) })),
  named('before the end of the year', (today) => until(at(yearOf(today), 12, 31), today)),
];
