import { findDeadlines } from '../calendar/deadline.ts';
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
    .flatMap((clause) =>
      stretches(text, clause).flatMap((stretch) =>
        targetOf(text, stretch, { anchor, isGoal: clause.heading.some((words) => ABOUT_GOALS.test(words)) }),
      ),
    );
}

function stretches(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^，,。；;]+/gu)) {
    const { start: from, end: to } = trimmed(text, {
      start: start + match.index,
      end: start + match.index + match[0].length,
    });
    if (to - from >= 4) found.push({ start: from, end: to });
  }
  return found;
}

function targetOf(
  text: string,
  span: Span,
  { anchor, isGoal }: { readonly anchor: Anchor; readonly isGoal: boolean },
): readonly Target[] {
  const words = text.slice(span.start, span.end);
  const quantity = QUANTITY.exec(words);
  const measured = quantity !== null && (isGoal || /%|％|百分点/u.test(quantity[2] ?? ''));
  if (!measured && !(isGoal && REACHED.test(words))) return [];
  const due = findDeadlines(words, anchor.day).find((deadline) => deadline.due !== null)?.due ?? null;
  if (!measured && due === null) return [];
  const figure = measured ? { value: Number(quantity[1]), unit: (quantity[2] ?? '').replace('％', '%') } : {};
  return [{ ...span, text: words, ...figure, ...(due === null ? {} : { due }) }];
}
