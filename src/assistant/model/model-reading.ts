import { z } from 'zod';
import { mention, type Request } from '../../domain/request.ts';

/** What a report tells of one piece of work, as a model reads it. */
export const toldPart = z.object({
  /** The words that name the work; empty where none do. */
  about: mention,
  status: z.enum(['not-started', 'in-progress', 'blocked', 'done', 'unchanged']).nullable(),
  percent: z.int().min(0).max(100).nullable(),
  /** The day for which the end is expected. */
  expected: z.iso.date().nullable(),
  /** What stands in the way, word for word; empty where nothing is said of it. */
  blocker: z.string().max(1_000),
});
export type ToldPart = Readonly<z.infer<typeof toldPart>>;

/** What a model fills in of a message. `steps`: it asks something, and no question of ours by itself answers it. */
export interface FilledReading {
  readonly kind: 'questions' | 'report' | 'steps' | 'nothing';
  readonly questions: readonly Request[];
  readonly report: readonly ToldPart[];
}

/** How a model reads a message; `lost` where it could not be asked or gave nothing that can be used. */
export type ModelReading = FilledReading | { readonly kind: 'lost'; readonly why: 'gone' | 'budget' | 'answer' };
