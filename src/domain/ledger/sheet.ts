import type { Day } from '../calendar/dates.ts';
import { addDays } from '../calendar/dates.ts';
import { parseDeadline } from '../calendar/deadline.ts';
import type { SheetFinding, Table, TableRow } from '../table.ts';
import { cellFinding, findTable } from '../table.ts';
import { anchorOf } from './sheet-anchor.ts';
import { asideIn, isFurtherLine, isNumberedInFigures } from './sheet-asides.ts';
import { readRowKey } from './row-key.ts';
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
import { joinLines } from './sheet-lines.ts';
import type { LedgerRow } from './sheet-row.ts';
import { readUnits } from './sheet-units.ts';

export type { LedgerRow } from './sheet-row.ts';

export interface LedgerSheet {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly SheetFinding[];
}

/**
 * Reads a work ledger (工作台账): the header anywhere in the first twenty rows, its columns in any order and common wording. A cell that is not
 * understood is a finding, and its row is kept without it. Deadlines without a year are counted from `anchor`.
 */
export function readLedger(
  rows: readonly (readonly string[])[],
  { file, anchor }: { readonly file: string; readonly anchor: Day },
): LedgerSheet {
  const table = findTable(rows, { file, wordings: ledgerWordings, key: 'task' });
  if (table === null) return { rows: [], findings: [headerMissing(file)] };
  const sheet = {
    table,
    file,
    anchor: anchorOf(table.above, anchor),
    bareIsWhole: countsToHundred(table.rows.map((row) => row.cell('percent'))),
    inFigures: isNumberedInFigures(table.rows),
  };
  const read = table.rows.map((row) => readRow(row, sheet));
  const { rows: lines, findings } = withFurtherLines(read, sheet);
  const joined = joinLines(lines, file);
  const all = [...table.findings, ...read.flatMap((each) => each.findings), ...findings, ...joined.findings];
  return { rows: joined.rows, findings: all.toSorted((a, b) => a.line - b.line) };
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
  /** Its tasks are numbered 1, 2, 3. */
  readonly inFigures: boolean;
}

interface Read<Value> {
  readonly value: Value;
  readonly findings: readonly SheetFinding[];
}

/** `null` for a row that is about no task. */
interface ReadRow {
  readonly row: LedgerRow | null;
  readonly findings: readonly SheetFinding[];
}

function readRow(row: TableRow<LedgerColumn>, sheet: Sheet): ReadRow {
  const aside = asideIn(row, sheet.inFigures);
  if (aside !== null) return { row: null, findings: aside === 'note' ? [asideFinding(row, sheet)] : [] };
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
    findings: [...due.findings, ...expected.findings, ...work.findings],
  };
}

/** Gives a further line the task of the row above it, where the cells of that were merged and only the first of them holds the words. */
function withFurtherLines(read: readonly ReadRow[], sheet: Sheet): Pick<LedgerSheet, 'rows' | 'findings'> {
  const rows: LedgerRow[] = [];
  const findings: SheetFinding[] = [];
  for (const [i, { row }] of read.entries()) {
    const written = sheet.table.rows[i];
    if (row === null || written === undefined) continue;
    const above = rows.at(-1);
    const belongs = isFurtherLine(written) && above !== undefined && above.task !== '' && row.line === above.line + 1;
    rows.push(belongs ? { ...row, number: above.number, task: above.task } : row);
    if (belongs) findings.push(furtherLine(above.task, { ...sheet, line: row.line }));
    else findings.push(...taskMissing(written, sheet));
  }
  return { rows, findings };
}

const furtherLine = (task: string, { file, line }: { readonly file: string; readonly line: number }): SheetFinding =>
  cellFinding({ file, line, column: null }, { value: task, reason: '此行没有写任务，作为上一行任务的续行读入' });

function asideFinding(row: TableRow<LedgerColumn>, { file }: Sheet): SheetFinding {
  const value = row.cells.find((cell) => cell !== '') ?? '';
  return cellFinding({ file, line: row.line, column: null }, { value, reason: '单独成行，不是任务，未读入' });
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
  const deadline = parseDeadline(asDay(value), sheet.anchor);
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

// Spreadsheets write a day with the time of midnight, and sometimes as their own count of days; people write it without marks, or with the weekday.
function asDay(value: string): string {
  const day = value
    .normalize('NFKC')
    .replace(/^'/u, '')
    .replace(/(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '')
    .replace(/\s*\(?(?:星期|周)[一二三四五六日天]\)?$/u, '')
    .trim();
  if (/^[34]\d{4}(?:\.0+)?$/.test(day)) return addDays('1899-12-30', Math.trunc(Number(day)));
  const [, year, month, date] =
    /^(20\d\d)(\d\d)(\d\d)$/u.exec(day) ?? /^(20\d\d)\s+(\d{1,2})\s+(\d{1,2})$/u.exec(day) ?? [];
  if (year !== undefined) return `${year}年${month ?? ''}月${date ?? ''}日`;
  const [, short, m, d] = /^(\d\d)([.\-/]\d{1,2})([.\-/]\d{1,2})$/u.exec(day) ?? [];
  if (short !== undefined && Number(short) > 12) return `20${short}${m ?? ''}${d ?? ''}`;
  // Of a stretch between two whole days the last one counts.
  return (
    /^20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?\s*(?:[-—–~～至到]+)\s*(20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)$/u.exec(
      day,
    )?.[1] ?? day
  );
}

function readWork(row: TableRow<LedgerColumn>, sheet: Sheet): Read<Pick<LedgerRow, 'percent' | 'status'>> {
  const share = row.cell('percent');
  const percent = readPercent(share, sheet.bareIsWhole);
  const state = row.cell('status');
  const told = readStatus(state) ?? readDone(state);
  const worded = readStatus(row.cell('progress'));
  // 已完成12所 beside 60% tells of a part that is done, not of the whole.
  const isPart = worded === 'done' && percent !== null && percent < 100;
  const fallback = readStatus(share) ?? readDone(share) ?? (isPart ? null : worded) ?? statusOfPercent(percent);
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
  if (percent !== null || saysNothing(value) || (readStatus(value) ?? readDone(value)) !== null) return [];
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
  const reason = '前20行没有台账的表头（应有“工作任务”以及“牵头单位”“完成时限”“进展情况”等列）';
  return cellFinding({ file, line: 1, column: null }, { value: '', reason });
}
