import { bare } from '../../domain/text/fold.ts';
import type { Change } from '../../domain/ledger/update.ts';
import type { ReportClause } from './clauses.ts';
import type { Name } from './names.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';

/** Something that the words leave open; the person is asked. */
export type Unclear =
  | { readonly what: 'percent'; readonly words: string; readonly between: readonly [number, number] | null }
  | { readonly what: 'day' | 'target'; readonly words: string };

/** What is said of one item. `itemIds` has several where the words fit several, and is empty where they name none. */
export interface ReportPart {
  /** The words that name it; empty where none do. */
  readonly mention: string;
  readonly itemIds: readonly string[];
  readonly change: Change;
  readonly unclear: Unclear | null;
  /** Percentage points on top of what was reported. */
  readonly added: number | null;
}

/** Sums up what the clauses say of one item. `share` is its own figure where several items have one each. */
export function partOf(
  { mention, itemIds }: Name,
  clauses: readonly ReportClause[],
  { report, share }: { readonly report: string; readonly share: Quantity | null },
): ReportPart {
  const quantity = share ?? quantityOf(clauses);
  const percent = quantity === null || quantity.added ? null : quantity.percent;
  const status = statusOf(clauses, { mention, percent });
  const blocker = blockerOf(clauses, { mention, report });
  const expected = clauses.findLast((clause) => clause.expected !== null)?.expected ?? null;
  return {
    mention,
    itemIds,
    unclear: unclearIn(clauses, quantity, status),
    added: quantity?.added === true ? quantity.percent : null,
    change: {
      ...(status === null ? {} : { status }),
      ...(percent === null ? {} : { percent }),
      ...(expected?.day == null ? {} : { expected: expected.day }),
      ...(blocker === undefined ? {} : { blocker }),
      note: verbatim(clauses, report),
    },
  };
}

/** Of several figures that of the work as a whole, and one that leaves no question. */
function quantityOf(clauses: readonly ReportClause[]): Quantity | null {
  const said = clauses.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  const now = said.filter(({ isPast }) => !isPast);
  // 上周是40%，这周到了55% reports the latter.
  const all = now.length > 0 ? now : said;
  const impossible = all.find(({ percent, between }) => percent === null && between === null);
  if (impossible !== undefined) return impossible;
  const whole = all.filter(({ percent, isRate }) => percent !== null && !isRate);
  // Where it is told how far the work is, what came on top (又完成5%) is told already.
  const total = whole.find(({ added }) => !added) ?? whole[0];
  return total ?? all.find(({ percent }) => percent !== null) ?? all[0] ?? null;
}

const ranks = ['blocked', 'done', 'not-started', 'unchanged', 'in-progress'] as const;

/** The state that weighs most. 已完成 of a part, or beside a figure below 100, is not done. */
function statusOf(
  clauses: readonly ReportClause[],
  { mention, percent }: { readonly mention: string; readonly percent: number | null },
): ReportClause['status'] {
  const states = clauses.map((clause, i) =>
    clause.status === 'done' && isPartly(clause, { mention, isFirst: i === 0 }) ? 'in-progress' : clause.status,
  );
  const isCleared = clauses.some(({ cleared, status }) => cleared && status === 'in-progress');
  const status = ranks.find((rank) => states.includes(rank) && !(rank === 'blocked' && isCleared)) ?? null;
  const isContradicted =
    percent !== null && ((status === 'done' && percent < 100) || (status === 'not-started' && percent > 0));
  return isContradicted ? null : status;
}

/** 已完成设备采购, or 设备已完成 once the item has been named: a part of the work, unless it is what names the item. */
function isPartly(
  { object, rest }: ReportClause,
  { mention, isFirst }: { readonly mention: string; readonly isFirst: boolean },
): boolean {
  const beyond = (words: string) => bare(words).replace(bare(mention), '').replace(generic, '');
  if (object !== '') return beyond(object) !== '';
  return !isFirst && rest.every((words) => beyond(words) !== '') && rest.length > 0;
}

const generic =
  /^(?:各项|全部|所有|的|建设|工作|任务|项目|改造|整治|创建|治理|工程|这项|该项)+$|(?:建设|工作|任务|项目|改造|整治|创建|治理|工程)+$/u;

/** What stands in the way; behind a clause that says that the work is stuck, also what says nothing else. `null` where it is gone. */
function blockerOf(
  clauses: readonly ReportClause[],
  { mention, report }: { readonly mention: string; readonly report: string },
): string | null | undefined {
  let words = '';
  let explaining = false;
  for (const [i, clause] of clauses.entries()) {
    const reason: string | null = clause.blocker ?? (explaining && clause.isPlain ? clause.words : null);
    if (reason !== null) words += (words === '' ? '' : between(report, clauses[i - 1], clause)) + reason;
    explaining = clause.status === 'blocked' || (explaining && reason !== null);
  }
  if (words !== '') return withoutName(words, mention).replace(label, '');
  return clauses.some(({ cleared }) => cleared) ? null : undefined;
}

/** The mark that stands between two clauses, as it was written. */
const between = (report: string, before: ReportClause | undefined, { start }: ReportClause): string =>
  report.slice(before?.end ?? start, start).trim();

/** The column of the ledger says 问题 already. */
const label = /^(?:目前|主要)*(?:存在)?(?:的)?(?:主要)?(?:问题|困难|难点|堵点)(?:是|有|在于)?[：:]?(?=.{2})/u;

/** 护学岗经费没到位: the item is named by the row. */
const withoutName = (words: string, mention: string): string =>
  mention !== '' && words.startsWith(mention) && words.length > mention.length + 2
    ? words.slice(mention.length)
    : words;

function unclearIn(
  clauses: readonly ReportClause[],
  quantity: Quantity | null,
  status: ReportClause['status'],
): Unclear | null {
  const wrongDay = clauses.find(({ expected }) => expected !== null && expected.day === null)?.expected;
  if (wrongDay !== undefined && wrongDay !== null) return { what: 'day', words: wrongDay.text };
  if (quantity !== null && quantity.percent === null) {
    const isSettled = status === 'done' && quantity.between !== null;
    return isSettled ? null : { what: 'percent', words: quantity.text, between: quantity.between };
  }
  const forecast = clauses.find(({ isForecast }) => isForecast);
  if (forecast === undefined || clauses.some(saysNow)) return null;
  const [figure] = quantitiesIn(forecast.words);
  return { what: 'target', words: figure?.text ?? forecast.words };
}

const saysNow = ({ quantity, status, blocker, expected }: ReportClause): boolean =>
  quantity !== null || status !== null || blocker !== null || expected !== null;

/** The stretch of the message from the first clause to the last, as it was written. */
function verbatim(clauses: readonly ReportClause[], report: string): string {
  const start = Math.min(...clauses.map((clause) => clause.start));
  const end = Math.max(...clauses.map((clause) => clause.end));
  return report.slice(start, end).trim();
}
