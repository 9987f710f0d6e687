import type { Measure, ReadPlan } from '../../domain/plan/plan.ts';
import { findingsByKind } from './findings-by-kind.ts';
import { findingNames } from './wording.ts';

/** What was read, in figures: a line each for the measures, the rest, and what needs a person. */
export function figures(plan: ReadPlan): readonly string[] {
  const { measures, units, organisation, targets } = plan;
  return [
    ofMeasures(measures),
    `单位 ${units.length} 个，组织机构 ${organisation.length} 条，目标指标 ${targets.length} 条`,
    ofFindings(plan),
  ];
}

function ofMeasures(measures: readonly Measure[]): string {
  const count = (is: (measure: Measure) => boolean): number => measures.filter(is).length;
  const parts = [
    ['明确牵头单位', count(({ lead, leadIsExplicit }) => leadIsExplicit && lead.length > 0)],
    ['只写责任单位', count(({ lead, leadIsExplicit }) => !leadIsExplicit && lead.length > 0)],
    ['未明确单位', count(({ lead }) => lead.length === 0)],
    ['写明完成时限', count(({ dueText }) => dueText !== null)],
  ] as const;
  if (measures.length === 0) return '没有读出措施，请核对这份文件是不是布置任务的方案';
  const named = parts.filter(([, times]) => times > 0).map(([what, times]) => `${what} ${times} 项`);
  return `措施 ${measures.length} 项：${named.join('，')}`;
}

function ofFindings(plan: ReadPlan): string {
  const kinds = findingsByKind(plan).map(({ code, findings }) => `${findingNames[code]} ${findings.length} 处`);
  return kinds.length === 0 ? '没有需要核对的地方' : `需要核对 ${plan.findings.length} 处：${kinds.join('，')}`;
}
