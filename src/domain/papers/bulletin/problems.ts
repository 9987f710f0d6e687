import { chineseDate } from '../../calendar/dates.ts';
import { UNREPORTED } from '../../ledger/export/columns.ts';
import type { Item } from '../../ledger/item.ts';
import type { BulletinSets } from './sets.ts';
import { byLead, lateness, leadsOf, named, standing, unitsOf, withoutLead } from '../item-words.ts';
import { paragraph, partHeading, type Annex, type PaperPart } from '../paper.ts';
import { withoutPersons } from '../without-persons.ts';

/** More of a kind are named in the annex alone. */
const MOST_IN_TEXT = 12;

/** 逾期、受阻、未报送: what there is none of is left out. */
export function problems(sets: BulletinSets): readonly PaperPart[] {
  const { all, overdue, blocked, silent } = sets;
  if (all.length === 0) return [];
  const kinds = [
    { title: '逾期', items: overdue, parts: listed(overdue, '逾期未完成', (item) => lateLine(item, sets)) },
    { title: '受阻', items: blocked, parts: listed(blocked, '报送受阻', (item) => blockedLine(item, sets)) },
    { title: UNREPORTED, items: silent, parts: [paragraph(silentLine(silent))] },
  ].filter(({ items }) => items.length > 0);
  if (kinds.length === 0) return [paragraph('没有逾期、受阻和未报送的工作。')];
  return [
    ...kinds.flatMap(({ title, parts }, at) => [partHeading(at, title), ...parts]),
    paragraph('以上事项见附件。'),
  ];
}

function listed(items: readonly Item[], how: string, line: (item: Item) => string): readonly PaperPart[] {
  const units = unitsOf(items);
  const whose = units.length === 0 ? '' : `，涉及${units.join('、')}`;
  const head = `${how}的工作有${String(items.length)}项${whose}。`;
  const lines = items.length > MOST_IN_TEXT ? [] : items.map((item, i) => `${String(i + 1)}.${line(item)}`);
  return [head, ...lines].map(paragraph);
}

const lateLine = (item: Item, { today }: BulletinSets): string =>
  `${named(item)}，${lateness(item, today) ?? ''}，目前${standing(item)}。`;

function blockedLine(item: Item, { persons }: BulletinSets): string {
  const words = blockerOf(item, persons);
  return `${named(item)}${words === '' ? '' : `：${words}`}。`;
}

const blockerOf = ({ blocker }: Item, persons: readonly string[]): string =>
  withoutPersons(blocker ?? '', persons)
    .words.trim()
    .replace(/\s*\n\s*/gu, '，')
    .replace(/[。；;，,]+$/u, '');

function silentLine(items: readonly Item[]): string {
  const units = [...byLead(items)];
  const orphans = withoutLead(items).length;
  const led = items.length - orphans;
  const names = units.map(([unit, of]) => `${unit}（${String(of.length)}项）`).join('、');
  const owed = led === 0 ? '' : `${String(units.length)}个单位牵头的${String(led)}项工作从未报送进展：${names}。`;
  return `${owed}${orphans === 0 ? '' : `${String(orphans)}项工作未明确牵头单位，没有进展报送。`}`;
}

/** Every item of them, once, in the order of the plan; `null` where there is none. */
export function problemAnnex(sets: BulletinSets): Annex | null {
  const { overdue, blocked, silent, all, today, persons } = sets;
  const found = new Set([...overdue, ...blocked, ...silent].map(({ id }) => id));
  const items = all.filter(({ id }) => found.has(id));
  if (items.length === 0) return null;
  return {
    title: '逾期、受阻和未报送事项清单',
    subtitle: `截至${chineseDate(today)}，共${String(items.length)}项`,
    table: {
      columns: [
        { header: '序号', width: 3, align: 'center' },
        { header: '工作任务', width: 14, align: 'left' },
        { header: '牵头单位', width: 10, align: 'left' },
        { header: '完成时限', width: 10, align: 'center' },
        { header: '目前状态', width: 9, align: 'center' },
        { header: '问题', width: 14, align: 'left' },
      ],
      rows: items.map((item, i) => [
        String(i + 1),
        item.title,
        leadsOf(item).join('、') || '未明确',
        item.due === null ? (item.dueText ?? '') : chineseDate(item.due),
        standing(item),
        [lateness(item, today)?.replace(/^.*，/u, ''), blockerOf(item, persons)].filter(Boolean).join('；'),
      ]),
    },
  };
}
