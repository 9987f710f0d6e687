import type { SheetFinding } from '../../../../domain/table.ts';
import { cellFinding, headerRows } from '../../../../domain/table.ts';
import { withoutPersonalData } from '../../../../domain/text/mask.ts';
import { UnreadableFileError } from '../../../reader.ts';
import type { Area, Worksheet } from './worksheet.ts';

export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  readonly findings: readonly SheetFinding[];
}

/** Places in rows, blank ones too: a few words far to the right of each of many rows would fill the memory with nothing. */
const maxPlaces = 5_000_000;

/**
 * The rows of a sheet, each in its place, as a reader of the sheet sees them. A cell that was merged over rows repeats its text in each of them, for it
 * holds of each; over columns it stands once. Hidden rows and columns are left blank, and a finding says so; rows that only a filter hides are kept.
 */
export function sheetRows(sheet: Worksheet, label: string): SheetRows {
  const last = lastRow(sheet);
  const isHiddenColumn = hiddenColumn(sheet);
  const isHiddenRow = (row: number): boolean => !sheet.isFiltered && sheet.hiddenRows.has(row);
  const filled = withMerged(sheet, { last, isHiddenColumn, label });
  let places = 0;
  const rows = Array.from({ length: last + 1 }, (_, row) => {
    const cells = filled.get(row);
    if (cells === undefined || isHiddenRow(row)) return blank;
    const visible = [...cells].filter(([column]) => !isHiddenColumn(column));
    const width = visible.reduce((most, [column]) => Math.max(most, column + 1), 0);
    places += width;
    if (places > maxPlaces) throw new UnreadableFileError(label, tooManyPlaces);
    const placed = Array<string>(width).fill('');
    for (const [column, words] of visible) placed[column] = words;
    return placed;
  });
  return {
    rows,
    findings: [...hiddenFindings(sheet, label), ...failedFindings(sheet, label), ...commentFindings(sheet, label)],
  };
}

const blank: readonly string[] = [];

const tooManyPlaces = `表格太大，行数乘列数超过 ${maxPlaces / 10_000} 万，请删去多余的行列或拆成几个文件 (rows times columns are over ${maxPlaces}; delete those that are not needed or split it)`;

function lastRow({ rows }: Worksheet): number {
  let last = -1;
  for (const row of rows.keys()) last = Math.max(last, row);
  return last;
}

function hiddenColumn({ hiddenColumns, rows }: Worksheet): (column: number) => boolean {
  const marks = markColumns(rows);
  return (column) => !marks.has(column) && hiddenColumns.some(({ from, to }) => column >= from && column <= to);
}

/** Columns that this program writes for itself: whoever hides one from people does not hide it from the program. */
function markColumns(rows: Worksheet['rows']): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [row, cells] of rows)
    if (row < headerRows) for (const [column, words] of cells) if (words.trim() === ROW_KEY) found.add(column);
  return found;
}

const ROW_KEY = '行标识';

interface MergeContext {
  readonly last: number;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly label: string;
}

function withMerged(sheet: Worksheet, { last, isHiddenColumn, label }: MergeContext): Worksheet['rows'] {
  const filled = new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)]));
  let spent = 0;
  for (const { rows, columns } of sheet.merged.filter(repeats)) {
    const words = sheet.rows.get(rows.from)?.get(columns.from);
    if (words === undefined) continue;
    const column = firstVisible(columns, isHiddenColumn);
    for (let row = rows.from; row <= Math.min(rows.to, last); row += 1) {
      spent += 1;
      if (spent > maxPlaces) throw new UnreadableFileError(label, tooManyPlaces);
      const cells = filled.get(row) ?? new Map<number, string>();
      filled.set(row, cells.set(column, words));
    }
  }
  return filled;
}

// A title or a note that is high and wide holds of nothing beside it.
const repeats = ({ rows, columns }: Area): boolean => rows.to === rows.from || columns.to - columns.from < 3;

function firstVisible({ from, to }: Area['columns'], isHidden: (column: number) => boolean): number {
  let column = from;
  while (column < to && isHidden(column)) column += 1;
  return column;
}

function hiddenFindings(sheet: Worksheet, label: string): readonly SheetFinding[] {
  const isHidden = hiddenColumn(sheet);
  const rows = sheet.isFiltered ? [] : [...sheet.hiddenRows].filter((row) => sheet.rows.has(row));
  const columns = new Set([...sheet.rows.values()].flatMap((cells) => [...cells.keys()].filter(isHidden)));
  const said = [
    ...(rows.length === 0 ? [] : [`隐藏的${some(rows.map((row) => `第${row + 1}行`))}`]),
    ...(columns.size === 0 ? [] : [`隐藏的${some([...columns].map((column) => `${letters(column)}列`))}`]),
  ];
  return said.map((what) =>
    cellFinding(
      { file: label, line: (rows[0] ?? 0) + 1, column: null },
      { value: '', reason: `${what}未读入，如需读入请取消隐藏` },
    ),
  );
}

function failedFindings({ failed }: Worksheet, label: string): readonly SheetFinding[] {
  const byColumn = Map.groupBy(failed, ({ column }) => column);
  return [...byColumn].flatMap(([column, [first, ...more]]) => {
    if (first === undefined) return [];
    const all = more.length === 0 ? '' : `等 ${more.length + 1} 处`;
    const reason = `${all}是公式错误，按空白读入，请改正公式或填上值`;
    return [cellFinding({ file: label, line: first.row + 1, column: letters(column) }, { value: first.error, reason })];
  });
}

/** What is noted on a cell belongs to no column: a person decides what of it the ledger should hold. */
function commentFindings({ comments }: Worksheet, label: string): readonly SheetFinding[] {
  return comments.map(({ row, column, words }) =>
    cellFinding(
      { file: label, line: row + 1, column: letters(column) },
      { value: withoutPersonalData(words).text, reason: '是单元格的批注，未读入，需要的请写进表格' },
    ),
  );
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown}等 ${names.length} 处` : shown;
}

/** 27 → `AB`. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
