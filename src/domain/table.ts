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
  /** What stands above the header, row by row: titles, who filled it in and when. */
  readonly above: readonly (readonly string[])[];
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
  /** Its rows as they stand. */
  readonly rows: readonly Cells[];
  readonly columns: readonly Column<Key>[];
}

type Cells = readonly string[];

interface Wanted<Key extends string> {
  readonly file: string;
  readonly wordings: readonly ColumnWording<Key>[];
  /** A header holds this column and at least one other. */
  readonly key: Key;
}

/** Among how many rows the header is looked for: titles, notes on how to fill it in and the like stand above it. */
export const headerRows = 20;

/** Groups stand above columns, and now and then above groups. */
const deepestHeader = 3;

/**
 * Finds the header in the first rows, in one row or in up to three where groups stand above the columns, and gives the rows below it. Blank rows
 * and repeated headers are left out. Of columns that say the same thing one is taken: the latest month, the one that tells the rows apart, or else
 * the first. The others, columns that are not understood, and cells beyond the last header are findings. `null` without a header.
 */
export function findTable<Key extends string>(rows: readonly Cells[], wanted: Wanted<Key>): Table<Key> | null {
  const header = findHeader(rows, wanted);
  if (header === null) return null;
  const body = rows
    .map((cells, i) => ({ cells: cells.map(trimmed), line: i + 1 }))
    .filter(({ cells, line }) => line > header.index + 1 && !isBlank(cells) && !repeats(cells, header));
  const places = placesIn(header, wanted.key, body);
  return {
    above: rows.slice(0, header.index + 1 - header.rows.length).map((cells) => cells.map(trimmed)),
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
  const candidates = rows.slice(0, headerRows).map((_, index) => headerAt(rows, index, wanted));
  const [best] = candidates
    .filter((header) => keysOf(header).has(wanted.key))
    .toSorted((a, b) => keysOf(b).size - keysOf(a).size || a.rows.length - b.rows.length);
  return best !== undefined && keysOf(best).size > 1 ? best : null;
}

function headerAt<Key extends string>(rows: readonly Cells[], index: number, wanted: Wanted<Key>): Header<Key> {
  const cells = rows[index] ?? [];
  let header: Header<Key> = { index, rows: [cells], columns: cells.map((label) => columnOf(label, wanted.wordings)) };
  for (let depth = 1; depth < deepestHeader; depth += 1) {
    const deeper = withRowBelow(header, rows[index + depth] ?? [], wanted);
    if (deeper === null) continue;
    // Groups of groups name no column: only what stands below them does.
    header = { ...deeper, index: index + depth, rows: rows.slice(index, index + depth + 1) };
  }
  return header;
}

/** The header with a further row, which names columns under their groups and leaves the others alone; `null` where that row is none. */
function withRowBelow<Key extends string>(
  header: Header<Key>,
  cells: Cells,
  { wordings, key }: Wanted<Key>,
): Header<Key> | null {
  const below = cells.map((label) => columnOf(label, wordings));
  const named = below.filter(({ label }) => label !== '');
  const isHeader = named.every((column) => column.key !== null || couldBeLabel(column.label));
  const width = Math.max(header.columns.length, below.length);
  const columns = Array.from({ length: width }, (_, i) =>
    chosen(groupOver(i, header.columns, below), below[i], wordings),
  );
  const deeper = { ...header, columns };
  const isMore = keysOf(deeper).size > keysOf(header).size && keysOf(deeper).has(key);
  return isHeader && isMore ? deeper : null;
}

/** A group that was merged over several columns stands in the first of them. */
function groupOver<Key extends string>(
  place: number,
  columns: readonly Column<Key>[],
  below: readonly Column<Key>[],
): Column<Key> | undefined {
  const named = (i: number): boolean => (columns[i]?.label ?? '') !== '';
  const isUnderGroup = (below[place]?.label ?? '') !== '';
  let at = place;
  while (isUnderGroup && at > 0 && !named(at)) at -= 1;
  return named(at) ? columns[at] : columns[place];
}

/** 上月 under 进度: a few letters, and no figure. */
const couldBeLabel = (label: string): boolean =>
  label.length <= 6 && /^\p{L}+$/u.test(label) && !/[局委办厅科]$/u.test(label);

function chosen<Key extends string>(
  above: Column<Key> | undefined,
  below: Column<Key> | undefined,
  wordings: readonly ColumnWording<Key>[],
): Column<Key> {
  if (below === undefined || below.label === '') return above ?? { key: null, label: '' };
  if (below.key !== null || above === undefined || above.label === below.label) return below;
  const together = columnOf(`${above.label}${below.label}`, wordings);
  return { key: together.key ?? above.key, label: below.label };
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

/** Which column is read as what. */
function placesIn<Key extends string>(
  { columns }: Header<Key>,
  key: Key,
  body: readonly { readonly cells: Cells }[],
): ReadonlyMap<Key, number> {
  const alike = Map.groupBy(columns.keys(), (i) => columns[i]?.key ?? null);
  const places = new Map<Key, number>();
  for (const [each, some] of alike)
    if (each !== null) places.set(each, each === key ? mostTelling(some, body) : latest(some, columns));
  return places;
}

/** 重点任务 stands over several 具体措施: the column with the most different words tells the rows apart. */
function mostTelling(places: readonly number[], body: readonly { readonly cells: Cells }[]): number {
  const different = (place: number): number => new Set(body.map(({ cells }) => cells[place] ?? '')).size;
  return places.reduce((best, place) => (different(place) > different(best) ? place : best));
}

/** 6月进展 and 7月进展: the newest word counts. */
function latest<Key extends string>(places: readonly number[], columns: readonly Column<Key>[]): number {
  const month = (place: number): number => monthIn(columns[place]?.label ?? '');
  return places.reduce((best, place) => (month(place) > month(best) ? place : best));
}

const monthIn = (label: string): number => {
  if (/本[月期季]|[当當]前|目前/u.test(label)) return Infinity;
  const [, year = '0', month = '0'] = /(?:(\d{4})年)?(\d{1,2})月/u.exec(label.normalize('NFKC')) ?? [];
  return Number(year) * 12 + Number(month);
};

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

/** A row of the header again, after a page break. */
function repeats<Key extends string>(cells: Cells, header: Header<Key>): boolean {
  const words = cells.map((cell) => headerWords(cell));
  const filled = words.filter((each) => each !== '');
  return header.rows.some((row) => {
    const labels = row.map((label) => headerWords(trimmed(label)));
    const same = labels.filter((label, i) => label !== '' && label === words[i]);
    return same.length >= 2 && same.length * 2 > filled.length;
  });
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ');
