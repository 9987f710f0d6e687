import type { Request } from '../../domain/request.ts';
import type { Question } from '../question.ts';
import type { Analysis } from './analysis.ts';

/** A question that was understood, and by which part it is answered. */
export interface Understood {
  readonly question: Question;
  readonly request: Request;
  readonly score: number;
}

/** Reads a message by rules alone: every question says how well it fits, and the best is taken; `null` where none does. */
export function readByRules(analysis: Analysis, questions: readonly Question[]): Understood | null {
  let best: Understood | null = null;
  for (const question of questions) {
    const reading = question.read(analysis);
    if (reading !== null && reading.score > (best?.score ?? 0)) best = { question, ...reading };
  }
  return best;
}
