import { UnreadableFileError } from '../../../reader.ts';
import type { Shown } from './formats.ts';
import type { WorkbookParts } from './parts.ts';
import { richText } from './strings.ts';
import { maxCells, tooManyCells } from '../limits.ts';
import { tidy } from '../decode.ts';
import type { Attributes } from '../xml-stream.ts';

/** A sheet's cells that hold something, as shown. Rows and columns are counted from 0. */
export interface Worksheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merged: readonly Area[];
  readonly hiddenColumns: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  /** A filter hides rows that belong to the table all the same. */
  readonly isFiltered: boolean;
  /** Cells whose formula failed, in the order of the sheet. */
  readonly failed: readonly Failed[];
  /** What people have noted on cells. */
  readonly comments: readonly Comment[];
}

/** Both ends belong to it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Area {
  readonly rows: Range;
  readonly columns: Range;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

export interface Failed {
  readonly row: number;
  readonly column: number;
  /** `#REF!` */
  readonly error: string;
}

export interface SheetContext {
  readonly file: string;
  readonly strings: readonly string[];
  readonly shown: Shown;
}

/** Reads a sheet. A formula gives the result that was saved with it. Throws `UnreadableFileError`. */
export async function readWorksheet(parts: WorkbookParts, part: string, context: SheetContext): Promise<Worksheet> {
  const rows = new Map<number, Map<number, string>>();
  const merged: Area[] = [];
  const hiddenColumns: Range[] = [];
  const hiddenRows = new Set<number>();
  const failed: Failed[] = [];
  let isFiltered = false;
  let count = 0;
  const spend = (): void => {
    count += 1;
    if (count > maxCells) throw new UnreadableFileError(context.file, tooManyCells);
  };
  const put = ({ row, column, type, style, words }: RawCell): void => {
    if (type === 'e' && words !== '') failed.push({ row, column, error: words });
    const value = valueOf({ type, style, words }, context);
    if (value === '') return;
    spend();
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(column, value));
  };
  const cells = cellReader(put, (row) => hiddenRows.add(row));
  await parts.read(part, {
    ...cells,
    open: {
      ...cells.open,
      col: ({ hidden, min, max }) => {
        if (isTrue(hidden)) hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 });
      },
      mergeCell: ({ ref = '' }) => {
        spend();
        merged.push(...areaOf(ref));
      },
      autoFilter: () => (isFiltered = true),
      tablePart: () => (isFiltered = true),
    },
  });
  const comments = await readComments(parts, part);
  return { rows, merged, hiddenColumns, hiddenRows, isFiltered, failed, comments };
}

/** The notes that belong to a sheet stand in a part of their own, which the sheet's relations name. */
async function readComments(parts: WorkbookParts, part: string): Promise<readonly Comment[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const targets: string[] = [];
  await parts.read(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: {
      Relationship: ({ Type = '', Target = '' }) => {
        if (Type.endsWith('/comments')) targets.push(placeIn(folder, Target));
      },
    },
  });
  const comments: Comment[] = [];
  for (const target of targets) {
    const reader = richText();
    let place: ReturnType<typeof placeOf> = null;
    await parts.read(target, {
      ...reader.handlers,
      open: { ...reader.handlers.open, comment: ({ ref = '' }) => (place = placeOf(ref)) },
      close: {
        ...reader.handlers.close,
        comment: () => {
          const words = reader.take().trim();
          if (place !== null && words !== '') comments.push({ ...place, words });
        },
      },
    });
  }
  return comments;
}

/** `../comments1.xml` from `xl/worksheets/` is `xl/comments1.xml`. */
function placeIn(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return target
    .split('/')
    .reduce((at, step) => (step === '..' ? at.replace(/[^/]+\/$/u, '') : `${at}${step}/`), folder)
    .slice(0, -1);
}

interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly words: string;
}

/** Hands over each cell that holds something. Where a row or a cell does not say its place, it follows the one before. */
function cellReader(put: (cell: RawCell) => void, hide: (row: number) => void) {
  const inline = richText();
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  return {
    open: {
      ...inline.handlers.open,
      row: ({ r, hidden }: Attributes) => {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        if (isTrue(hidden)) hide(row);
      },
      c: ({ r, t = 'n', s = '0' }: Attributes) => {
        column = r === undefined ? column + 1 : (placeOf(r)?.column ?? column + 1);
        type = t;
        style = Number(s);
        value = '';
      },
      v: () => (inValue = true),
    },
    close: {
      ...inline.handlers.close,
      v: () => (inValue = false),
      c: () => {
        const words = type === 'inlineStr' ? inline.take() : value;
        if (words !== '') put({ row, column, type, style, words });
      },
    },
    text: (piece: string) => {
      if (inValue) value += piece;
      else inline.handlers.text?.(piece);
    },
  };
}

function valueOf(
  { type, style, words }: Pick<RawCell, 'type' | 'style' | 'words'>,
  { strings, shown }: SheetContext,
): string {
  switch (type) {
    case 's':
      return strings[Number(words)] ?? '';
    case 'inlineStr':
      return words;
    case 'str':
      return tidy(words);
    case 'b':
      return words === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return words.slice(0, 10);
    case 'e':
      return '';
    default:
      return Number.isFinite(Number(words)) ? shown(Number(words), style) : words;
  }
}

function areaOf(reference: string): readonly Area[] {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return [];
  return [{ rows: { from: from.row, to: to.row }, columns: { from: from.column, to: to.column } }];
}

/** `AB12` → row 11, column 27. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
