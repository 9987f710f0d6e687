import { CsvError, parse } from 'csv-parse/sync';
import { fromText } from '../../domain/csv-text.ts';
import type { TableReader } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { decodeText } from './shared/decode.ts';
import { maxCells, tooManyCells } from './shared/limits.ts';

/** Rows with a separator between their cells, in the encodings that offices write. */
export const csv: TableReader = {
  endings: ['.csv', '.tsv'],
  sheets: (bytes, file) =>
    Promise.resolve().then(() => [{ name: '', label: file, rows: readCsv(bytes, file), findings: [] }]),
};

/**
 * The rows of a table, of whatever length each, blank ones too, so that a row's place is its line in a spreadsheet. The separator is the one of
 * comma, semicolon and tab that gives most rows the same number of cells; a first line `sep=;` decides. An apostrophe that keeps
 * a cell from being taken for a formula is no part of it. Throws `UnreadableFileError`.
 */
export function readCsv(bytes: Uint8Array, file: string): readonly (readonly string[])[] {
  if (marksIn(bytes) > maxCells * 2) throw new UnreadableFileError(file, tooManyCells);
  const text = decodeText(bytes, file);
  const told = /^sep=(.)\n/i.exec(text);
  if (told?.[1] !== undefined) return rowsOf(text.slice(told[0].length), { delimiter: told[1], file });
  return rowsOf(text, { delimiter: likelyDelimiter(text.slice(0, telling)), file });
}

// These bytes are no part of another character in any encoding that is read.
function marksIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x0a) count += 1;
  return count;
}

/** Characters in which thirty rows stand. */
const telling = 1_000_000;

interface Layout {
  readonly delimiter: string;
  readonly file: string;
}

function rowsOf(text: string, { delimiter, file }: Layout): readonly (readonly string[])[] {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    return rows.map((row) => row.map(fromText));
  } catch (error) {
    throw broken(file, error);
  }
}

function broken(file: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error['lines'] ?? 0);
  return new UnreadableFileError(
    file,
    `表格第${line}行附近的引号没有配对，请补上或删去 (a quotation mark near line ${line} is not closed; close or remove it)`,
    { cause: error },
  );
}

function likelyDelimiter(text: string): string {
  const [best] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, ...agreement(text, delimiter) }))
    .toSorted((a, b) => Number(b.isStrict) - Number(a.isStrict) || b.rows - a.rows || b.width - a.width);
  return best?.delimiter ?? ',';
}

interface Agreement {
  /** Every quotation mark stands at the edge of a cell, as it does only with the right separator. */
  readonly isStrict: boolean;
  /** How many of the first rows have the commonest number of cells above one. */
  readonly rows: number;
  /** That number. */
  readonly width: number;
}

function agreement(text: string, delimiter: string): Agreement {
  const strict = sample(text, { delimiter, relax_quotes: false });
  const rows = strict ?? sample(text, { delimiter, relax_quotes: true }) ?? [];
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  counts.delete(1);
  const [commonest] = [...counts].toSorted(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
  return { isStrict: strict !== null, width: commonest?.[0] ?? 0, rows: commonest?.[1] ?? 0 };
}

function sample(
  text: string,
  options: { readonly delimiter: string; readonly relax_quotes: boolean },
): readonly (readonly string[])[] | null {
  try {
    return parse(text, { ...options, relax_column_count: true, to: 30 });
  } catch {
    return null;
  }
}
