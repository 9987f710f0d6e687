import { firstNamedLeads, leadingMark, withFirstLeading, withMarkLeading } from '../assignments/lead-rules.ts';
import type { Draft } from './draft.ts';

/** The drafts as they read under the rules that the paper states for all of them: 列第一位者为牵头单位, 带★的为牵头单位. */
export function underRules(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const mark = leadingMark(text);
  const isFirst = firstNamedLeads(text);
  if (mark === null && !isFirst) return drafts;
  return drafts.map((draft) => {
    const words = draft.assignment === null ? '' : text.slice(draft.assignment.start, draft.assignment.end);
    const marked = mark === null ? draft.assigned : withMarkLeading(draft.assigned, words, mark);
    return { ...draft, assigned: isFirst ? withFirstLeading(marked) : marked };
  });
}
