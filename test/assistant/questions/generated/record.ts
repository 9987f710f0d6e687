import type { Day } from '../../../../src/domain/calendar/dates.ts';
import { readPlan } from '../../../../src/domain/plan/read-plan.ts';
import type { Measure, ReadPlan } from '../../../../src/domain/plan/plan.ts';
import { later } from '../../../support/plain-calendar.ts';

/** A row of the ledger as these tests know it: from the plan as it was read and from what was put into the store, by no query. */
export interface Row extends Pick<
  Measure,
  'ref' | 'title' | 'text' | 'heading' | 'lead' | 'participants' | 'leadIsExplicit'
> {
  readonly dueText: string | null;
  readonly recurrence: string | null;
  /** The last day by the ledger. */
  readonly due: Day | null;
  readonly report: Report | null;
}

/** Neither a day nor words of the plan say when: 长期坚持 does. */
export const isUntimed = ({ due, dueText, recurrence }: Row): boolean =>
  due === null && dueText === null && recurrence === null;

/** What was reported last. */
export interface Report {
  readonly status: 'in-progress' | 'blocked' | 'done';
  readonly percent: number | null;
  readonly blocker: string | null;
}

/** Everything that a question of the templates may be about. */
export interface PlanRecord {
  readonly name: string;
  readonly plan: ReadPlan;
  readonly language: 'zh' | 'en';
  /** ISO with offset, the time at which all is asked. */
  readonly now: string;
  readonly today: Day;
  readonly rows: readonly Row[];
  readonly units: readonly string[];
}

interface Given {
  readonly name: string;
  readonly text: string;
  readonly today: Day;
  readonly language?: 'zh' | 'en';
}

export function recordOf({ name, text, today, language = 'zh' }: Given): PlanRecord {
  const plan = readPlan({ file: `${name}.txt`, text });
  const now = `${today}T10:00:00+08:00`;
  const units = plan.units.map((unit) => unit.name);
  return { name, plan, language, now, today, units, rows: plan.measures.map(rowOf) };
}

const reports: readonly (Report | null)[] = [
  null,
  { status: 'in-progress', percent: 40, blocker: null },
  { status: 'done', percent: 100, blocker: null },
  null,
  { status: 'blocked', percent: 70, blocker: '材料尚未到货' },
  { status: 'in-progress', percent: null, blocker: null },
];

/** Of six rows two have not been reported on, and of nine the office has moved the deadline of one. */
function rowOf(measure: Measure, i: number): Row {
  const { due } = measure;
  const report = reports[i % reports.length] ?? null;
  return { ...measure, report, due: due !== null && i % 9 === 4 ? later(due, 10) : due };
}
