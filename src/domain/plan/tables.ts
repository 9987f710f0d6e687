import { partOfLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { trimmed } from './lines.ts';
import type { Span } from './plan.ts';

/** What a column holds. */
type Column = 'index' | 'title' | 'content' | 'lead' | 'joint' | 'participants' | 'due' | 'other';

/** A row of a task table, its cells by what they hold. */
export interface Row extends Span {
  readonly cells: ReadonlyMap<Column, Line>;
  /** False for a row that goes on with the item of the row above it. */
  readonly opensItem: boolean;
  /** What the table calls the piece of work; the title above where the row goes on. */
  readonly title: Line | null;
  readonly index: string | null;
}

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['index', /^(?:序号|编号|序|no\.?|#|id)$/iu],
  [
    'content',
    /^(?:主要|具体|工作|任务|重点|改革|考核)?(?:内容|举措|措施|指标|要求|做法|任务内容|工作内容|内容及要求)$|^(?:description|details|activity|activities|action steps?)$/iu,
  ],
  [
    'title',
    /^(?:(?:重点|工作|主要|具体|改革|考核|建设|目标)*(?:任务|事项|项目|名称|目标任务)|任务名称|工作名称)$|^(?:action|milestone|task|measure|item|deliverable|objective|goal|initiative)s?$/iu,
  ],
];

/** The rows of every task table in the lines, by the offset at which a row starts. A table is known by a head that names who leads. */
export function readTables(lines: readonly Line[]): ReadonlyMap<number, Row | 'head'> {
  const rows = new Map<number, Row | 'head'>();
  let columns: readonly Column[] | null = null;
  let above: Row | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length < 2) {
      columns = isSectionOfTable(line) ? columns : null;
      continue;
    }
    const head = columnsOf(cells);
    if (head || isRuler(line)) {
      columns = head ?? columns;
      rows.set(line.start, 'head');
      continue;
    }
    if (!columns) continue;
    above = readRow({ line, cells, columns, above });
    rows.set(line.start, above);
  }
  return rows;
}

const isSectionOfTable = (line: Line): boolean => line.text.length < 40 && !/[。：:]/u.test(line.text);
const isRuler = (line: Line): boolean => /^\|?[\s:|-]+\|?$/u.test(line.text);

function cellsOf(line: Line): readonly Line[] {
  const piped = line.text.startsWith('|');
  if (!piped && !line.text.includes('\t')) return [];
  const cells: Line[] = [];
  let from = 0;
  for (const part of line.text.split(piped ? '|' : '\t')) {
    const span = { start: from, end: from + part.length };
    const cell = trimmed(line.text, span);
    cells.push({ text: cell.text, start: line.start + cell.start, end: line.start + cell.end });
    from += part.length + 1;
  }
  return piped ? cells.slice(1, line.text.endsWith('|') ? -1 : undefined) : cells;
}

function columnsOf(cells: readonly Line[]): readonly Column[] | null {
  if (cells.some(({ text }) => text.length > 24)) return null;
  const columns: Column[] = [];
  for (const { text } of cells) {
    const column = columnOf(text);
    columns.push(columns.includes(column) ? 'other' : column);
  }
  const assigns = columns.some((column) => column === 'lead' || column === 'joint' || column === 'participants');
  return assigns && columns.some((column) => column === 'title' || column === 'content') ? columns : null;
}

function columnOf(head: string): Column {
  const words = head
    .replaceAll('*', '')
    .replace(/[(（].*$/u, '')
    .trim();
  return partOfLabel(words) ?? HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

interface RowContext {
  readonly line: Line;
  readonly cells: readonly Line[];
  readonly columns: readonly Column[];
  readonly above: Row | null;
}

/** A row with fewer cells than the head goes on under merged cells at its left, unless it begins with a number. */
function readRow({ line, cells, columns, above }: RowContext): Row {
  const opensItem = cells.length >= columns.length || isNumber(cells[0]?.text ?? '');
  const offset = opensItem ? 0 : columns.length - cells.length;
  const byColumn = new Map<Column, Line>();
  for (const [i, cell] of cells.entries()) {
    const column = columns[i + offset];
    if (column !== undefined && column !== 'other' && cell.text !== '') byColumn.set(column, cell);
  }
  const title = byColumn.get('title') ?? null;
  const index = byColumn.get('index')?.text.replace(/[、.．\s*]+$/gu, '') ?? null;
  return {
    start: line.start,
    end: line.end,
    cells: byColumn,
    opensItem: opensItem && (index !== null || title !== null),
    title: title ?? above?.title ?? null,
    index: index ?? (title === null ? (above?.index ?? null) : null),
  };
}

const isNumber = (text: string): boolean =>
  /^[(（]?(?:\d{1,4}(?:\.\d+)*|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$/u.test(text);
