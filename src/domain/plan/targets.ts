import type { Day } from '../calendar/dates.ts';
import { findDeadlines, parseDeadline } from '../calendar/deadline.ts';
import type { Anchor } from './due.ts';
import type { OutlineClause } from './outline.ts';
import type { Span, Target } from './plan.ts';
import { trimmed } from './lines.ts';

const ABOUT_GOALS = /目标|指标|goals?\b|targets?\b|objectives?\b/iu;
const QUANTITY =
  /(?:达到|达|提高到|提升到|提升至|提高至|增长到|增加到|降低到|降至|降到|控制在|稳定在|不低于|不少于|不超过|超过|突破|完成|建成|力争|实现|覆盖)[^\d，,。；;%％]{0,12}?(\d+(?:\.\d+)?)(?![\d.])\s?(?!\s?(?:年|月|日|号|[-—]))(个?百分点|%|％|万亿元|亿元|万元|亿千瓦|[万亿]?[\p{Script=Han}/]{1,3}?)(?=以上|以下|以内|左右|[\p{Script=Han}\s，,。；;、]|$)/u;
const REACHED = /全面|达标|实现|完成|建成|基本形成|基本建立|消除|全覆盖/u;

/** What the plan wants to reach: the stretches of its goals that name a figure, or a day by which something stands. */
export function readTargets(text: string, clauses: readonly OutlineClause[], anchor: Anchor): readonly Target[] {
  return clauses
    .filter((clause) => clause.kind === 'paragraph' && !clause.row)
    .flatMap((clause) => {
      const isGoal = clause.heading.some((words) => ABOUT_GOALS.test(words));
      return piecesOf(text, clause, /[^。；;]+/gu).flatMap((sentence) =>
        ofSentence(text, sentence, { anchor, isGoal }),
      );
    });
}

function piecesOf(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)]
    .map((match) => trimmed(text, { start: start + match.index, end: start + match.index + match[0].length }))
    .filter((piece) => piece.end - piece.start >= 4);
}

interface About {
  readonly anchor: Anchor;
  readonly isGoal: boolean;
}

/** A time that a sentence opens with holds for all of it: 第二季度,整改率达到50%,覆盖率达到40%. */
function ofSentence(text: string, sentence: Span, { anchor, isGoal }: About): readonly Target[] {
  const stretches = piecesOf(text, sentence, /[^，,]+/gu);
  const measured = stretches.map((stretch) => ({ stretch, quantity: quantityOf(text, stretch, isGoal) }));
  if (!isGoal && measured.every(({ quantity }) => quantity === null)) return [];
  const opening = stretches[0] ? parseDeadline(text.slice(stretches[0].start, stretches[0].end), anchor.day) : null;
  return measured.flatMap(({ stretch: { start, end }, quantity }) => {
    const words = text.slice(start, end);
    if (!quantity && !REACHED.test(words)) return [];
    const due = dayOf(words, anchor) ?? opening?.due ?? null;
    return quantity || due !== null ? [{ start, end, text: words, ...quantity, ...(due === null ? {} : { due }) }] : [];
  });
}

function quantityOf(text: string, { start, end }: Span, isGoal: boolean): Pick<Target, 'value' | 'unit'> | null {
  const quantity = QUANTITY.exec(text.slice(start, end));
  const unit = (quantity?.[2] ?? '').replace('％', '%');
  return quantity && (isGoal || /%|百分点/u.test(unit)) ? { value: Number(quantity[1]), unit } : null;
}

/** A year that is named, no deadline of a measure, is one of a target: 到2025年达到90%. */
function dayOf(words: string, anchor: Anchor): Day | null {
  const found = findDeadlines(words, anchor.day).find(({ due }) => due !== null)?.due;
  const year = /(?<!\d)20\d{2}年/u.exec(words)?.[0];
  return found ?? (year === undefined ? null : (parseDeadline(year, anchor.day)?.due ?? null));
}
