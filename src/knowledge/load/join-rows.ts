import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import { bare } from '../../domain/text/fold.ts';

/** A row with the sheet that it stands on. */
export interface SheetRow extends LedgerRow {
  /** What to call the sheet in a message. */
  readonly label: string;
}

/** A task as tasks are compared: by its letters and digits, or, where it has none, as it is written. */
export const taskName = (words: string): string => bare(words) || words.trim();

/** All that a ledger says of one piece of work. */
export interface Work {
  /** What its rows say together. */
  readonly row: SheetRow;
  /** Its rows, in the order of the sheets. */
  readonly rows: readonly SheetRow[];
  /** Rows that say something else than the one before, which stands. */
  readonly denied: readonly { readonly row: SheetRow; readonly words: readonly string[] }[];
}

/**
 * Puts rows of the same task together: sheets of units list what they do jointly once each, sheets of months again and again. Rows whose
 * leads have nobody in common are about different work. Where the sheets are months the latest word holds, otherwise the first, and what
 * another row says beside it is told.
 */
export function joinRows(rows: readonly SheetRow[], leadOf: (row: SheetRow) => readonly string[]): readonly Work[] {
  const months = monthsOf(rows);
  const ordered =
    months === null ? rows : rows.toSorted((a, b) => (months.get(a.label) ?? 0) - (months.get(b.label) ?? 0));
  const groups: SheetRow[][] = [];
  const byTask = new Map<string, SheetRow[][]>();
  for (const row of ordered) {
    const task = taskName(row.task);
    const alike = byTask.get(task) ?? [];
    const own = alike.find((group) => group.every((other) => isSameWork(other, row, leadOf)));
    if (own !== undefined) own.push(row);
    else {
      const group = [row];
      groups.push(group);
      byTask.set(task, [...alike, group]);
    }
  }
  return groups.map((group) => joined(group, months !== null));
}

function isSameWork(a: SheetRow, b: SheetRow, leadOf: (row: SheetRow) => readonly string[]): boolean {
  if (a.key !== null && b.key !== null && a.key.itemId !== b.key.itemId) return false;
  const [one, other] = [leadOf(a), leadOf(b)];
  return one.length === 0 || other.length === 0 || one.some((unit) => other.includes(unit));
}

/** The month that each sheet is about; `null` unless there are several and all say so. */
function monthsOf(rows: readonly SheetRow[]): ReadonlyMap<string, number> | null {
  const labels = [...new Set(rows.map(({ label }) => label))];
  if (labels.length < 2) return null;
  const months = new Map(labels.map((label) => [label, monthOf(label)] as const));
  return [...months.values()].every((month) => month > 0) ? months : null;
}

function monthOf(label: string): number {
  const name = (/〔(.*)〕$/u.exec(label)?.[1] ?? '').normalize('NFKC');
  const [, year = '0', month = ''] =
    /(?:(\d{4})\s*年?[-.]?)?\s*(\d{1,2}|[一二三四五六七八九十]+)\s*月/u.exec(name) ??
    /^(\d{4})[-.]?(\d{2})$/u.exec(name) ??
    [];
  const number = /^\d+$/u.test(month) ? Number(month) : chineseMonths.indexOf(month) + 1;
  return number >= 1 && number <= 12 ? Number(year) * 12 + number : 0;
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function joined(rows: readonly SheetRow[], latestHolds: boolean): Work {
  const [first, ...more] = rows;
  if (first === undefined) throw new Error('a group of no rows');
  const denied: { row: SheetRow; words: readonly string[] }[] = [];
  let row = first;
  for (const next of more) {
    const words = latestHolds ? [] : differing(row, next);
    if (words.length > 0) denied.push({ row: next, words });
    row = latestHolds ? withRest(next, row) : withRest(row, next);
  }
  return { row, rows, denied };
}

const names = {
  dueText: '完成时限', progress: '进展情况', percent: '完成率', status: '状态', blocker: '存在问题', nextStep: '下一步', expected: '预计完成',
} as const; // prettier-ignore

/** What both rows say, and say differently. */
const differing = (a: SheetRow, b: SheetRow): readonly string[] =>
  (Object.keys(names) as (keyof typeof names)[])
    .filter((field) => a[field] !== null && b[field] !== null && a[field] !== b[field])
    .map((field) => names[field]);

/** A row, and of another what it leaves open. */
function withRest(row: SheetRow, rest: SheetRow): SheetRow {
  const saysDue = row.dueText !== null;
  // A status that only follows from a percentage belongs to it.
  const saysWork = row.percent !== null || row.status !== null;
  return {
    ...row,
    ...pickUnits(row, rest),
    number: row.number ?? rest.number,
    person: row.person ?? rest.person,
    liaison: row.liaison ?? rest.liaison,
    ...(saysDue ? {} : { due: rest.due, dueText: rest.dueText, recurrence: rest.recurrence }),
    ...(saysWork ? {} : { percent: rest.percent, status: rest.status }),
    progress: row.progress ?? rest.progress,
    blocker: row.blocker ?? rest.blocker,
    nextStep: row.nextStep ?? rest.nextStep,
    expected: row.expected ?? rest.expected,
    remark: row.remark ?? rest.remark,
    key: row.key ?? rest.key,
  };
}

function pickUnits(row: SheetRow, rest: SheetRow): Pick<SheetRow, 'lead' | 'participants' | 'leadIsExplicit'> {
  const lead = row.lead.length > 0 ? row.lead : rest.lead;
  const others = [...row.participants, ...rest.lead, ...rest.participants].filter((unit) => !lead.includes(unit));
  const leadIsExplicit = row.lead.length > 0 ? row.leadIsExplicit : rest.leadIsExplicit;
  return { lead, participants: [...new Set(others)], leadIsExplicit };
}
