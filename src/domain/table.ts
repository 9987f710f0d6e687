/** Something in a sheet that a person should look at. */
export interface SheetFinding {
  readonly file: string;
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  /** The header of the column, as the sheet writes it; `null` when the whole row is meant. */
  readonly column: string | null;
  /** What stands there, verbatim. */
  readonly value: string;
  /** One line with file, row and column, what is the matter, and what is expected. */
  readonly message: string;
}

/** How the headers of a kind of column are worded. The first pattern that fits a header counts. */
export interface ColumnWording<Key extends string> {
  readonly key: Key;
  readonly pattern: RegExp;
}

/** A row below the header, its cells by column; `''` where the row is too short. */
export interface TableRow<Key extends string> {
  readonly line: number;
  /** All cells, trimmed. */
  readonly cells: readonly string[];
  cell(key: Key): string;
}

/** A sheet whose header was found. */
export interface Table<Key extends string> {
  /** The columns that the sheet has, with their headers as written. */
  readonly columns: ReadonlyMap<Key, string>;
  readonly rows: readonly TableRow<Key>[];
  readonly findings: readonly SheetFinding[];
}

interface Column<Key extends string> {
  readonly key: Key | null;
  readonly label: string;
}

interface Header<Key extends string> {
  /** The index of its last row. */
  readonly index: number;
  readonly columns: readonly Column<Key>[];
}

type Cells = readonly string[];

interface Wanted<Key extends string> {
  readonly file: string;
  readonly wordings: readonly ColumnWording<Key>[];
  /** A header holds this column and at least one other. */
  readonly key: Key;
}

const headerRows = 10;

/**
 * Finds the header in the first ten rows, in one row or in two where groups stand above the columns, and gives the rows below it. Blank rows and
 * repeated headers are left out. Columns that are not understood, that say the same thing twice, and cells beyond the last header are findings.
 * `null` without a header.
 */
export function findTable<Key extends string>(rows: readonly Cells[], wanted: Wanted<Key>): Table<Key> | null {
  const header = findHeader(rows, wanted);
  if (header === null) return null;
  const places = firstPlaces(header);
  const body = rows
    .map((cells, i) => ({ cells: cells.map(trimmed), line: i + 1 }))
    .filter(({ cells, line }) => line > header.index + 1 && !isBlank(cells) && !repeats(cells, header));
  return {
    columns: new Map([...places].map(([key, place]) => [key, header.columns[place]?.label ?? ''])),
    rows: body.map(({ cells, line }) => ({ line, cells, cell: (key) => cells[places.get(key) ?? -1] ?? '' })),
    findings: [
      ...headerFindings(header, places, wanted.file),
      ...body.flatMap((row) => surplus(row, header, wanted.file)),
    ],
  };
}

/** A finding about a cell, worded as every finding is. */
export function cellFinding(
  place: { readonly file: string; readonly line: number; readonly column: string | null },
  about: { readonly value: string; readonly reason: string },
): SheetFinding {
  const column = place.column === null ? '' : ` “${oneLine(place.column)}”`;
  const value = about.value === '' ? '' : `“${oneLine(about.value)}”`;
  return { ...place, value: about.value, message: `${place.file} 第${place.line}行${column}：${value}${about.reason}` };
}

/** Trims what offices leave around words: spaces of any width. */
const trimmed = (cell: string | undefined): string => (cell ?? '').replace(/^\s+|\s+$/gu, '');

function findHeader<Key extends string>(rows: readonly Cells[], wanted: Wanted<Key>): Header<Key> | null {
  const candidates = rows.slice(0, headerRows).map((cells, index) => headerAt(rows, { index, cells }, wanted.wordings));
  const [best] = candidates
    .filter((header) => keysOf(header).has(wanted.key))
    .toSorted((a, b) => keysOf(b).size - keysOf(a).size);
  return best !== undefined && keysOf(best).size > 1 ? best : null;
}

function headerAt<Key extends string>(
  rows: readonly Cells[],
  { index, cells }: { readonly index: number; readonly cells: Cells },
  wordings: readonly ColumnWording<Key>[],
): Header<Key> {
  const above = cells.map((label) => columnOf(label, wordings));
  const below = (rows[index + 1] ?? []).map((label) => columnOf(label, wordings));
  const width = Math.max(above.length, below.length);
  const both = Array.from({ length: width }, (_, i) => chosen(above[i], below[i]));
  const single = { index, columns: above };
  const double = { index: index + 1, columns: both };
  // A second row of headers names columns under their groups and leaves the others alone.
  const isDouble =
    below.every(({ key, label }) => key !== null || label === '') && keysOf(double).size > keysOf(single).size;
  return isDouble ? double : single;
}

function chosen<Key extends string>(above: Column<Key> | undefined, below: Column<Key> | undefined): Column<Key> {
  return below !== undefined && below.label !== '' ? below : (above ?? { key: null, label: '' });
}

function columnOf<Key extends string>(cell: string, wordings: readonly ColumnWording<Key>[]): Column<Key> {
  const label = trimmed(cell);
  const words = headerWords(label);
  // A sentence is a row's content, whatever words it holds.
  if (words === '' || words.length > (/\p{Script=Han}/u.test(words) ? 20 : 40)) return { key: null, label };
  return { key: wordings.find(({ pattern }) => pattern.test(words))?.key ?? null, label };
}

const headerWords = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g, '')
    .replace(/[\s:*_]+/gu, (gap) => (/^\s+$/u.test(gap) ? ' ' : ''))
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
    .trim();

const keysOf = <Key extends string>(header: Header<Key>): ReadonlySet<Key> =>
  new Set(header.columns.flatMap(({ key }) => (key === null ? [] : [key])));

function firstPlaces<Key extends string>(header: Header<Key>): ReadonlyMap<Key, number> {
  const places = new Map<Key, number>();
  header.columns.forEach(({ key }, i) => {
    if (key !== null && !places.has(key)) places.set(key, i);
  });
  return places;
}

function headerFindings<Key extends string>(
  header: Header<Key>,
  places: ReadonlyMap<Key, number>,
  file: string,
): readonly SheetFinding[] {
  return header.columns.flatMap(({ key, label }, i) => {
    if (label === '' || (key !== null && places.get(key) === i)) return [];
    const first = key === null ? '' : (header.columns[places.get(key) ?? -1]?.label ?? '');
    const reason = key === null ? '不是认识的列，未读入' : `与“${oneLine(first)}”是同一类列，只读入后者`;
    return [cellFinding({ file, line: header.index + 1, column: label }, { value: '', reason })];
  });
}

function surplus<Key extends string>(
  { cells, line }: { readonly cells: Cells; readonly line: number },
  header: Header<Key>,
  file: string,
): readonly SheetFinding[] {
  const value = cells.slice(header.columns.length).map(trimmed).filter(Boolean).join('，');
  if (value === '') return [];
  const reason = '超出了表头的列数，未读入（内容含分隔符的单元格应加引号）';
  return [cellFinding({ file, line, column: null }, { value, reason })];
}

const isBlank = (cells: Cells): boolean => cells.every((cell) => trimmed(cell) === '');

function repeats<Key extends string>(cells: Cells, header: Header<Key>): boolean {
  const named = header.columns.map(({ label }, i) => ({ label, i })).filter(({ label }) => label !== '');
  const same = named.filter(({ label, i }) => headerWords(label) === headerWords(trimmed(cells[i])));
  return same.length >= 2 && same.length * 2 > named.length;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ');
