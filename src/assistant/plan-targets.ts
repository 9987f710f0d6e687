import type { Citation, Facts } from '../domain/reply.ts';
import type { Plans } from './ports.ts';

/** A target of a plan in force, as the plan gives it. */
export type PlanTarget = Awaited<ReturnType<Plans['targets']>>[number];

export const targetFact = ({ text, due }: PlanTarget): NonNullable<Facts['targets']>[number] =>
  due === undefined ? { text } : { text, due };

export const citeTarget = ({ text, document, ref }: PlanTarget): Citation => ({
  source: 'plan',
  document,
  ref,
  quote: text,
});
