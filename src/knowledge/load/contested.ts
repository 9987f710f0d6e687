import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Change } from '../../domain/ledger/update.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import type { SheetRow } from './join-rows.ts';
import type { Reconciled } from './reconcile.ts';
import { placeOf } from './row-changes.ts';

type Field = Reconciled['contested'][number];

/** What sheet and ledger both changed since they said the same: the ledger's word stays, and the office decides. */
export function contestedFindings(
  row: SheetRow,
  item: Item,
  { said, contested }: { readonly said: Change; readonly contested: readonly Field[] },
): readonly Finding[] {
  if (contested.length === 0) return [];
  const words = contested.map(
    (field) => `${names[field]}台账为${shown(field, item[field])}、此表为${shown(field, said[field])}`,
  );
  const since =
    item.reportedAt === null ? '' : `（${chineseDate(item.reportedAt.slice(0, 10))} ${item.reportedBy ?? ''}）`;
  return [
    {
      code: 'conflict',
      message: `${placeOf(row)}：“${item.title}”在台账中另有更新${since}，${words.join('，')}，未按此表改动`,
      quote: row.progress ?? row.task,
      suggestion: '请办公室核定：以台账为准的，请改正此表；以此表为准的，请在对话中报送或调整。',
      ref: item.ref,
    },
  ];
}

const names: Readonly<Record<Field, string>> = {
  due: '完成时限', status: '状态', percent: '进度', expected: '预计完成', blocker: '存在问题', note: '进展情况',
}; // prettier-ignore

const statuses: Readonly<Record<string, string>> = {
  'not-started': '未启动', 'in-progress': '推进中', blocked: '受阻', done: '已完成',
}; // prettier-ignore

function shown(field: Field, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '空';
  if (field === 'percent') return `${String(value)}%`;
  if (field === 'status') return statuses[value] ?? String(value);
  return field === 'due' || field === 'expected' ? chineseDate(String(value)) : `“${short(String(value))}”`;
}

const short = (words: string): string => (words.length > 30 ? `${words.slice(0, 30)}…` : words).replace(/\s+/gu, ' ');
