import { chineseDate } from '../calendar/dates.ts';
import type { Item } from '../ledger/item.ts';
import { nextSteps } from './bulletin/next-steps.ts';
import { problemAnnex, problems } from './bulletin/problems.ts';
import { progressByArea } from './bulletin/progress-by-area.ts';
import type { BulletinSets } from './bulletin/sets.ts';
import { daysOf, unitsOf } from './item-words.ts';
import { paragraph, sectionsOf, type Paper, type PaperPart } from './paper.ts';

interface Given {
  readonly signature: string;
  readonly number?: string;
}

/** 工作通报: how things stand, what was done by area, what stands in the way, what comes next. Units, and never persons or an order of merit. */
export function bulletin(sets: BulletinSets, { signature, number }: Given): Paper {
  const annex = problemAnnex(sets);
  return {
    ...(number === undefined ? {} : { number }),
    title: `关于${subjectOf(sets.plans)}落实情况的通报`,
    subtitle: daysOf(sets.week),
    to: '各有关单位',
    body: sectionsOf([
      { title: '总体情况', parts: overall(sets) },
      { title: '本周进展', parts: progressByArea(sets) },
      { title: '存在问题', parts: problems(sets) },
      { title: '下一步工作', parts: nextSteps(sets) },
    ]),
    annexes: annex === null ? [] : [annex],
    signature,
    date: sets.today,
  };
}

const subjectOf = (plans: readonly string[]): string => {
  const [only] = plans;
  return plans.length === 1 && only !== undefined ? `《${only}》` : '重点工作';
};

function overall(sets: BulletinSets): readonly PaperPart[] {
  const { all, done, moving, blocked, waiting, silent, overdue, progress, finished, today, week } = sets;
  const day = chineseDate(today);
  if (all.length === 0) return [paragraph(`截至${day}，工作台账中没有工作。`)];
  const states = [
    `已完成${count(done)}`,
    ...told('推进中', moving),
    ...told('受阻', blocked),
    ...told('未启动', waiting),
    ...told('未报送', silent),
  ].join('，');
  const units = unitsOf(progress.map(({ item }) => item));
  const reported =
    progress.length === 0
      ? '没有单位报送进展'
      : `${String(progress.length)}项工作报送了进展${units.length === 0 ? '' : `，涉及${String(units.length)}个牵头单位`}${finished.length === 0 ? '' : `，其中完成${count(finished)}`}`;
  return [
    paragraph(`截至${day}，工作台账共有${String(all.length)}项工作，其中${states}；逾期未完成${count(overdue)}。`),
    paragraph(`${daysOf(week)}，${reported}。`),
  ];
}

const told = (what: string, items: readonly Item[]): readonly string[] =>
  items.length === 0 ? [] : [`${what}${count(items)}`];

const count = (items: readonly Item[]): string => `${String(items.length)}项`;
