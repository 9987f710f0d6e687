import { findDeadlines } from '../../domain/calendar/deadline.ts';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Status } from '../../domain/ledger/item.ts';
import { fold } from '../../domain/text/fold.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';

/** What one clause of a report says. */
export interface ReportClause {
  /** Verbatim. */
  readonly words: string;
  readonly quantity: Quantity | null;
  readonly status: Status | 'unchanged' | null;
  readonly expected: Day | null;
  /** What stands in the way or is asked for, verbatim. */
  readonly blocker: string | null;
  /** What is left when all that is taken away: perhaps the name of a measure. */
  readonly rest: string;
}

/** Splits a report at its punctuation and reads each clause by itself. */
export function clausesOf(report: string, today: Day): readonly ReportClause[] {
  return report
    .split(/[，,；;。！!\n]+|(?<=[\p{Script=Latin}\d%])\.\s+/u)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => readClause(words, today));
}

const patterns = {
  expected:
    /预计|预期|计划(?=.*(?:完成|办结|结束|前))|争取|力争|估计|有望|最迟|拟于|打算|能(?:在|于)|\bexpect\w*\b|\bplan(?:ned)?\b|\bwill\b|\bshould\b|\beta\b/gu,
  next: /^(?:下一?步|接下来|后续|\bnext\b)/u,
  notDone: /(?:未|没有?|尚未|还没)(?:能|有|全部)?(?:完成|办结|做完|结束)|\bnot (?:yet )?(?:done|finished|complete)/u,
  notStarted: /(?:未|尚未|还没有?|没有?)(?:正式)?(?:启动|开始|开展|动工|开工|实施)|\bnot (?:yet )?started\b/gu,
  blocked:
    /受阻|卡住了?|卡在|停滞|停工|停摆|推(?:进)?不(?:动|了|下去)|搁置|暂停|中断|\bblocked\b|\bstuck\b|\bon hold\b/gu,
  unchanged:
    /(?:无|没有?|暂无|没什么)(?:新)?(?:的)?(?:变化|进展|变动|更新)|同上(?:次|周|月)|照旧|维持原状|\bno (?:change|progress|update)s?\b|\bunchanged\b/gu,
  done: /(?:已经?|都|均|全部|全面|基本|顺利|按期|提前)*(?:办结|完结|完工|竣工|做完|办完|搞定|收官|验收合格)(?:了)?|(?:已经?|都|均|全部|全面|顺利|按期|提前)+(?:完成|结束)(?:了)?|完成了?$|\b(?:done|finished|completed?)\b/gu,
  inProgress:
    /(?:正在|正|已经?)?(?:有序|稳步|持续|加快|按计划)?(?:推进|开展|进行|实施|办理|施工|建设)(?:之)?中|正在(?:推进|进行|开展|实施|办理|建设|施工)?|已经?(?:启动|开始|开工|动工|部署)(?:了)?|启动了|\bin progress\b|\bunder ?way\b|\bongoing\b|\bstarted\b/gu,
  lacking:
    /^(?:但|但是|不过|目前|现在|还|主要|另外)*(?:是)?(?:因(?:为)?|由于|缺|差|少(?=[一二两三\d几]|了)|没有?|无(?:法)?|不(?:足|够|到位|具备|能)|难以|困难|问题|存在|急需|亟需|需要?|请(?!问)|希望|盼|恳请|建议)|(?:不足|不够|未到位|不到位|没到位|未批复|未落实|短缺|滞后|紧张|困难)|(?<=.)没有.{0,12}(?:接口|权限|经费|资金|人员|设备|场地)|\b(?:lack|need|missing|short of|waiting for|because|due to)\w*\b/u,
} as const;

/** What stands around the name of a measure in a report. */
const around =
  /汇报(?:一下)?|报告(?:一下)?|报送|关于|我们?(?:单位|大队|局|中心|科室|这边)?|本(?:单位|周|月|季度)|的?(?:工作|任务|建设)?(?:总体|整体)?(?:进度|进展|完成率|完成度|完成情况|情况)(?:为|是|达|到)?|目前|现在|截至?(?:目前|今天|现在)?|今天|已经?|大约|约|左右|基本|全面|顺利|累计|总体|整体|达到?了?|到了?|完成了?|推进到?了?|做了?|干了?|进行到?|有(?:了)?|方面|这(?:项|个|块)|那(?:项|个)|了$|是$|[:：]|\b(?:is|are|at|now|the|has|have|been|of|we|by|for|about|complete[d]?|done|progress|reached)\b/gu;

function readClause(words: string, today: Day): ReportClause {
  const text = fold(words);
  const expecting =
    new RegExp(patterns.expected.source, 'u').test(text) ||
    /(?:前|底|内)(?:能|可以?|会|一定)?(?:完成|办结|结束)$/u.test(text);
  const days = findDeadlines(text, today);
  const expected = expecting ? (days.find(({ due }) => due !== null)?.due ?? null) : null;
  const quantity = expected === null ? (quantitiesIn(text)[0] ?? null) : null;
  const status = statusIn(text, { expecting, quantity });
  const blocker = blockerIn(words, text, status, expecting);
  return {
    words,
    quantity,
    status,
    expected,
    blocker,
    rest: restOf(text, { quantity, days: expecting ? days : [], blocker }),
  };
}

function statusIn(
  text: string,
  { expecting, quantity }: { readonly expecting: boolean; readonly quantity: Quantity | null },
): ReportClause['status'] {
  const says = (pattern: RegExp) => new RegExp(pattern.source, 'u').test(text);
  if (says(patterns.unchanged)) return 'unchanged';
  if (says(patterns.blocked)) return 'blocked';
  if (says(patterns.notStarted)) return 'not-started';
  if (patterns.notDone.test(text)) return 'in-progress';
  if (expecting || quantity !== null) return null;
  if (says(patterns.done)) return 'done';
  return says(patterns.inProgress) ? 'in-progress' : null;
}

function blockerIn(words: string, text: string, status: ReportClause['status'], expecting: boolean): string | null {
  if (expecting || status === 'unchanged' || status === 'done' || patterns.next.test(text)) return null;
  if (status === 'not-started' || patterns.notDone.test(text)) return null;
  return patterns.lacking.test(text) ? words : null;
}

function restOf(
  text: string,
  known: {
    readonly quantity: Quantity | null;
    readonly days: readonly { start: number; end: number }[];
    readonly blocker: string | null;
  },
): string {
  if (known.blocker !== null || patterns.next.test(text)) return '';
  const spans = [...known.days, ...(known.quantity === null ? [] : [known.quantity])];
  let rest = Array.from({ length: text.length }, (_, i) =>
    spans.some(({ start, end }) => i >= start && i < end) ? ' ' : (text[i] ?? ''),
  ).join('');
  for (const pattern of [
    patterns.expected,
    patterns.unchanged,
    patterns.blocked,
    patterns.notStarted,
    patterns.done,
    patterns.inProgress,
    around,
  ]) {
    rest = rest.replace(pattern, ' ');
  }
  return rest
    .replace(/推进\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
