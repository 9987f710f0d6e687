/** Why a file is not taken. Each has its wording, `file-refused-…`. */
export type Refusal =
  | 'empty'
  | 'too-large'
  | 'damaged'
  | 'program'
  | 'web-page'
  | 'script'
  | 'archive'
  | 'macros'
  | 'locked'
  | 'unknown'
  | 'unreadable'
  | 'disk-full'
  | 'disk-closed'
  | 'nowhere';

/** A file that is not taken, with the reason. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(`the file is not taken: ${reason}`, options);
    this.reason = reason;
  }
}
