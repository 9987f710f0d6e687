/** The model did not answer, too late, or nothing that can be used. The message is for operators. Worth a retry; the work goes on without it. */
export class ModelUnavailableError extends Error {
  override readonly name: string = 'ModelUnavailableError';
  /** How long the model asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(message: string, { cause, retryAfterMs = null }: { cause?: unknown; retryAfterMs?: number | null } = {}) {
    super(message, { cause });
    this.retryAfterMs = retryAfterMs;
  }
}

/** The model answers, and does not take these texts: they are too many or too long. */
export class TextsRefusedError extends Error {
  override readonly name = 'TextsRefusedError';
}

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/** How long a model is left alone after so many failures in a row: as long as it asks, else twice as long each time. */
export function restAfter(error: unknown, failures: number): number {
  const asked = error instanceof ModelUnavailableError ? (error.retryAfterMs ?? 0) : 0;
  return Math.min(LONGEST_MS, Math.max(asked, FIRST_MS * 2 ** (failures - 1)));
}

/** So much was asked of the model today that no more may be. `whose`: everybody's budget, or that of one person. */
export class ModelBudgetError extends Error {
  override readonly name = 'ModelBudgetError';
  readonly whose: 'everybody' | 'person';

  constructor(message: string, whose: 'everybody' | 'person') {
    super(message);
    this.whose = whose;
  }
}

/** The model answered in another shape than it was asked for. */
export class ModelAnswerError extends Error {
  override readonly name = 'ModelAnswerError';
}

/** Whether a model is at fault, or what is asked of it, and not the program. */
export const isOfModel = (error: unknown): boolean =>
  error instanceof ModelUnavailableError ||
  error instanceof TextsRefusedError ||
  error instanceof ModelBudgetError ||
  error instanceof ModelAnswerError;

/** Why nothing came of asking a model: it is gone, no more may be asked today, or its answer was of no use. */
export function lossOf(error: unknown): 'gone' | 'budget' | 'answer' {
  if (error instanceof ModelBudgetError) return 'budget';
  return error instanceof ModelUnavailableError ? 'gone' : 'answer';
}
