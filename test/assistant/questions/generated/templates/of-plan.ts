import { isUntimed, type PlanRecord, type Row } from '../record.ts';
import { extreme, isDone, isJoinedBy, isLedBy, isSilent, tally } from '../sets.ts';
import { template, type Expected } from '../template.ts';

const whole = (): readonly null[] => [null];
const those =
  (has: (row: Row) => boolean) =>
  (_: null, { rows }: PlanRecord) => ({ rows: rows.filter(has) });

function ofMost(of: 'most' | 'least', has: (unit: string) => (row: Row) => boolean) {
  return (_: null, record: PlanRecord): Expected => {
    const counts = tally(record, has);
    const units = extreme(counts, of);
    return {
      rows: record.rows.filter((row) => units.some((unit) => has(unit)(row))),
      units,
      total: counts.size,
      says: [...units],
    };
  };
}

function ofPartners(of: 'most' | 'least') {
  return (_: null, { rows }: PlanRecord): Expected => {
    const figures = rows.map(({ participants }) => participants.length);
    const figure = of === 'most' ? Math.max(...figures) : Math.min(...figures);
    return { rows: rows.filter(({ participants }) => participants.length === figure) };
  };
}

function silent(_: null, { rows }: PlanRecord): Expected {
  const open = rows.filter(isSilent);
  const units = [...new Set(open.flatMap(({ lead }) => lead))];
  return { rows: open, units, total: units.length, says: units };
}

export const ofPlan = [
  template({
    name: 'what has no lead',
    about: whole,
    wordings: [
      () => '哪些工作没有牵头单位',
      () => '哪些措施没写牵头单位',
      () => '没有牵头单位的有哪些',
      () => '有没有没明确牵头单位的工作',
      () => '牵头单位不明确的有哪几项',
      () => '未明确牵头单位的措施',
      () => '缺牵头单位的工作有哪些',
      () => '哪几项没人牵头',
    ],
    expects: those(({ lead }) => lead.length === 0),
  }),
  template({
    name: 'what has several leads',
    about: whole,
    wordings: [
      () => '哪些措施有多个牵头单位',
      () => '多个单位联合牵头的工作',
      () => '不止一个牵头单位的有哪些',
      () => '几个单位共同牵头的工作有哪些',
      () => '哪些工作是联合牵头的',
    ],
    expects: those(({ lead }) => lead.length > 1),
  }),
  template({
    name: 'what has no deadline',
    about: whole,
    wordings: [
      () => '没有写明时限的有哪些',
      () => '哪些工作没有完成时限',
      () => '没定时限的措施有哪些',
      () => '哪几项没写截止时间',
      () => '没有明确完成时间的工作',
    ],
    expects: those(isUntimed),
  }),
  template({
    name: 'all of it',
    about: whole,
    wordings: [
      () => '列出所有措施',
      () => '一共有哪些工作',
      () => '方案里有哪些措施',
      () => '全部任务清单',
      () => '所有工作列一下',
    ],
    expects: those(() => true),
  }),
  template({
    name: 'how many there are',
    about: whole,
    wordings: [() => '一共多少项措施', () => '总共有几项工作', () => '方案共有多少项任务'],
    expects: those(() => true),
  }),
  template({
    name: 'who leads most',
    about: whole,
    wordings: [
      () => '哪个单位牵头最多',
      () => '牵头最多的是谁',
      () => '牵头任务最多的单位是哪个',
      () => '谁牵头的工作最多',
    ],
    expects: ofMost('most', isLedBy),
  }),
  template({
    name: 'who leads least',
    about: whole,
    wordings: [() => '哪个单位牵头最少', () => '牵头最少的是谁'],
    expects: ofMost('least', isLedBy),
  }),
  template({
    name: 'who takes part most',
    about: whole,
    wordings: [() => '哪个单位参与最多', () => '参与工作最多的是谁', () => '配合最多的单位是哪家'],
    expects: ofMost('most', isJoinedBy),
  }),
  template({
    name: 'who takes part least',
    about: whole,
    wordings: [() => '哪个单位参与最少', () => '参与最少的是谁'],
    expects: ofMost('least', isJoinedBy),
  }),
  template({
    name: 'what has most participants',
    about: whole,
    wordings: [() => '哪项措施参与单位最多', () => '参与单位最多的工作是哪项', () => '配合单位最多的是哪一项'],
    expects: ofPartners('most'),
  }),
  template({
    name: 'what has fewest participants',
    about: whole,
    wordings: [() => '哪项措施参与单位最少', () => '参与单位最少的工作有哪些'],
    expects: ofPartners('least'),
  }),
  template({
    name: 'what has no participants',
    about: whole,
    wordings: [() => '没有参与单位的工作有哪些', () => '哪些措施没有配合单位'],
    expects: those(({ participants }) => participants.length === 0),
  }),
  template({
    name: 'who has not reported',
    about: whole,
    wordings: [
      () => '哪些单位还没报送',
      () => '谁还没报进展',
      () => '未报送的单位有哪些',
      () => '还有哪些单位没报',
      () => '未报送名单',
    ],
    expects: silent,
  }),
  template({
    name: 'what is blocked',
    about: whole,
    wordings: [() => '哪些工作受阻', () => '受阻的有哪几项', () => '卡住的工作有哪些'],
    expects: those(({ report }) => report?.status === 'blocked'),
  }),
  template({
    name: 'what is done',
    about: whole,
    wordings: [() => '哪些已经完成了', () => '已完成的工作有哪些', () => '办结了哪些工作'],
    expects: those(isDone),
  }),
  template({
    name: 'what is under way',
    about: whole,
    wordings: [() => '正在推进的工作有哪些', () => '哪些工作正在推进'],
    expects: those(({ report }) => report?.status === 'in-progress'),
  }),
];
