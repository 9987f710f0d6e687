import type { Day } from '../../domain/calendar/dates.ts';
import type { Stores } from '../ports.ts';
import type { Context } from '../question.ts';
import type { ModelReading } from './model-reading.ts';
import type { FoundSteps } from './steps.ts';

/** A message that a model is to read, and what there is to be known of it. */
export interface ToRead {
  readonly words: string;
  readonly today: Day;
  /** Units that may be meant, as the record names them. */
  readonly units: readonly string[];
  /** The request that was answered last. */
  readonly before: string | null;
  readonly personId: string;
}

/** A question for which steps are to be found, and where it is asked. */
export interface ToFind {
  readonly words: string;
  readonly context: Omit<Context, 'stores' | 'asModelReads' | 'asModelSteps'>;
}

/** What a desk has of a language model. */
export interface ModelServices {
  /** `unsure`: where the rules are. */
  readonly reads: 'unsure' | 'always';
  /** Never throws. */
  readonly read: (message: ToRead) => Promise<ModelReading>;
  /** Finds the steps that answer a question, by what is committed in the stores; `null` where no model does. Never throws. */
  readonly steps: ((asked: ToFind, stores: Stores) => Promise<FoundSteps>) | null;
}
