import { chineseDate, type Day, type Period } from '../calendar/dates.ts';
import type { Item } from '../ledger/item.ts';
import { byLead, daysOf, withoutLead } from './item-words.ts';
import { paragraph, type Paper, type PaperPart } from './paper.ts';

export interface Unreported {
  /** Open rows of which nothing was reported. */
  readonly items: readonly Item[];
  /** In these days; ever where there are none. */
  readonly period: Period | null;
  readonly today: Day;
}

/** 未报送单位名单: which units owe a report, of what, in the order of the plan. */
export function unreported(
  { items, period, today }: Unreported,
  { signature, number }: { readonly signature: string; readonly number?: string },
): Paper {
  return {
    ...(number === undefined ? {} : { number }),
    title: '未报送工作进展单位名单',
    subtitle: period === null ? `截至${chineseDate(today)}` : daysOf(period),
    body: [paragraph(headOf({ items, period, today })), ...tableOf(items), ...orphansOf(items)],
    annexes: [],
    signature,
    date: today,
  };
}

function headOf({ items, period, today }: Unreported): string {
  const units = byLead(items).size;
  const owed = items.length - withoutLead(items).length;
  const when = period === null ? `截至${chineseDate(today)}` : daysOf(period);
  if (units === 0) return `${when}，没有未报送的单位。`;
  const how = period === null ? '从未报送进展' : '没有报送进展';
  return `${when}，共有${String(units)}个单位牵头的${String(owed)}项工作${how}，名单如下。没有变化的，报“无变化”即可。`;
}

function tableOf(items: readonly Item[]): readonly PaperPart[] {
  const units = [...byLead(items)];
  if (units.length === 0) return [];
  const rows = units.map(([unit, of], i) => [
    String(i + 1),
    unit,
    of.map(({ title }) => title).join('\n'),
    String(of.length),
  ]);
  return [
    {
      type: 'table',
      table: {
        columns: [
          { header: '序号', width: 3, align: 'center' },
          { header: '单位', width: 10, align: 'center' },
          { header: '未报送事项', width: 18, align: 'left' },
          { header: '项数', width: 3, align: 'center' },
        ],
        rows,
      },
    },
  ];
}

function orphansOf(items: readonly Item[]): readonly PaperPart[] {
  const orphans = withoutLead(items);
  if (orphans.length === 0) return [];
  const titles = orphans.map(({ title }) => title).join('、');
  return [paragraph(`另有${String(orphans.length)}项工作未明确牵头单位，没有进展报送：${titles}。`)];
}
