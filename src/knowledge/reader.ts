import type { SourceText } from '../domain/plan/plan.ts';

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

// A file's name is whatever its author typed; line breaks, escapes and direction marks in it stay out of the terminal.
const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
