import { chineseDate, type Recurrence } from '../../domain/calendar/dates.ts';
import type { Finding, FindingCode, Measure, PlanFacts, Post, Target } from '../../domain/plan/plan.ts';

/** What an office calls each kind of finding. */
export const findingNames: Readonly<Record<FindingCode, string>> = {
  'lead-missing': '未明确牵头单位',
  'assignment-missing': '未写明责任单位',
  conflict: '方案与台账不一致',
  'duplicate-measure': '措施内容重复',
  'due-past': '完成时限早于印发日期',
  'due-ambiguous': '完成时限不明确',
  'unit-misspelt': '单位名称疑有误',
  'unit-unknown': '单位不在成员之列',
  'unit-alias': '同一单位写法不一',
  'due-missing': '未写明完成时限',
};

const rhythms: Readonly<Record<Recurrence, string>> = {
  'long-term': '长期',
  'every-week': '每周',
  'every-month': '每月',
  'every-quarter': '每季度',
  'every-half-year': '每半年',
  'every-year': '每年',
};

export const unnamed = '未明确';

/** Who leads, and whether the plan says so: units that are only named as responsible are marked. */
export function leadWords({ lead, leadIsExplicit }: Measure): string {
  if (lead.length === 0) return unnamed;
  if (leadIsExplicit) return lead.join('、');
  return `${lead.join('、')}（责任单位${lead.length > 1 ? '，未分牵头、参与' : ''}）`;
}

/** The deadline as the plan words it, and the day that it comes to. */
export function dueWords({ dueText, due, recurrence }: Measure): string {
  if (dueText === null) return '未写明';
  const read = due === null ? (recurrence === null ? '不能确定为哪一天' : rhythms[recurrence]) : chineseDate(due);
  return dueText === read ? dueText : `${dueText}（${read}）`;
}

/** Number, issuer and date, each with its name; what the plan does not say is said to be missing. */
export const factLines = ({ number, issuer, issuedOn }: PlanFacts): readonly string[] => [
  `发文字号：${number ?? '未写明'}`,
  `发文单位：${issuer ?? '未写明'}`,
  `印发日期：${issuedOn === null ? '未写明' : chineseDate(issuedOn)}`,
];

/** A person with the post, a unit, or the office by its name and seat. */
export const postHolder = ({ role, name, unit, post }: Post): string =>
  role === '办公室' && unit !== undefined
    ? `${name ?? ''}（设在${unit}）`.replace(/^（(.*)）$/u, '$1')
    : [name, [unit, post].filter((words) => words !== undefined).join('')].filter(Boolean).join('，');

export const targetWords = ({ text, due }: Target): string =>
  due === undefined ? text : `${text}（${chineseDate(due)}前）`;

/** What a person can do about it. A name that would be right is no sentence yet. */
export function adviceOf({ code, suggestion }: Finding): string | null {
  if (suggestion === undefined) return null;
  if (code === 'unit-misspelt') return `如确为笔误，请更正为“${suggestion}”。`;
  return code === 'unit-alias' ? `请统一写作“${suggestion}”；若是两个单位，请告知办公室。` : suggestion;
}
