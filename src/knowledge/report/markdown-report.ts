import { chineseDate } from '../../domain/calendar/dates.ts';
import type { ReadPlan } from '../../domain/plan/plan.ts';
import { figures } from './figures.ts';
import { findingsByKind, type FindingKind, type PlacedFinding } from './findings-by-kind.ts';
import { escaped, table } from './markdown.ts';
import { adviceOf, dueWords, factLines, findingNames, leadWords, postHolder, targetWords } from './wording.ts';

/** What the last line of every report says, by which one is known again. */
const SIGNATURE = '由联络台试读生成';

export const isMarkdownReport = (text: string): boolean =>
  text.trimEnd().split('\n').at(-1)?.includes(SIGNATURE) === true;

/** What was read, as a document: what needs attention first, every list whole. `madeAt` is an ISO time with its offset. */
export function markdownReport(plan: ReadPlan, madeAt: string): string {
  const { source, facts, measures, units, organisation, targets, findings } = plan;
  const lines = [
    `# 《${escaped(facts.title)}》读取报告`,
    '',
    ...[...factLines(facts), `文件：${source.file}`].map(listed),
    ...section('读出情况', figures(plan).map(listed)),
    ...section(`需要核对的地方（${findings.length} 处，要紧的在前）`, findingsByKind(plan).flatMap(kindLines)),
    ...section(
      `措施（${measures.length} 项）`,
      tabled(['编号', '措施', '牵头单位', '参与单位', '完成时限'], measures.map((measure) => [measure.ref, measure.title, leadWords(measure), measure.participants.join('、'), dueWords(measure)])),
    ),
    ...section(`单位（${units.length} 个）`, tabled(['单位', '又作'], units.map(({ name, aliases }) => [name, aliases.join('、')]))),
    ...section(`组织机构（${organisation.length} 条）`, tabled(['职务', '由谁担任'], organisation.map((post) => [post.role, postHolder(post)]))),
    ...section(`目标指标（${targets.length} 条）`, targets.map((target) => listed(targetWords(target)))),
    '',
    '---',
    '',
    `${timeOf(madeAt)}据文件“${escaped(source.file)}”${SIGNATURE}，未写入任何数据。`,
    '',
  ]; // prettier-ignore
  return lines.join('\n');
}

const listed = (words: string): string => `- ${escaped(words)}`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const tabled = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : table(head, rows.map((cells) => cells.map(escaped))); // prettier-ignore

const kindLines = ({ code, findings }: FindingKind, index: number): readonly string[] => [
  ...(index === 0 ? [] : ['']),
  `### ${findingNames[code]}（\`${code}\`）${findings.length} 处`,
  ...findings.flatMap(findingLines),
];

function findingLines({ finding, line, heading, refs }: PlacedFinding, index: number): readonly string[] {
  const place = [refs[0] ?? '', heading.join(' › '), line ?? ''].filter((words) => words !== '').join('，');
  const advice = adviceOf(finding);
  return [
    '',
    `${index + 1}. ${escaped(finding.message)}`,
    `   - 原文：“${escaped(finding.quote)}”`,
    ...(place === '' ? [] : [`   - 位置：${escaped(place)}`]),
    ...(refs.length > 1 ? [`   - 涉及：${refs.length} 项措施：${escaped(refs.join('、'))}`] : []),
    ...(advice === null ? [] : [`   - 建议：${escaped(advice)}`]),
  ];
}

/** 2026-11-23T08:05:00+08:00 → 2026年11月23日 08:05 (UTC+08:00). */
const timeOf = (iso: string): string => `${chineseDate(iso.slice(0, 10))} ${iso.slice(11, 16)}（UTC${iso.slice(19)}）`;
