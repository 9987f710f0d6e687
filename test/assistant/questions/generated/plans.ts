import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aPlanText } from '../../../support/desk.ts';
import { largePlan } from './plans/large-plan.ts';
import { recordOf, type PlanRecord } from './record.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string): string => readFileSync(at(path), 'utf8');

/** The published plan that the scores are taken on; it is no part of the project. */
const SEED = '../../../../../shared/cases/seed-plan.txt';

/** The plans of a few measures each: brackets, both ways of writing them, a table, labelled lines, English. */
export const smallPlans = (): readonly PlanRecord[] => [
  recordOf({ name: 'demonstration', text: textOf('../../../../knowledge/plan.txt'), today: '2026-10-09' }),
  recordOf({ name: 'campus', text: aPlanText, today: '2026-07-08' }),
  recordOf({ name: 'old-town', text: textOf('plans/old-town.txt'), today: '2026-07-08' }),
  recordOf({ name: 'college', text: textOf('plans/college.txt'), today: '2026-06-30' }),
  recordOf({ name: 'harbour', text: textOf('plans/harbour.txt'), today: '2026-08-31', language: 'en' }),
];

/** The seed plan; `null` where it is not there. */
export const seedPlan = (): PlanRecord | null =>
  existsSync(at(SEED)) ? recordOf({ name: 'seed', text: textOf(SEED), today: '2020-07-08' }) : null;

const large = new Map<number, PlanRecord>();

/** A generated plan of so many measures, always the same. */
export function planOf(count: number): PlanRecord {
  const known =
    large.get(count) ??
    recordOf({ name: `${String(count)} measures`, text: largePlan(count, 1).text, today: '2026-08-31' });
  large.set(count, known);
  return known;
}
