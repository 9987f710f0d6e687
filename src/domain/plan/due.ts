import type { Day, Recurrence } from '../calendar/dates.ts';
import type { FoundDeadline } from '../calendar/deadline.ts';
import { findDeadlines, parseDeadline } from '../calendar/deadline.ts';
import { dayIn } from './head/day-in-text.ts';
import type { PlanFacts, SourceText } from './plan.ts';
import { STOPS, trimEndOf } from './trim.ts';

/** The deadline that governs a measure, as it is worded and as a day. */
export interface Due {
  readonly dueText: string | null;
  readonly due: Day | null;
  readonly recurrence: Recurrence | null;
  /** The words allow another reading, or cannot be read as a time. */
  readonly doubtful: boolean;
}

/** From where the wording of deadlines is counted. */
export interface Anchor {
  readonly day: Day;
  /** False where the plan carries no date: its year is known from the title or the text, the day of issue is not. */
  readonly isIssueDay: boolean;
  /** False where not even a year is known, so that only deadlines with a year of their own can be told. */
  readonly hasYear: boolean;
}

export const NO_DUE: Due = { dueText: null, due: null, recurrence: null, doubtful: false };

/** The day of issue; else the year of the title, the text, a list in it or the file's name. */
export function anchorOf({ issuedOn, title }: PlanFacts, { text, file }: SourceText): Anchor {
  if (issuedOn !== null) return { day: issuedOn, isIssueDay: true, hasYear: true };
  const year = /(?<!\d)((?:19|20)\d{2})(?=年|年度|\s)/u.exec(title)?.[1];
  const day = year === undefined ? dayIn(text) : `${year}-01-01`;
  const listed = YEAR_OF_LIST.exec(text)?.[1];
  const known = day ?? (listed === undefined ? null : `${listed}-01-01`);
  if (known !== null) return { day: known, isIssueDay: false, hasYear: true };
  const anyYear = [text, file].map((words) => /(?<!\d)(20\d{2})(?!\d)/u.exec(words)?.[1]).find((found) => found);
  return { day: `${anyYear ?? '2000'}-01-01`, isIssueDay: false, hasYear: anyYear !== undefined };
}

/** 2026年工作任务清单, the heading of a list whose paper has no date. */
const YEAR_OF_LIST =
  /^[^。；\n]{0,24}?(20\d{2})年度?[^。；，\n]{0,16}?(?:任务|清单|方案|计划|要点|分工|分解)[^。；\n]{0,10}$/mu;

interface DueWords {
  /** What stands behind 完成时限: or in the column of deadlines. */
  readonly labelled: string | null;
  /** The measure's own words, its assignment included. */
  readonly text: string;
  /** The headings and announcements above it, nearest first. */
  readonly above: readonly string[];
}

/** The assignment's deadline goes before the sentences', and those before what stands above, the nearest first. */
export function governingDue({ labelled, text, above }: DueWords, anchor: Anchor): Due {
  if (labelled !== null) return labelledDue(labelled, anchor);
  const own = latestIn(text, anchor);
  if (own) return own;
  for (const words of above) {
    const found = dueAbove(words, anchor);
    if (found) return found;
  }
  return yearOfSentence(text, anchor);
}

/** No wording of a day does without one of these; most rows of a long table have none. */
const MAY_NAME_DAY = /[\d０-９〇零一二三四五六七八九十年月日号季旬周底末内期天节庆前止]|[A-Za-z]{2}/u;

function latestIn(words: string, anchor: Anchor): Due | null {
  if (!MAY_NAME_DAY.test(words)) return null;
  const found = latest(findDeadlines(words, anchor.day).filter((deadline) => isDeadlineIn(words, deadline, anchor)));
  return found ? asDue(trimEndOf(found.text, `${STOPS}:：*`), found, anchor) : null;
}

// A heading stands above many measures, and a column of deadlines says the same many times.
interface Memory {
  readonly above: Map<string, Due | null>;
  readonly labelled: Map<string, Due>;
}

const memory = new WeakMap<Anchor, Memory>();

function remembered(anchor: Anchor): Memory {
  const known: Memory = memory.get(anchor) ?? { above: new Map(), labelled: new Map() };
  memory.set(anchor, known);
  return known;
}

function dueAbove(words: string, anchor: Anchor): Due | null {
  const { above } = remembered(anchor);
  const before = above.get(words);
  if (before !== undefined) return before;
  const found = bracketedDue(words, anchor) ?? latestIn(words, anchor);
  above.set(words, found);
  return found;
}

/** （二）整治阶段（5月至9月）: nothing but a time in the bracket that closes a heading. */
function bracketedDue(heading: string, anchor: Anchor): Due | null {
  const words = /[(（]([^()（）]{2,30})[)）]\s*[:：]?$/u.exec(heading)?.[1];
  const found = words === undefined ? null : parseDeadline(words, anchor.day);
  if (words === undefined || !found || isLongPast(found, anchor)) return null;
  return anchor.hasYear || /\d{4}/u.test(words) ? asDue(words.trim(), found, anchor) : null;
}

/** 2022年,选取三个镇试点: a sentence that opens with a year says when its work is done. */
function yearOfSentence(text: string, anchor: Anchor): Due {
  const dueText = /(?<=(?:^|[。；;])\s*)\d{4}年(?=[，,])/u.exec(text)?.[0];
  const found = dueText === undefined ? null : parseDeadline(dueText, anchor.day);
  return found && (found.due ?? '') >= anchor.day ? asDue(found.text, found, anchor) : NO_DUE;
}

function labelledDue(words: string, anchor: Anchor): Due {
  const { labelled } = remembered(anchor);
  const due = labelled.get(words) ?? readLabelled(words.trim(), anchor);
  labelled.set(words, due);
  return due;
}

function readLabelled(dueText: string, anchor: Anchor): Due {
  const found = findDeadlines(dueText, anchor.day);
  const chosen = parseDeadline(dueText, anchor.day) ?? latest(found) ?? found[0];
  return chosen ? asDue(dueText, chosen, anchor) : { dueText, due: null, recurrence: null, doubtful: true };
}

function asDue(dueText: string, { text, due, recurrence, ambiguous }: FoundDeadline, anchor: Anchor): Due {
  const needsYear = due !== null && !anchor.hasYear && !NAMES_YEAR.test(text);
  if (needsYear || (isCountedFromIssue(text) && !anchor.isIssueDay))
    return { dueText, due: null, recurrence, doubtful: true };
  return { dueText, due: ambiguous ? null : due, recurrence, doubtful: ambiguous };
}

const NAMES_YEAR = /\d{4}|[〇零]/u;

const latest = (found: readonly FoundDeadline[]): FoundDeadline | undefined =>
  found
    .filter(({ due }) => due !== null)
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
    .at(-1);

const COUNTED = /(?:日|天|周|月|年)(?:之|以)?内|within\s/iu;
const FROM_ISSUE =
  /印发|发布|下发|发文|公布|施行|通知之日|即日|issu|publication|date of this (?:order|memorandum|directive|plan|report|policy|notice|proclamation)/iu;
const isCountedFromIssue = (text: string): boolean =>
  COUNTED.test(text) && FROM_ISSUE.test(text.replaceAll(/\s+/gu, ' '));

const DONE = /完成|实现|建成|出台|制定|建立|落实到位|启动|投入|上线|达到|达标|全面|报送|上报|印发|修订/u;

/** 第四季度完成改造: a time that sets no end by itself does so right before what is done by then. */
const isDoneThen = (words: string, end: number): boolean =>
  /^(?:要|须|应|力争|确保|计划)?(?:全面|基本|全部|如期|按期)?(?:完成|建成|竣工|通车|投用|投入使用|投入运行|办结|交付|上线|出台)/u.test(
    words.slice(end, end + 14),
  );

/**
 * A deadline says by when something is done. A span of years (5年内), the time limit of a procedure (收到申请后10日内) and a day that was
 * past when the plan was issued say something else.
 */
function isDeadlineIn(words: string, { text, start, end, kind, bounded, due }: FoundDeadline, anchor: Anchor): boolean {
  const isOfDay = kind === 'date' ? bounded || isDoneThen(words, end) : kind === 'range' && isDoneThen(words, end);
  if (!isOfDay || isLongPast({ text, due }, anchor)) return false;
  if (!anchor.hasYear && !NAMES_YEAR.test(text)) return false;
  if (!COUNTED.test(text) || isCountedFromIssue(words.slice(Math.max(0, start - 16), end))) return true;
  return /^(?:今|本|当)?(?:年|月|季度)(?:之|以)?内$/u.test(text) && DONE.test(clauseAfter(words, end));
}

/** A past day with its year is told of; one that leaves the year open is doubtful, and a person's to settle. */
const isLongPast = ({ text, due }: Pick<FoundDeadline, 'text' | 'due'>, anchor: Anchor): boolean =>
  due !== null && anchor.isIssueDay && due < anchor.day && /\d{4}|[〇零]/u.test(text);

const clauseAfter = (words: string, end: number): string =>
  /^[^，,。；;]*/u.exec(words.slice(end, end + 40))?.[0] ?? '';
