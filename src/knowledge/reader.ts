import type { SourceText } from '../domain/plan/plan.ts';
import type { SheetFinding } from '../domain/table.ts';

/** A file that cannot be read, with the reason and what to do, in words for the person who gave it. The message is one line. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${printable(file)}: ${reason}`, options);
    this.file = file;
  }
}

/** A format: one file in `readers/`. */
export interface Reader {
  /** File endings in lower case, with the dot. */
  readonly endings: readonly string[];
  /** The text of the file, one paragraph a line. Throws `UnreadableFileError`. */
  read(bytes: Uint8Array, file: string): Promise<SourceText>;
}

/** One sheet of a workbook, or all of a file of rows. */
export interface Sheet {
  /** `''` where the file has no sheets. */
  readonly name: string;
  /** What to call it in a message: the file, and the sheet where there are several. */
  readonly label: string;
  /** Blank rows too, so that a row's place is its line in a spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  /** What was not read as it stands. */
  readonly findings: readonly SheetFinding[];
}

/** A format of tables: one file in `readers/`. */
export interface TableReader {
  /** File endings in lower case, with the dot. */
  readonly endings: readonly string[];
  /** The sheets that a person sees, in their order; none is without rows. Throws `UnreadableFileError`. */
  sheets(bytes: Uint8Array, file: string): Promise<readonly Sheet[]>;
}

// A file's name is whatever its author typed; line breaks, escapes and direction marks in it stay out of the terminal.
const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
