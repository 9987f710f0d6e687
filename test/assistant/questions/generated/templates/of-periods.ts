import { relativePeriods, yearlyPeriods, type PeriodWords } from '../../../../support/period-words.ts';
import type { PlanRecord } from '../record.ts';
import { isDone, isDueIn, isJoinedBy, isLedBy, isOf, isOverdue, nextDue } from '../sets.ts';
import { template } from '../template.ts';

/** Those that somebody asks about what is due; 以后 and 起 have no last day. */
export const askedPeriods: readonly PeriodWords[] = [...relativePeriods, ...yearlyPeriods].filter(
  ({ words }) => !/昨|以后|起$/u.test(words),
);

interface OfUnit extends PeriodWords {
  readonly unit: string;
}

/** Every unit, with some of the periods each. */
const withUnits = ({ units }: PlanRecord): readonly OfUnit[] =>
  units.flatMap((unit, i) => askedPeriods.filter((_, k) => (k + i) % 7 === 0).map((period) => ({ unit, ...period })));

export const ofPeriods = [
  template({
    name: 'what is due in a period',
    about: () => askedPeriods,
    wordings: [
      ({ words }) => `${words}有哪些到期`,
      ({ words }) => `${words}到期的工作`,
      ({ words }) => `${words}要完成的有哪些`,
      ({ words }) => `哪些工作${words}到期`,
      ({ words }) => `${words}有哪几项任务到期`,
      ({ words }) => `${words}应完成哪些任务`,
      ({ words }) => `${words}截止的有哪些`,
      ({ words }) => `有哪些工作要在${words}完成`,
    ],
    expects: ({ on }, { rows, today }) => ({ rows: rows.filter(isDueIn(on(today))) }),
  }),
  template({
    name: 'what is due in a period, and who leads it',
    about: () => askedPeriods,
    wordings: [({ words }) => `${words}到期的工作由谁牵头`, ({ words }) => `${words}到期的有哪些，分别谁牵头`],
    expects: ({ on }, { rows, today }) => ({ rows: rows.filter(isDueIn(on(today))) }),
  }),
  template({
    name: 'what a unit has due in a period',
    about: withUnits,
    wordings: [
      ({ unit, words }) => `${unit}${words}到期的有哪些`,
      ({ unit, words }) => `${words}${unit}有哪些到期`,
      ({ unit, words }) => `${unit}${words}要完成哪些工作`,
      ({ unit, words }) => `${unit}有哪些工作${words}到期`,
    ],
    expects: ({ unit, on }, { rows, today }) => ({
      rows: rows.filter((row) => isOf(unit)(row) && isDueIn(on(today))(row)),
    }),
  }),
  template({
    name: 'what a unit leads that is due in a period',
    about: withUnits,
    wordings: [
      ({ unit, words }) => `${unit}牵头的工作${words}到期的有哪些`,
      ({ unit, words }) => `${words}到期、由${unit}牵头的有哪些`,
    ],
    expects: ({ unit, on }, { rows, today }) => ({
      rows: rows.filter((row) => isLedBy(unit)(row) && isDueIn(on(today))(row)),
    }),
  }),
  template({
    name: 'what a unit takes part in that is due in a period',
    about: withUnits,
    wordings: [
      ({ unit, words }) => `${unit}参与的工作${words}到期的有哪些`,
      ({ unit, words }) => `${words}到期的工作里${unit}参与的有哪些`,
    ],
    expects: ({ unit, on }, { rows, today }) => ({
      rows: rows.filter((row) => isJoinedBy(unit)(row) && isDueIn(on(today))(row)),
    }),
  }),
  template({
    name: 'what is overdue',
    about: whole,
    wordings: [
      () => '哪些逾期了',
      () => '逾期的有哪些',
      () => '有没有逾期的工作',
      () => '过期未完成的有哪些',
      () => '已经超期的任务有哪些',
      () => '哪些工作没按时完成',
      () => '逾其的有哪些',
    ],
    expects: (_, { rows, today }) => ({ rows: rows.filter(isOverdue(today)) }),
  }),
  template({
    name: 'what is due next',
    about: whole,
    wordings: [
      () => '下一个到期的是哪项',
      () => '接下来最先到期的是什么',
      () => '最近要到期的是哪项',
      () => '马上到期的是哪一项',
    ],
    expects: (_, record) => ({ rows: nextDue(record) }),
  }),
  template({
    name: 'what is still to be done',
    about: whole,
    wordings: [() => '还没完成的有哪些', () => '哪些工作尚未完成', () => '未完成的工作有哪些'],
    expects: (_, { rows }) => ({ rows: rows.filter((row) => !isDone(row)) }),
  }),
];

function whole(): readonly null[] {
  return [null];
}
