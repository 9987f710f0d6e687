import { statusWords, UNREPORTED } from '../ledger/export/columns.ts';
import type { Item } from '../ledger/item.ts';
import { noteParts } from '../ledger/note.ts';
import { isReport, sameState, type ItemState, type Update } from '../ledger/update.ts';

/** What the leads reported of an item in a stretch of time: from where it stood before to where that left it. */
export interface Progress {
  readonly item: Item;
  readonly before: ItemState;
  readonly after: ItemState;
  /** What was said last about how the work goes; `null` where only figures were. */
  readonly words: string | null;
}

/**
 * One for each of the items that was reported on, in the order of the items. A participant's word is none, nor is what the office settled, nor
 * the state that a ledger's first loading gave to a row.
 */
export function progressIn(updates: readonly Update[], items: readonly Item[]): readonly Progress[] {
  const reports = updates.filter(tells).toSorted((a, b) => Number(a.id) - Number(b.id));
  const byItem = Map.groupBy(reports, ({ itemId }) => itemId);
  return items.flatMap((item) => {
    const of = byItem.get(item.id) ?? [];
    const [first] = of;
    const last = of.at(-1);
    if (first === undefined || last === undefined) return [];
    const said = of.map(({ said: { note } }) => noteParts(note ?? null).progress).filter((words) => words !== null);
    return [{ item, before: first.before, after: last.after, words: said.at(-1) ?? null }];
  });
}

const tells = (update: Update): boolean => isReport(update) && !(update.kind === 'import' && isUntold(update.before));

const isUntold = ({ status, percent }: ItemState): boolean => status === null && percent === null;

/** Whether nothing moved and nothing was said: 无变化. */
export const isUnchanged = ({ before, after, words }: Progress): boolean => words === null && sameState(before, after);

/** 已完成；推进中，完成率由60%提高到82%；由推进中转为受阻. */
export function progressWords({ before, after }: Progress): string {
  if (after.status === 'done') return before.status === 'done' ? '已完成' : '本期完成';
  return [...statusChange(before, after), ...percentChange(before, after)].join('，');
}

function statusChange(before: ItemState, after: ItemState): readonly string[] {
  const now = wordOf(after);
  if (before.status === after.status) return [now];
  return before.status === null ? [`首次报送，${now}`] : [`由${wordOf(before)}转为${now}`];
}

function percentChange({ percent: before }: ItemState, { percent: after }: ItemState): readonly string[] {
  if (after === null) return [];
  if (before === null || before === after) return [`完成率${String(after)}%`];
  return [`完成率由${String(before)}%${after > before ? '提高到' : '调整为'}${String(after)}%`];
}

const wordOf = ({ status }: ItemState): string => (status === null ? UNREPORTED : statusWords[status]);
