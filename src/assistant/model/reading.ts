import { z } from 'zod';
import type { Request } from '../../domain/request.ts';
import { questions } from '../questions/index.ts';
import type { Question } from '../question.ts';
import { toldPart, type FilledReading } from './model-reading.ts';

/** Read by rules alone: what names a file or a paper, somebody by an id, or nothing at all. */
const byRulesAlone: ReadonlySet<string> = new Set([
  'draft-paper',
  'export-ledger',
  'kept-digest',
  'model-traces',
  'personal-data',
  'small-talk',
]);

/** The questions that a model may read out of words. */
export const questionsForModels: readonly Question[] = questions.filter(({ ask }) => !byRulesAlone.has(ask));

const shapes = questionsForModels.map(({ request }) => request as unknown as z.ZodType<Request>);

/** The shape that a model fills in of a message. */
export const filledReading: z.ZodType<FilledReading> = z.object({
  kind: z.enum(['questions', 'report', 'steps', 'nothing']),
  questions: z.array(z.union(shapes)).max(10),
  report: z.array(toldPart).max(10),
});
