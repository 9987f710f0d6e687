import { readPlan } from '../../src/domain/plan/read-plan.ts';
import type { ReadPlan } from '../../src/domain/plan/plan.ts';

/** A plan of an invented county, issued on 15 March 2021, given by its paragraphs below the head. */
export const aPlanText = (...paragraphs: readonly string[]): string =>
  ['清河县2021年平安建设实施方案', '清河县人民政府办公室', '2021年3月15日', ...paragraphs].join('\n');

export const planOf = (...paragraphs: readonly string[]): ReadPlan =>
  readPlan({ file: 'plan.txt', text: aPlanText(...paragraphs) });

/** `ref lead+lead(participant,participant)` of every measure, for people to read in a test. */
export const duties = (plan: ReadPlan): readonly string[] =>
  plan.measures.map(({ ref, lead, participants }) => `${ref} ${lead.join('+')}(${participants.join(',')})`);
