/** An error as it stands in the log. */
export interface LoggedError {
  readonly type: string;
  /** Absent in a cause. */
  readonly message?: string;
  readonly code?: string;
  /** Where in the code it was thrown. */
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** Causes of causes that are written down. */
const DEEPEST = 4;

/**
 * What of an error may be written down. An error of the database comes with the values of its statement, and the message of any may quote what
 * was said: only what kind it is, where it was thrown, and its message without quotations, Chinese, addresses and tokens are kept. A cause is what
 * somebody else said, a model's server for one, which may repeat a key or a text: it has no message at all.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/u.test(error.code) ? error.code : null;
  const stack = error.stack?.match(/^ {4}at .*$/gmu)?.map((line) => line.trim());
  const hasCause = error.cause !== undefined && depth < DEEPEST;
  return {
    type: error.name,
    ...(depth === 0 ? { message: withoutWords(error.message) } : {}),
    ...(code === null ? {} : { code }),
    ...(stack === undefined ? {} : { stack: stack.join('\n') }),
    ...(hasCause ? { cause: loggedError(error.cause, depth + 1) } : {}),
  };
}

/** The message of an error without whatever it may quote. */
export const messageIn = (error: unknown): string => loggedError(error).message ?? typeof error;

/** As much of a message as says what is wrong with the program. */
const LONGEST = 300;

const withoutWords = (message: string): string =>
  message
    .slice(0, 4 * LONGEST)
    .replace(/\b[a-z]+:\/\/[^\s"'`]+/giu, '…')
    .replace(/(?:bot)?\d{5,}:[\w-]{10,}/giu, '…')
    .replace(/(["`])[^]*?(?:\1|$)|“[^]*?(?:”|$)|「[^]*?(?:」|$)/gu, '…')
    .replace(/(?<!\w)'[^]*?(?:'(?!\w)|$)/gu, '…')
    .replace(/[^\p{ASCII}…]+(?:[\d\s]*[^\p{ASCII}…]+)*/gu, '…')
    .slice(0, LONGEST);
