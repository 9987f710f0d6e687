import type { PlanRecord } from '../record.ts';
import type { Template } from '../template.ts';
import { inEnglish } from './in-english.ts';
import { ofHeadings } from './of-headings.ts';
import { ofMeasures } from './of-measures.ts';
import { ofPairs } from './of-pairs.ts';
import { ofPeriods } from './of-periods.ts';
import { ofPlan } from './of-plan.ts';
import { ofUnits } from './of-units.ts';

const all: readonly Template[] = [
  ...ofMeasures,
  ...ofUnits,
  ...ofPairs,
  ...ofHeadings,
  ...ofPeriods,
  ...ofPlan,
  ...inEnglish,
];

/** What is asked of a plan, in its language. */
export const templatesFor = ({ language }: PlanRecord): readonly Template[] =>
  all.filter((template) => template.language === language);
