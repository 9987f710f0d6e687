import type { Line } from '../outline/lines.ts';
import { readNumbering } from '../outline/numbering.ts';
import { isIndex, kindOfCell } from './cells.ts';
import type { CellKind } from './cells.ts';
import type { Column } from './columns.ts';
import { assigns, columnOf, columnsOf } from './columns.ts';
import type { Row, TableLine } from './rows.ts';
import { readRow } from './rows.ts';

/** A cell of a table that has lost its layout: a line, a part of one, or several lines that make one cell. */
interface Cell extends Line {
  readonly kind: CellKind;
  /** The lines of the text that it takes up, by where they start. */
  readonly lines: readonly number[];
}

interface Stream {
  readonly columns: readonly Column[];
  readonly heads: readonly Line[];
  readonly cells: readonly Cell[];
}

/**
 * Tables whose cells stand one below the other, or side by side with nothing but a space between them: what a cell looks like tells where it belongs,
 * and where a row ends. Lines that turn out to be in no row stay what they are.
 */
export function readStreams(
  text: string,
  lines: readonly Line[],
  taken: ReadonlyMap<number, TableLine>,
): ReadonlyMap<number, TableLine> {
  const found = new Map<number, TableLine>();
  for (const { columns, heads, cells } of streamsIn(lines, taken)) {
    const rows = rowsOf(text, columns, cells);
    if (rows.length === 0) continue;
    for (const head of heads) found.set(head.start, 'head');
    for (const { row, parts } of rows) {
      for (const part of parts) found.set(part, 'part');
      found.set(row.start, row);
    }
  }
  return found;
}

const FENCE = /^\|+|\|+$/gu;
const MOST_HEADS = 12;

function streamsIn(lines: readonly Line[], taken: ReadonlyMap<number, TableLine>): readonly Stream[] {
  const streams: Stream[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || taken.has(line.start) || line.text.length > 80) continue;
    const spaced = spacedHead(line);
    const head = spaced ?? headRun(lines.slice(i, i + MOST_HEADS * 2), taken);
    if (!head) continue;
    const from = i + head.lines.length;
    const body = bodyOf(lines.slice(from), taken);
    const cells = body.flatMap((each) => (spaced ? spacedCells(each) : [cellOf(each)]));
    streams.push({
      columns: withWork(head.columns),
      heads: head.lines,
      cells: cells.filter(({ text }) => text !== ''),
    });
    i = from + body.length - 1;
  }
  return streams;
}

/** What such a table calls the work is the work, where it has no column that goes on about it. */
const withWork = (columns: readonly Column[]): readonly Column[] =>
  columns.includes('content') ? columns : columns.map((column) => (column === 'title' ? 'content' : column));

interface Head {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** `序号 重点任务 牵头单位 配合单位` in one line. */
function spacedHead(line: Line): Head | null {
  const words = line.text.split(/\s+/u);
  const columns = words.length >= 3 && !/[|\t]/u.test(line.text) ? columnsOf(words) : null;
  return columns?.every((column) => column !== 'text') === true ? { columns, lines: [line] } : null;
}

/** The heads one below the other, up to the last that is known. */
function headRun(lines: readonly Line[], taken: ReadonlyMap<number, TableLine>): Head | null {
  const run: { readonly word: string; readonly line: Line }[] = [];
  let last = 0;
  let used = 0;
  for (const [i, line] of lines.entries()) {
    const word = line.text.replace(FENCE, '').trim();
    if (taken.has(line.start) || word.length > 10 || run.length >= MOST_HEADS || kindOfHead(word) === 'no') break;
    if (word !== '') run.push({ word, line });
    if (word === '' || columnOf(word) === 'text') continue;
    last = run.length;
    used = i + 1;
  }
  const heads = run.slice(0, last).map(({ word }) => word);
  const columns = heads.length >= 3 ? columnsOf(heads) : null;
  return columns ? { columns, lines: lines.slice(0, used) } : null;
}

const kindOfHead = (word: string): 'no' | 'perhaps' =>
  isIndex(word) || /[。，,；;、:：]/u.test(word) || /^\d/u.test(word) ? 'no' : 'perhaps';

const ENDS = /^(?:附\s?件|注[:：]|备注[:：]|说明[:：]|填表)/u;

function bodyOf(lines: readonly Line[], taken: ReadonlyMap<number, TableLine>): readonly Line[] {
  const end = lines.findIndex((line) => taken.has(line.start) || ENDS.test(line.text));
  return end < 0 ? lines : lines.slice(0, end);
}

function cellOf(line: Line): Cell {
  const opening = /^[|\s]*/u.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(opening).replace(/[|\s]+$/u, '');
  const start = line.start + opening;
  return { start, end: start + text.length, text, kind: kindOfCell(text), lines: [line.start] };
}

const spacedCells = (line: Line): readonly Cell[] =>
  Array.from(line.text.matchAll(/\S+/gu), ({ index, 0: text }) => ({
    start: line.start + index,
    end: line.start + index + text.length,
    text,
    kind: kindOfCell(text),
    lines: [line.start],
  }));

interface StreamRow {
  readonly row: Row;
  readonly parts: readonly number[];
}

function rowsOf(text: string, columns: readonly Column[], cells: readonly Cell[]): readonly StreamRow[] {
  const rows: StreamRow[] = [];
  for (const chunk of chunksOf(columns, cells)) {
    const whole = joined(text, columns, numbered(columns) ? chunk : chunk.filter(({ kind }) => kind !== 'index'));
    if (!whole.some(({ kind }) => kind === 'units' || kind === 'due')) continue;
    const [first, last] = [whole[0], whole.at(-1)];
    if (!first || !last) continue;
    const line = first.lines[0] ?? first.start;
    const row = readRow({
      place: { start: line, end: last.end },
      cells: whole,
      columns,
      above: rows.at(-1)?.row ?? null,
    });
    if ([...row.cells.keys()].some(assigns)) rows.push({ row, parts: whole.flatMap((cell) => cell.lines) });
  }
  return rows;
}

/** Only the first column counts rows; a number elsewhere counts something else. */
const numbered = (columns: readonly Column[]): boolean => columns[0] === 'index';

/** The cells of one row each. A number opens a row where the table has them; so do words behind the units or the deadline of a row. */
function chunksOf(columns: readonly Column[], cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const counts = numbered(columns);
  const chunks: Cell[][] = [];
  let next = 1;
  for (const cell of cells) {
    if (isSection(cell)) {
      chunks.push([]);
      continue;
    }
    const open = chunks.at(-1);
    const number = cell.kind === 'index' ? Number(cell.text) : Number.NaN;
    const opens = counts
      ? number === next || (number > next && number < next + 100 && isFull(columns, open))
      : isFull(columns, open);
    if (!open || opens) chunks.push([cell]);
    else open.push(cell);
    if (counts && opens) next = number + 1;
  }
  return chunks.flatMap((chunk) => subRows(columns, chunk));

  function isFull(of: readonly Column[], chunk: readonly Cell[] | undefined): boolean {
    return chunk !== undefined && chunk.some(({ kind }) => kind === 'units') && isEnd(of, chunk);
  }
}

/** The last that the columns lead one to expect has been seen. */
function isEnd(columns: readonly Column[], chunk: readonly Cell[]): boolean {
  const wantsDue = columns.includes('due') && columns.indexOf('due') > columns.findIndex(assigns);
  const last = chunk.at(-1)?.kind;
  return wantsDue ? last === 'due' || last === 'nothing' : last === 'units' || last === 'nothing';
}

/** 一、工作目标 between the rows of a table is a heading and no cell. */
const isSection = ({ text, kind }: Cell): boolean =>
  kind === 'words' && text.length <= 50 && !/[。；;]/u.test(text) && [30, 40].includes(readNumbering(text)?.rank ?? 0);

/** A row of more cells than this is a text that follows the table. */
const MOST_CELLS = 200;

/** Words behind a full row begin another piece of work under the same number. */
function subRows(columns: readonly Column[], chunk: readonly Cell[]): readonly (readonly Cell[])[] {
  if (chunk.length > MOST_CELLS) return [];
  const rows: Cell[][] = [[]];
  for (const [i, cell] of chunk.entries()) {
    const open = rows.at(-1) ?? [];
    const rest = chunk.slice(i + 1);
    const begins =
      cell.kind === 'words' &&
      isEnd(columns, open) &&
      open.some(({ kind }) => kind === 'units' || kind === 'due') &&
      rest.some(({ kind }) => kind === 'units' || kind === 'due') &&
      chunk.length > columns.length;
    if (begins) rows.push([cell]);
    else open.push(cell);
  }
  return rows.filter((row) => row.length > 0);
}

/** Neighbouring cells of a kind make one where the table has no columns for them apart. */
function joined(text: string, columns: readonly Column[], chunk: readonly Cell[]): readonly Cell[] {
  const runs: Cell[][] = [];
  for (const cell of chunk) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === cell.kind && (cell.kind === 'units' || cell.kind === 'words')) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => gathered(text, run, room(columns, run[0]?.kind ?? 'words')));
}

const room = (columns: readonly Column[], kind: CellKind): number =>
  Math.max(
    1,
    columns.filter((column) =>
      kind === 'units' ? assigns(column) : ['group', 'title', 'content', 'text', 'other'].includes(column),
    ).length,
  );

/** The run in as many cells as there is room for: of units, the longest list is the last; of words, the last takes in the rest. */
function gathered(text: string, run: readonly Cell[], most: number): readonly Cell[] {
  const first = run[0];
  if (!first || run.length <= most) return run;
  if (most === 1) return [over(text, run)];
  if (first.kind !== 'units') return [...run.slice(0, most - 1), over(text, run.slice(most - 1))];
  const list = run.findIndex(({ text: words }) => /[、，,]|^(?:各|有关)/u.test(words));
  const cut = list > 0 ? list : run.length - 1;
  return [over(text, run.slice(0, cut)), over(text, run.slice(cut))];
}

function over(text: string, cells: readonly Cell[]): Cell {
  const start = cells[0]?.start ?? 0;
  const end = cells.at(-1)?.end ?? start;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: cells[0]?.kind ?? 'words',
    lines: cells.flatMap((cell) => cell.lines),
  };
}
