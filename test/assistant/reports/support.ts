import { understandReport } from '../../../src/assistant/reports/understand-report.ts';
import { directoryOf } from '../../../src/assistant/understand/directory.ts';
import { anItem } from '../../support/item.ts';

export const today = '2026-07-08';

const texts = [
  ['隔离设施', '加固校门硬质隔离设施', '加固校门硬质隔离设施，配齐防冲撞装置。'],
  ['护学岗', '组织上学放学时段护学岗', '组织上学放学时段护学岗，划定接送区域。'],
  ['明厨亮灶', '开展食堂明厨亮灶改造', '开展食堂明厨亮灶改造，公开食材来源。'],
  ['辅导室', '推进心理辅导室标准化建设', '推进心理辅导室标准化建设。'],
  ['演练', '每学期组织疏散演练', '每学期组织疏散演练，建立演练档案。'],
] as const;

/** A directory of five measures of an invented plan. */
export const directory = directoryOf({
  units: [],
  people: [],
  items: texts.map(([, title, text], i) => anItem({ id: String(i + 1), title, text })),
});

/**
 * What is understood of a report, in one line for people to read: `护学岗 60% 预计2026-10-31 问题:缺一名技术员`, several items apart by ` | `; a
 * question mark where something is open.
 */
export function understood(words: string): string {
  const parts = understandReport(words, { today, directory });
  if (parts === null) return 'no report';
  return parts
    .map(({ itemIds, mention, change, added, unclear }) =>
      [
        itemIds.length === 0 ? (mention === '' ? '' : `?${mention}`) : itemIds.map(shortName).join('/'),
        change.status ?? '',
        change.percent === undefined ? '' : `${String(change.percent)}%`,
        added === null ? '' : `${added > 0 ? '+' : ''}${String(added)}`,
        change.expected === undefined ? '' : `预计${change.expected}`,
        change.blocker === undefined ? '' : change.blocker === null ? '无问题' : `问题:${change.blocker}`,
        unclear === null ? '' : `?${unclear.words}`,
      ]
        .filter((word) => word !== '')
        .join(' '),
    )
    .join(' | ');
}

const shortName = (id: string): string => texts[Number(id) - 1]?.[0] ?? id;
