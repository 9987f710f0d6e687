import type { Measure, Post, ReadPlan } from '../../domain/plan/plan.ts';
import { figures } from './figures.ts';
import { findingsByKind, type FindingKind, type PlacedFinding } from './findings-by-kind.ts';
import { adviceOf, dueWords, factLines, findingNames, leadWords, postHolder, targetWords } from './wording.ts';
import { shortened, wrap } from './wrap.ts';

const WIDTH = 80;
/** How many of a list are shown before it is folded. */
const SHOWN = 20;
const LONGEST_QUOTE = 100;

export interface TerminalOptions {
  /** Shows every list whole. */
  readonly all: boolean;
}

/** What was read, for a person at a terminal: what needs attention first, long lists folded. */
export function terminalReport(plan: ReadPlan, { all }: TerminalOptions): readonly string[] {
  const shown = all ? Infinity : SHOWN;
  const { source, facts, measures, units, organisation, targets, findings } = plan;
  return [
    ...item('', `《${facts.title}》`),
    ...factLines(facts).flatMap((line) => item('', line)),
    `文件：${shortened(source.file, 60)}`,
    '',
    ...figures(plan).flatMap((line) => item('', line)),
    ...titled(`需要核对的地方（${findings.length} 处，要紧的在前）`, findingsByKind(plan).flatMap((kind) => kindLines(kind, shown))),
    ...titled(`措施（${measures.length} 项）`, folded(measures, shown, measureLines)),
    ...titled(`单位（${units.length} 个）`, folded(units, shown * 3, null, (some) => some.map(({ name, aliases }) => aliases.length === 0 ? name : `${name}（又作${aliases.join('、')}）`).join('、'))),
    ...titled(`组织机构（${organisation.length} 条）`, postLines(organisation, shown)),
    ...titled(`目标指标（${targets.length} 条）`, folded(targets, shown, (target) => item('- ', targetWords(target)))),
  ]; // prettier-ignore
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `【${title}】`, ...lines];

const item = (mark: string, words: string): readonly string[] => wrap(words, { width: WIDTH, mark });

function kindLines({ code, findings }: FindingKind, shown: number): readonly string[] {
  return [`${findingNames[code]}（${code}）${findings.length} 处`, ...folded(findings, shown, findingLines)];
}

function findingLines({ finding, line, heading, refs }: PlacedFinding): readonly string[] {
  const about = [refs[0] ?? '', heading.map((words) => shortened(words, 24)).join(' › '), line ?? ''];
  const place = about.filter((words) => words !== '').join('，');
  const advice = adviceOf(finding);
  return [
    ...item('  - ', finding.message),
    ...item('    原文：', `“${shortened(finding.quote, LONGEST_QUOTE)}”`),
    ...(place === '' ? [] : item('    位置：', place)),
    ...(refs.length > 1 ? item('    涉及：', `${refs.length} 项措施：${shortened(refs.join('、'), 120)}`) : []),
    ...(advice === null ? [] : item('    建议：', advice)),
  ];
}

function measureLines(measure: Measure): readonly string[] {
  const { ref, title, participants } = measure;
  return [
    ...item(`${ref} `, title),
    ...item('    牵头：', leadWords(measure)),
    ...(participants.length === 0 ? [] : item('    参与：', participants.join('、'))),
    ...item('    时限：', shortened(dueWords(measure), 100)),
  ];
}

/** The members are many and each is a name: they share a line. */
function postLines(posts: readonly Post[], shown: number): readonly string[] {
  const byRole = [...Map.groupBy(posts, ({ role }) => role)];
  return byRole.flatMap(([role, held]) =>
    folded(held, shown * 3, null, (some) => `${role}：${some.map(postHolder).join('；')}`),
  );
}

/** The first of a list, and how to see the others. */
function folded<T>(
  list: readonly T[],
  shown: number,
  each: ((one: T) => readonly string[]) | null,
  together: (some: readonly T[]) => string = () => '',
): readonly string[] {
  const some = list.slice(0, shown);
  const lines = each === null ? (some.length === 0 ? [] : item('', together(some))) : some.flatMap(each);
  const left = list.length - some.length;
  return left === 0 ? lines : [...lines, `  …… 还有 ${left} 项，加 --all 全部列出，或用 --report 文件.md 写成文件`];
}
