import { chineseDate, type Period } from '../../calendar/dates.ts';
import { endOfDays } from '../../calendar/period.ts';
import { seesAll, type Person } from '../../people.ts';
import type { Item } from '../item.ts';
import { exportColumns, type ExportCell, type ExportColumn } from './columns.ts';
import type { ExportSelection } from './selection.ts';

/** A ledger on its way out, without a format. */
export interface LedgerTable {
  /** `岚浦县……实施方案工作台账`. */
  readonly title: string;
  /** ISO with offset. */
  readonly asOf: string;
  /** How many rows, which of them, and what they leave out for this reader. */
  readonly remarks: readonly string[];
  readonly columns: readonly ExportColumn[];
  /** How many rows there are. */
  readonly total: number;
  /** The cells of each row by column, made as they are asked for: of a long ledger no second copy is kept. */
  readonly rows: () => Iterable<readonly ExportCell[]>;
}

interface Source {
  /** In the order in which they are to stand, as `reader` may read them. */
  readonly items: readonly Item[];
  readonly selection: ExportSelection;
  readonly people: readonly Person[];
  readonly reader: Person;
  readonly now: string;
}

/** Puts a ledger into rows and columns, those without content left out. */
export function ledgerTable({ items, selection, people, reader, now }: Source): LedgerTable {
  const context = { today: now.slice(0, 10), liaisonsOf: liaisonsAmong(people) };
  const columns = exportColumns.filter(
    ({ optional, cell }) => optional !== true || items.some((item) => cell(item, { ...context, number: 1 }) !== null),
  );
  return {
    title: titleOf(items),
    asOf: now,
    remarks: [
      `共${String(items.length)}项`,
      ...(narrowedTo(selection) === '' ? [] : [`范围：${narrowedTo(selection)}`]),
      ...(seesAll(reader) ? [] : ['其他单位的事项只列状态，不列进展详情']),
    ],
    columns,
    total: items.length,
    *rows() {
      for (const [i, item] of items.entries())
        yield columns.map(({ cell }) => cell(item, { ...context, number: i + 1 }));
    },
  };
}

/** Of one plan by its name; of several, or none, by what it is. */
function titleOf(items: readonly Item[]): string {
  const plans = new Set(items.filter(({ measureId }) => measureId !== null).map(({ document }) => document));
  const [only = ''] = plans;
  return plans.size === 1 && !only.endsWith('台账') ? `${only}工作台账` : '工作台账';
}

const stateNames: Readonly<Record<NonNullable<ExportSelection['state']>, string>> = {
  overdue: '逾期',
  open: '未完成',
  blocked: '受阻',
  done: '已完成',
  unreported: '未报送',
};

const roleNames = { lead: '牵头', participant: '配合', any: '牵头或配合' } as const;

/** `县公安局牵头、2026年10月1日至2026年10月31日到期、未完成`; `''` for all rows. */
export function narrowedTo({ unit, role, due, state }: ExportSelection): string {
  return [
    ...(unit === undefined ? [] : [`${unit}${roleNames[role ?? 'any']}`]),
    ...(due === undefined ? [] : [`${daysOf(due)}到期`]),
    ...(state === undefined ? [] : [stateNames[state]]),
  ].join('、');
}

function daysOf({ from, to }: Period): string {
  if (from === to) return chineseDate(to);
  return to === endOfDays ? `${chineseDate(from)}以后` : `${chineseDate(from)}至${chineseDate(to)}`;
}

function liaisonsAmong(people: readonly Person[]): (unit: string) => readonly string[] {
  const byUnit = Map.groupBy(
    people.filter(({ role }) => role === 'liaison'),
    ({ unit }) => unit,
  );
  return (unit) => (byUnit.get(unit) ?? []).map(({ name }) => name);
}
