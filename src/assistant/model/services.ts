import type { Day } from '../../domain/calendar/dates.ts';
import type { ModelReading } from './model-reading.ts';

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

/** What a desk has of a language model. */
export interface ModelServices {
  /** `unsure`: where the rules are. */
  readonly reads: 'unsure' | 'always';
  /** Never throws. */
  readonly read: (message: ToRead) => Promise<ModelReading>;
}
