import type { Day } from '../calendar/dates.ts';
import { findDeadlines, parseDeadline } from '../calendar/deadline.ts';
import type { Anchor } from './due.ts';
import type { OutlineClause } from './outline/outline.ts';
import type { Span, Target } from './plan.ts';
import { trimmed } from './outline/lines.ts';

const ABOUT_GOALS = /目标|指标|goals?\b|targets?\b|objectives?\b/iu;
/** What a figure is brought to, or by how much it moves. */
const MOVED =
  '达到|达|提高到|提升到|提升至|提高至|增长到|增加到|增至|增加至|降低到|降低至|降至|降到|下降到|下降至|压缩到|压缩至|压减到|控制在|保持在|稳定在|不低于|不少于|不高于|不超过|低于|高于|超过|突破|完成|建成|新建|新增|新改建|打造|培育|引进|建设|创建|力争|实现|覆盖|下降|降低|减少|压减|压缩|提高|提升|增长|增加|增幅|降幅|率|比例|比重|占比';
const UNITS =
  '个?百分点|%|％|万亿元|亿元|万元|亿千瓦|分钟|小时|个?工作日|平方米|平方公里|公里|立方米|万[户人亩吨名件辆米次]次?|(?:[万亿]?[\\p{Script=Han}/]{1,3}?)';
const QUANTITY = new RegExp(
  `(?:${MOVED})[^\\d，,。；;%％]{0,12}?(\\d+(?:\\.\\d+)?)(?![\\d.])\\s?(?!\\s?(?:年|月|日|号|[-—]))(${UNITS})(?=以上|以下|以内|左右|[\\p{Script=Han}\\s，,。；;、]|$)`,
  'u',
);
/** 90%以上的行政村. */
const SHARE = /(?<!\d)(\d+(?:\.\d+)?)\s?(%|％)(?=以上)/u;
const ENGLISH_QUANTITY =
  /\b(?:at least|at most|no (?:more|less|fewer) than|up to|more than|less than|below|above|under|over|reach(?:es)?|to|of|by)\s+(\d+(?:\.\d+)?)\s?(%|per ?cent|percent|[a-z]+)/iu;
const REACHED = /全面|达标|实现|完成|建成|基本形成|基本建立|消除|全覆盖|\b(?:complete|reach|achieve|establish)/iu;

/** What the plan wants to reach: the stretches of its goals that name a figure, or a day by which something stands. */
export function readTargets(text: string, clauses: readonly OutlineClause[], anchor: Anchor): readonly Target[] {
  return clauses
    .filter((clause) => clause.kind === 'paragraph' && !clause.row)
    .flatMap((clause) => {
      const isGoal = clause.heading.some((words) => ABOUT_GOALS.test(words));
      let until: Day | null = null;
      return piecesOf(text, clause, SENTENCE).flatMap((sentence) => {
        const opening = openingOf(text, sentence, anchor);
        until = opening.holds ? opening.due : until;
        return ofSentence(text, sentence, { isGoal, anchor, opening: opening.due ?? until });
      });
    });
}

/** A stop between Latin sentences ends one; that of a figure does not. */
const SENTENCE = /(?:[^。；;.\n]|\.(?!\s+[A-Z]|$))+/gmu;

function piecesOf(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)]
    .map((match) => trimmed(text, { start: start + match.index, end: start + match.index + match[0].length }))
    .filter((piece) => piece.end - piece.start >= 4);
}

interface About {
  readonly anchor: Anchor;
  readonly isGoal: boolean;
  /** The day that holds for the sentence where a stretch names none. */
  readonly opening: Day | null;
}

const NAMES_TIME = /[年月日季旬周底末前内期节]|\d{4}|[A-Za-z]{2}/u;

/** 到2025年, at the head of a sentence holds for those behind it as well, until another time is named. */
function openingOf(
  text: string,
  { start, end }: Span,
  anchor: Anchor,
): { readonly due: Day | null; readonly holds: boolean } {
  const first = text.slice(start, Math.min(end, start + 40)).split(/[，,]/u)[0] ?? '';
  const due = first.length <= 24 && NAMES_TIME.test(first) ? dayOf(first, anchor) : null;
  return { due, holds: due !== null && /^(?:到|至|By\s|\d{4}年[底末]?$)/u.test(first) };
}

/** A time that a sentence opens with holds for all of it: 第二季度,整改率达到50%,覆盖率达到40%. */
function ofSentence(text: string, sentence: Span, { anchor, isGoal, opening }: About): readonly Target[] {
  const stretches = piecesOf(text, sentence, /[^，,]+/gu);
  const measured = stretches.map((stretch) => ({ stretch, quantity: quantityOf(text, stretch, isGoal) }));
  if (!isGoal && measured.every(({ quantity }) => quantity === null)) return [];
  return measured.flatMap(({ stretch, quantity }, i) => {
    const words = text.slice(stretch.start, stretch.end);
    if (!quantity && !REACHED.test(words)) return [];
    const due = dayOf(words, anchor) ?? opening;
    if (!quantity && due === null) return [];
    const { start, end } = withSubject(text, stretch, stretches[i - 1]);
    return [{ start, end, text: text.slice(start, end), ...quantity, ...(due === null ? {} : { due }) }];
  });
}

/** 2025年达到80% says nothing without what stands before it: 服务覆盖率,2025年达到80%. */
const WITHOUT_SUBJECT =
  /^(?:其中)?(?:力争|确保|争取|分别|均|并|且)?(?:到|至)?(?:20\d{2}年)?(?:底|末)?(?:前|以前)?(?:力争|确保|分别|均|总体)?(?:达到?|提高|提升|增长|降低|降至|下降|不低于|不少于|不超过|控制在|稳定在|保持在)/u;

function withSubject(text: string, stretch: Span, before: Span | undefined): Span {
  const words = text.slice(stretch.start, stretch.end);
  const subject = before === undefined ? '' : text.slice(before.start, before.end);
  const isSubject = /\p{Script=Han}{2}$/u.test(subject) && subject.length <= 40 && !/\d|^[到至]/u.test(subject);
  return before !== undefined && isSubject && WITHOUT_SUBJECT.test(words)
    ? { ...stretch, start: before.start }
    : stretch;
}

function quantityOf(text: string, { start, end }: Span, isGoal: boolean): Pick<Target, 'value' | 'unit'> | null {
  const words = text.slice(start, end);
  const quantity = QUANTITY.exec(words) ?? SHARE.exec(words) ?? ENGLISH_QUANTITY.exec(words);
  const unit = (quantity?.[2] ?? '').replace(/％|per ?cent/iu, '%');
  return quantity && (isGoal || /%|百分点/u.test(unit)) ? { value: Number(quantity[1]), unit } : null;
}

/** A year that is named, no deadline of a measure, is one of a target: 到2025年达到90%. */
function dayOf(words: string, anchor: Anchor): Day | null {
  const found = findDeadlines(words, anchor.day).find(({ due }) => due !== null)?.due;
  const year = /(?<!\d)20\d{2}年(?!起|以来|至)/u.exec(words)?.[0];
  return found ?? (year === undefined ? null : (parseDeadline(year, anchor.day)?.due ?? null));
}
