import type { PlanRecord, Row } from '../record.ts';
import { isJoinedBy, isLedBy, isOf, isOverdue } from '../sets.ts';
import { template } from '../template.ts';

const everyUnit = ({ units }: PlanRecord): readonly string[] => units;
const single = ({ units }: PlanRecord): readonly string[] => units.filter((unit) => !unit.startsWith('各'));

/** Units with a place before their name, by the name alone: 公安局 for 县公安局. */
function withoutPlace({ units }: PlanRecord) {
  const short = units
    .filter((unit) => /^[市县]\p{Script=Han}{3}/u.test(unit))
    .map((unit) => ({ unit, name: unit.slice(1) }));
  return short.filter(({ unit, name }) => !units.some((other) => other !== unit && other.endsWith(name)));
}

const the = (has: (unit: string) => (row: Row) => boolean) => (unit: string, record: PlanRecord) => ({
  rows: record.rows.filter(has(unit)),
});
const number = (has: (unit: string) => (row: Row) => boolean) => (unit: string, record: PlanRecord) => {
  const rows = record.rows.filter(has(unit));
  return { rows, says: [String(rows.length)] };
};

export const ofUnits = [
  template({
    name: 'what a unit leads',
    about: everyUnit,
    wordings: [
      (u) => `${u}牵头哪些工作`,
      (u) => `哪些措施是${u}牵头的`,
      (u) => `${u}牵头什么`,
      (u) => `由${u}牵头的工作有哪些`,
      (u) => `哪些工作由${u}牵头`,
      (u) => `列出${u}牵头的工作`,
      (u) => `${u}都牵头哪些`,
      (u) => `${u}牵头的有哪几项`,
      (u) => `${u}作为牵头单位的工作有哪些`,
      (u) => `牵头单位是${u}的有哪些`,
      (u) => `${u}签头哪些工作`,
      (u) => `${u}牵头的任务`,
    ],
    expects: the(isLedBy),
  }),
  template({
    name: 'what a unit takes part in',
    about: everyUnit,
    wordings: [
      (u) => `${u}参与什么`,
      (u) => `${u}参与哪些工作`,
      (u) => `${u}配合哪几项`,
      (u) => `哪些工作${u}参与`,
      (u) => `有${u}参与的措施`,
      (u) => `${u}作为配合单位的有哪些`,
      (u) => `哪些措施由${u}配合`,
      (u) => `${u}参予哪些工作`,
      (u) => `参与单位里有${u}的工作有哪些`,
      (u) => `${u}需要配合的工作`,
    ],
    expects: the(isJoinedBy),
  }),
  template({
    name: 'what a unit has altogether',
    about: everyUnit,
    wordings: [
      (u) => `${u}有哪些任务`,
      (u) => `${u}要做什么`,
      (u) => `${u}负责哪些工作`,
      (u) => `${u}的职责`,
      (u) => `${u}承担哪些工作`,
      (u) => `${u}牵头和参与的工作有哪些`,
      (u) => `${u}都有什么活`,
      (u) => `${u}的任务清单`,
      (u) => `跟${u}有关的工作有哪些`,
      (u) => `涉及${u}的措施有哪些`,
    ],
    expects: the(isOf),
  }),
  template({
    name: 'what a unit leads or takes part in, by its name without the place',
    about: (record) =>
      withoutPlace(record).flatMap((short) => [
        { ...short, has: isLedBy, role: '牵头' },
        { ...short, has: isJoinedBy, role: '参与' },
      ]),
    wordings: [
      ({ name, role }) => `${name}${role}哪些工作`,
      ({ name, role }) => `哪些措施是${name}${role}的`,
      ({ name, role }) => `由${name}${role}的有哪些`,
      ({ name, role }) => `${name}${role}几项`,
    ],
    expects: ({ unit, has }, { rows }) => ({ rows: rows.filter(has(unit)) }),
  }),
  template({
    name: 'how many a unit leads',
    about: everyUnit,
    wordings: [
      (u) => `${u}牵头几项`,
      (u) => `${u}牵头多少项工作`,
      (u) => `${u}一共牵头了多少项`,
      (u) => `由${u}牵头的有多少项`,
    ],
    expects: number(isLedBy),
  }),
  template({
    name: 'how many a unit takes part in',
    about: everyUnit,
    wordings: [(u) => `${u}参与几项`, (u) => `${u}参与了多少项工作`, (u) => `${u}配合的工作有多少项`],
    expects: number(isJoinedBy),
  }),
  template({
    name: 'how many a unit has altogether',
    about: everyUnit,
    wordings: [(u) => `${u}一共有多少项任务`, (u) => `${u}承担几项工作`, (u) => `${u}总共几项任务`],
    expects: number(isOf),
  }),
  template({
    name: 'what has nothing of a unit',
    about: single,
    wordings: [(u) => `哪些措施没有${u}参与`, (u) => `${u}没有参与的工作有哪些`, (u) => `哪些工作${u}不参与`],
    expects: the((unit) => (row) => !isJoinedBy(unit)(row)),
  }),
  template({
    name: 'what a unit has overdue',
    about: everyUnit,
    wordings: [
      (u) => `${u}有哪些逾期的`,
      (u) => `${u}逾期了哪些工作`,
      (u) => `${u}有没有逾期的工作`,
      (u) => `${u}哪些任务超期了`,
    ],
    expects: (unit, { rows, today }) => ({ rows: rows.filter((row) => isOf(unit)(row) && isOverdue(today)(row)) }),
  }),
  template({
    name: 'how far a unit is',
    about: everyUnit,
    wordings: [(u) => `${u}的工作进展`, (u) => `${u}进展如何`, (u) => `${u}各项工作推进得怎么样`],
    expects: the(isOf),
  }),
  template({
    name: 'whether a unit has reported',
    about: everyUnit,
    wordings: [(u) => `${u}报了吗`, (u) => `${u}报送了没有`, (u) => `${u}有没有报进展`, (u) => `${u}还有哪些没报`],
    expects: the(isLedBy),
  }),
];
