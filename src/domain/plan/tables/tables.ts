import type { Line } from '../outline/lines.ts';
import { trimmed } from '../outline/lines.ts';
import { placesOf } from './cells.ts';
import type { Column } from './columns.ts';
import { columnsOf, withContent, withSecondRow } from './columns.ts';
import type { Row, TableLine } from './rows.ts';
import { readRow } from './rows.ts';
import { readStreams } from './streams.ts';

/** The rows of every task table in the lines, by the offset at which a row starts. A table is known by a head that names who leads. */
export function readTables(text: string, lines: readonly Line[]): ReadonlyMap<number, TableLine> {
  const found = new Map<number, TableLine>();
  for (const table of tablesIn(lines)) {
    for (const head of table.heads) found.set(head.start, 'head');
    for (const row of rowsOf(table)) found.set(row.start, row);
  }
  for (const [start, row] of readStreams(text, lines, found)) found.set(start, row);
  return found;
}

interface Table {
  readonly columns: readonly Column[];
  readonly heads: Line[];
  readonly body: { readonly line: Line; readonly cells: readonly Line[] }[];
}

function tablesIn(lines: readonly Line[]): readonly Table[] {
  const tables: Table[] = [];
  let isOpen = false;
  for (const line of lines) {
    const cells = cellsOf(line);
    const open = isOpen ? tables.at(-1) : undefined;
    if (cells.length < 2) {
      isOpen &&= isSectionOfTable(line);
      continue;
    }
    const words = cells.map(({ text }) => text);
    const next = isRuler(line) ? null : headOf(words, open);
    if (next) tables.push({ columns: next, heads: [line], body: [] });
    else if (open && (isRuler(line) || isSame(columnsOf(words), open.columns))) open.heads.push(line);
    else if (open && !isOtherHead(words)) open.body.push({ line, cells });
    isOpen = next !== null || (isOpen && !isOtherHead(words));
  }
  return tables;
}

/** The columns that a row of heads begins a table with, or names below the heads of the open one. */
function headOf(words: readonly string[], open: Table | undefined): readonly Column[] | null {
  const second = open?.body.length === 0 ? withSecondRow(open.columns, words) : null;
  const columns = second ?? columnsOf(words);
  return columns && !(open && isSame(columns, open.columns)) ? columns : null;
}

const isSame = (one: readonly Column[] | null, other: readonly Column[]): boolean => one?.join() === other.join();

/** A head that names nobody begins a table of another kind. */
const isOtherHead = (words: readonly string[]): boolean =>
  /^序号$/u.test(words[0] ?? '') && words.length > 2 && columnsOf(words) === null;
const isSectionOfTable = (line: Line): boolean => line.text.length < 40 && !/[。：:]/u.test(line.text);
const isRuler = (line: Line): boolean => /^\|?[\s:|-]+\|?$/u.test(line.text);

function cellsOf(line: Line): readonly Line[] {
  const piped = line.text.startsWith('|') || / \| .* \| /u.test(line.text);
  if (!piped && !line.text.includes('\t')) return [];
  const cells: Line[] = [];
  let from = 0;
  for (const part of line.text.split(piped ? '|' : '\t')) {
    const span = { start: from, end: from + part.length };
    const cell = trimmed(line.text, span);
    cells.push({ text: cell.text, start: line.start + cell.start, end: line.start + cell.end });
    from += part.length + 1;
  }
  if (!piped) return cells;
  return cells.slice(line.text.startsWith('|') ? 1 : 0, line.text.endsWith('|') ? -1 : undefined);
}

function rowsOf({ columns: named, body }: Table): readonly Row[] {
  const sample = body.slice(0, SAMPLE).map(({ cells }) => cells);
  const whole = sample.filter((cells) => cells.length >= named.length);
  const columns = withContent(
    named,
    (whole.length > 0 ? whole : sample).map((cells) => inPlace(cells, named)),
  );
  const rows: Row[] = [];
  for (const { line, cells } of body) {
    if (cells.every(({ text }) => text === '')) continue;
    rows.push(readRow({ place: line, cells, columns, above: rows.at(-1) ?? null }));
  }
  return rows;
}

/** How many rows tell which column holds the work. */
const SAMPLE = 60;

function inPlace(cells: readonly Line[], columns: readonly Column[]): readonly string[] {
  const words = cells.map(({ text }) => text).slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
  const places = placesOf(words, columns);
  return columns.map((_, i) => words[places.indexOf(i)] ?? '');
}
