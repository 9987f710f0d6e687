import { GrammyError, HttpError } from 'grammy';

/** A failed call in words that may be logged: grammY's own hold what was said, and those of the network the address with the token. */
export function failureIn(error: unknown): string {
  if (error instanceof GrammyError)
    return `${error.method} ${String(error.error_code)} ${error.description.replace(/"[^"]*"?/gu, '"…"')}`;
  if (error instanceof HttpError) return `${error.message.replace(/ \(.*/su, '')} ${codeOf(error.error)}`.trim();
  return error instanceof Error ? error.name : 'unknown failure';
}

/** A failed call as an error that may be logged. */
export class TelegramFailure extends Error {
  override readonly name = 'TelegramFailure';

  constructor(doing: string, error: unknown) {
    super(`${doing}: ${failureIn(error)}`);
  }
}

/** Any error as one that may be logged. */
export const loggable = (doing: string, error: unknown): unknown =>
  error instanceof GrammyError || error instanceof HttpError ? new TelegramFailure(doing, error) : error;

export const isCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof GrammyError && codes.includes(error.error_code);

/** The connection was never made, so that nothing was sent. */
export const wasNeverConnected = (error: unknown): boolean =>
  error instanceof HttpError &&
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/u.test(codeOf(error.error));

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
