import { chineseDate, daysBetween, type Day } from '../../calendar/dates.ts';
import { leadByLedger, leadByPlan, type Item, type Status } from '../item.ts';
import { noteParts } from '../note.ts';
import { rowKeyOf } from '../row-key.ts';
import type { LedgerColumn } from '../sheet-columns.ts';

/** What a cell holds; a format decides how it is shown. `null` is an empty cell. */
export type ExportCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'percent'; readonly percent: number }
  | null;

/** What a row is written from, beside the item itself. */
export interface ExportContext {
  /** Which row of the table it is, from 1. */
  readonly number: number;
  /** The day as of which the ledger is told. */
  readonly today: Day;
  /** The names of those whom the roster has in a unit. */
  readonly liaisonsOf: (unit: string) => readonly string[];
}

/** A column of an exported ledger. The reader of ledgers knows each by its header: what is exported is what is loaded. */
export interface ExportColumn {
  readonly key: LedgerColumn;
  readonly header: string;
  /** In Chinese characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Left out where no row has anything in it. */
  readonly optional?: true;
  /** For the program: apart from what people read, and in no printed table. */
  readonly technical?: true;
  /** In a table for paper, whose pages hold fewer columns. */
  readonly onPaper?: true;
  readonly cell: (item: Item, context: ExportContext) => ExportCell;
}

/** A status in the words of a ledger, which the reader of ledgers knows. 未报送 is none of them. */
export const statusWords: Readonly<Record<Status, string>> = {
  'not-started': '未启动',
  'in-progress': '推进中',
  blocked: '受阻',
  done: '已完成',
};

/** What stands in the column of states where nothing was ever reported. */
export const UNREPORTED = '未报送';

/**
 * Every column, in order: those for paper first, so that they print side by side. One entry adds one, here and in every format; its header needs a
 * wording in `sheet-columns.ts`.
 */
export const exportColumns: readonly ExportColumn[] = [
  { key: 'number', header: '序号', width: 4, align: 'center', onPaper: true, cell: (_, { number }) => ({ type: 'number', number }) },
  { key: 'task', header: '工作任务', width: 13, align: 'left', onPaper: true, cell: ({ title }) => text(title) },
  { key: 'lead', header: '牵头单位', width: 9, align: 'left', onPaper: true, cell: leadCell },
  { key: 'participants', header: '配合单位', width: 10, align: 'left', onPaper: true, cell: ({ participants }) => units(participants) },
  { key: 'due', header: '完成时限', width: 11.5, align: 'center', onPaper: true, cell: dueCell },
  { key: 'status', header: '状态', width: 5.5, align: 'center', onPaper: true, cell: ({ status }) => text(status === null ? UNREPORTED : statusWords[status]) },
  { key: 'percent', header: '完成率', width: 5.2, align: 'center', onPaper: true, cell: ({ percent }) => (percent === null ? null : { type: 'percent', percent }) },
  { key: 'progress', header: '进展情况', width: 18, align: 'left', onPaper: true, cell: ({ note }) => text(noteParts(note).progress) },
  { key: 'blocker', header: '存在问题', width: 11, align: 'left', onPaper: true, cell: ({ blocker }) => text(blocker) },
  { key: 'nextStep', header: '下一步措施', width: 10, align: 'left', onPaper: true, optional: true, cell: ({ note }) => text(noteParts(note).nextStep) },
  { key: 'expected', header: '预计完成', width: 11.5, align: 'center', onPaper: true, optional: true, cell: ({ expected }) => dayCell(expected) },
  { key: 'remark', header: '备注', width: 9, align: 'left', onPaper: true, cell: (item, { today }) => text(remarks(item, today).join('；')) },
  { key: 'ref', header: '方案条款', width: 6, align: 'center', optional: true, cell: ({ measureId, ref }) => (measureId === null ? null : text(ref)) },
  { key: 'liaison', header: '联络员', width: 9, align: 'left', optional: true, cell: ({ lead }, { liaisonsOf }) => units([...new Set(lead.flatMap(liaisonsOf))]) },
  { key: 'reportedAt', header: '最近报送', width: 10, align: 'center', optional: true, cell: ({ reportedAt }) => dayCell(reportedAt?.slice(0, 10) ?? null) },
  { key: 'reportedBy', header: '报送人', width: 7, align: 'left', optional: true, cell: ({ reportedBy }) => text(reportedBy) },
  { key: 'rowKey', header: '行标识', width: 6, align: 'left', technical: true, cell: (item) => text(rowKeyOf(item)) },
]; // prettier-ignore

const text = (words: string | null): ExportCell =>
  words === null || words.trim() === '' ? null : { type: 'text', text: words.trim() };

const dayCell = (day: Day | null): ExportCell => (day === null ? null : { type: 'day', day });

const units = (names: readonly string[]): ExportCell => text(names.join('、'));

/** Who leads by the ledger; what the plan says otherwise stands in the remarks. Where the plan names who is responsible and no lead, so does the cell. */
function leadCell(item: Item): ExportCell {
  const leads = leadByLedger(item);
  if (leads !== null || item.leadIsExplicit || item.lead.length === 0) return units(leads ?? item.lead);
  return text(`责任单位：${item.lead.join('、')}`);
}

/** The day by the ledger; without one, when it is due in words. */
function dueCell({ due, dueText, recurrence }: Item): ExportCell {
  if (due !== null) return { type: 'day', day: due };
  return text(dueText ?? (recurrence === null ? null : (recurrenceWords[recurrence] ?? null)));
}

const recurrenceWords: Readonly<Record<string, string>> = {
  'long-term': '长期坚持',
  'every-week': '每周',
  'every-month': '每月',
  'every-quarter': '每季度',
  'every-half-year': '每半年',
  'every-year': '每年',
};

/** What a reader should know of the row that no other column has. */
function remarks(item: Item, today: Day): readonly string[] {
  const { due, planDue, status, measureId, lead, withdrawn } = item;
  const isOverdue = due !== null && due < today && status !== 'done';
  const planned = leadByPlan(item) ?? (leadByLedger(item) === null ? null : lead);
  return [
    ...(isOverdue ? [`逾期${String(daysBetween(due, today))}天`] : []),
    ...(planDue !== null && due !== planDue ? [`方案时限为${chineseDate(planDue)}`] : []),
    ...(planned !== null && planned.length > 0 ? [`方案牵头单位为${planned.join('、')}`] : []),
    ...(measureId !== null && (planned ?? lead).length === 0 ? ['方案未明确牵头单位'] : []),
    ...(withdrawn ? ['方案已不再列出'] : []),
  ];
}
