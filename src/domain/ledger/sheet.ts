import type { Day, Recurrence } from '../calendar/dates.ts';
import { addDays } from '../calendar/dates.ts';
import { parseDeadline } from '../calendar/deadline.ts';
import type { SheetFinding, Table, TableRow } from '../table.ts';
import { cellFinding, findTable } from '../table.ts';
import type { Status } from './item.ts';
import { readRowKey, type RowKey } from './row-key.ts';
import {
  countsToHundred,
  readDone,
  readPercent,
  readStatus,
  saysNothing,
  saysUnreported,
  statusOfPercent,
} from './sheet-cells.ts';
import type { LedgerColumn } from './sheet-columns.ts';
import { ledgerWordings } from './sheet-columns.ts';
import type { RowUnits } from './sheet-units.ts';
import { readUnits } from './sheet-units.ts';

/** A row of a work ledger as it was read. Texts are verbatim, `null` where the cell is empty or says that there is nothing. */
export interface LedgerRow extends RowUnits {
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  readonly number: string | null;
  readonly task: string;
  readonly person: string | null;
  readonly liaison: string | null;
  readonly dueText: string | null;
  readonly due: Day | null;
  readonly recurrence: Recurrence | null;
  readonly progress: string | null;
  readonly percent: number | null;
  readonly status: Status | null;
  readonly blocker: string | null;
  readonly nextStep: string | null;
  /** The day by which the unit expects to be done. */
  readonly expected: Day | null;
  /** Of a row that this program exported. */
  readonly key: RowKey | null;
  readonly remark: string | null;
}

export interface LedgerSheet {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly SheetFinding[];
}

/**
 * Reads a work ledger (工作台账): the header anywhere in the first ten rows, its columns in any order and common wording. A cell that is not
 * understood is a finding, and its row is kept without it. Deadlines without a year are counted from `anchor`.
 */
export function readLedger(
  rows: readonly (readonly string[])[],
  { file, anchor }: { readonly file: string; readonly anchor: Day },
): LedgerSheet {
  const table = findTable(rows, { file, wordings: ledgerWordings, key: 'task' });
  if (table === null) return { rows: [], findings: [headerMissing(file)] };
  const bareIsWhole = countsToHundred(table.rows.map((row) => row.cell('percent')));
  const read = table.rows.map((row) => readRow(row, { table, file, anchor, bareIsWhole }));
  return {
    rows: read.flatMap(({ row }) => (row === null ? [] : [row])),
    findings: [...table.findings, ...read.flatMap(({ findings }) => findings)].toSorted((a, b) => a.line - b.line),
  };
}

/** Whether a sheet has the header of a work ledger. */
export const isLedger = (rows: readonly (readonly string[])[]): boolean =>
  columnsOf(rows).some((key) => !['task', 'number', 'remark', 'person'].includes(key));

/** Whether a sheet has a column for how far the work is, or for who reports it, as the task table of a plan has not. */
export const keepsTrack = (rows: readonly (readonly string[])[]): boolean =>
  columnsOf(rows).some((key) => ['progress', 'percent', 'status', 'blocker', 'nextStep', 'liaison'].includes(key));

const columnsOf = (rows: readonly (readonly string[])[]): readonly LedgerColumn[] => [
  ...(findTable(rows, { file: '', wordings: ledgerWordings, key: 'task' })?.columns.keys() ?? []),
];

interface Sheet {
  readonly table: Table<LedgerColumn>;
  readonly file: string;
  readonly anchor: Day;
  readonly bareIsWhole: boolean;
}

interface Read<Value> {
  readonly value: Value;
  readonly findings: readonly SheetFinding[];
}

function readRow(
  row: TableRow<LedgerColumn>,
  sheet: Sheet,
): { readonly row: LedgerRow | null; readonly findings: readonly SheetFinding[] } {
  if (isAside(row)) return { row: null, findings: asideFinding(row, sheet) };
  const due = readDue(row, sheet, 'due');
  const expected = readDue(row, sheet, 'expected');
  const work = readWork(row, sheet);
  const text = (key: LedgerColumn): string | null => (saysNothing(row.cell(key)) ? null : row.cell(key));
  return {
    row: {
      line: row.line,
      number: text('number'),
      task: row.cell('task'),
      ...readUnits(row),
      person: text('person'),
      liaison: text('liaison'),
      dueText: text('due'),
      ...due.value,
      progress: row.cell('progress') || null,
      ...work.value,
      blocker: text('blocker'),
      nextStep: text('nextStep'),
      expected: expected.value.due,
      key: readRowKey(row.cell('rowKey')),
      remark: text('remark'),
    },
    findings: [...taskMissing(row, sheet), ...due.findings, ...expected.findings, ...work.findings],
  };
}

/** A section heading, a total or a note under the table: one cell with words, and not in the column of tasks. */
const isAside = (row: TableRow<LedgerColumn>): boolean =>
  row.cell('task') === '' && row.cells.filter((cell) => cell !== '').length === 1;

function asideFinding(row: TableRow<LedgerColumn>, { file }: Sheet): readonly SheetFinding[] {
  const value = row.cells.find((cell) => cell !== '') ?? '';
  if (
    /^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|第[一二三四五六七八九十]+[章节部分类]|合计|小计|[总總]计|total)/iu.test(
      value,
    )
  )
    return [];
  return [cellFinding({ file, line: row.line, column: null }, { value, reason: '单独成行，不是任务，未读入' })];
}

function taskMissing(row: TableRow<LedgerColumn>, { table, file }: Sheet): readonly SheetFinding[] {
  if (row.cell('task') !== '') return [];
  const column = table.columns.get('task') ?? null;
  return [cellFinding({ file, line: row.line, column }, { value: '', reason: '没有写任务（合并的单元格请逐行填写）' })];
}

function readDue(
  row: TableRow<LedgerColumn>,
  sheet: Sheet,
  key: 'due' | 'expected',
): Read<Pick<LedgerRow, 'due' | 'recurrence'>> {
  const value = row.cell(key);
  if (saysNothing(value)) return { value: { due: null, recurrence: null }, findings: [] };
  const finding = (reason: string): SheetFinding[] => [
    findingAt(row, sheet, { key, value, reason: `${reason}（应如 2020-09-30 或 9月底前）` }),
  ];
  const deadline = parseDeadline(withoutClock(value), sheet.anchor);
  if (deadline === null) return { value: { due: null, recurrence: null }, findings: finding('不是日期') };
  const { due, recurrence, ambiguous } = deadline;
  if (!ambiguous) return { value: { due, recurrence }, findings: [] };
  return {
    value: { due, recurrence },
    findings: finding(due === null ? noDay(value) : `可作几种理解，按 ${due} 读入`),
  };
}

// 印发后30日内 counts from a day that the ledger does not tell.
const noDay = (value: string): string => (/[后後]|之日|起/u.test(value) ? '没有写明是哪一天' : '不是日期');

// Spreadsheets write a day with the time of midnight, and sometimes as their own count of days.
function withoutClock(value: string): string {
  const day = value.replace(/(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '');
  return /^[34]\d{4}(?:\.0+)?$/.test(day) ? addDays('1899-12-30', Math.trunc(Number(day))) : day;
}

function readWork(row: TableRow<LedgerColumn>, sheet: Sheet): Read<Pick<LedgerRow, 'percent' | 'status'>> {
  const share = row.cell('percent');
  const percent = readPercent(share, sheet.bareIsWhole);
  const state = row.cell('status');
  const told = readStatus(state) ?? readDone(state);
  const worded = readStatus(row.cell('progress'));
  // 已完成12所 beside 60% tells of a part that is done, not of the whole.
  const isPart = worded === 'done' && percent !== null && percent < 100;
  const fallback = readStatus(share) ?? (isPart ? null : worded) ?? statusOfPercent(percent);
  return {
    value: { percent, status: told ?? fallback },
    findings: [
      ...percentFindings(row, sheet, percent),
      ...(told === null && !saysNothing(state) && !saysUnreported(state)
        ? [
            findingAt(row, sheet, {
              key: 'status',
              value: state,
              reason: '不是认识的状态（应为 未启动、推进中、受阻 或 已完成）',
            }),
          ]
        : []),
      ...(told === 'done' && percent !== null && percent < 100
        ? [findingAt(row, sheet, { key: 'status', value: state, reason: `与完成率“${share}”不一致` })]
        : []),
    ],
  };
}

function percentFindings(row: TableRow<LedgerColumn>, sheet: Sheet, percent: number | null): readonly SheetFinding[] {
  const value = row.cell('percent');
  if (percent !== null || saysNothing(value) || readStatus(value) !== null) return [];
  return [findingAt(row, sheet, { key: 'percent', value, reason: '不是 0 到 100 之间的完成率（应如 80% 或 0.8）' })];
}

function findingAt(
  row: TableRow<LedgerColumn>,
  { table, file }: Sheet,
  { key, value, reason }: { readonly key: LedgerColumn; readonly value: string; readonly reason: string },
): SheetFinding {
  return cellFinding({ file, line: row.line, column: table.columns.get(key) ?? null }, { value, reason });
}

function headerMissing(file: string): SheetFinding {
  const reason = '前10行没有台账的表头（应有“工作任务”以及“牵头单位”“完成时限”“进展情况”等列）';
  return cellFinding({ file, line: 1, column: null }, { value: '', reason });
}
