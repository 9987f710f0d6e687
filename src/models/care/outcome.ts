import type { ModelOutcome } from '../../assistant/happening.ts';
import { ModelBudgetError, ModelUnavailableError } from '../../assistant/model-errors.ts';
import { AddressRefusedError } from './call.ts';
import { ModelRestsError } from './circuit.ts';

/** No answer within the time-out. */
export class ModelLateError extends ModelUnavailableError {
  override readonly name = 'ModelLateError';

  constructor() {
    super('模型没有及时答复 (no answer in time)');
  }
}

interface Ending {
  readonly error: unknown;
  readonly late: AbortSignal;
  /** Whoever asked does not wait any more. */
  readonly isGivenUp: boolean;
}

/** How a call ended, for those who count. */
export function outcomeOf(
  { status, isNew }: { readonly status: number | null; readonly isNew: boolean },
  { error, late, isGivenUp }: Ending,
): ModelOutcome {
  if (error instanceof AddressRefusedError) return 'not-allowed';
  if (error instanceof ModelBudgetError) return 'over-budget';
  if (error instanceof ModelRestsError) return 'resting';
  if (status === null) return late.aborted ? 'late' : isGivenUp ? 'given-up' : 'failed';
  if (!isNew) return 'cached';
  if (status < 300) return 'answered';
  return [400, 413, 422].includes(status) ? 'refused' : 'failed';
}
