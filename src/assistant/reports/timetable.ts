import type { Reply } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import type { Context } from '../question.ts';
import { askExtension, dayAnswered, explain, withdrawExtension } from './ask-extension.ts';
import { readDecideAction, readExtendAction, readReachAction, readRecountAction } from './choices.ts';
import { awaitsReason, type Author } from './compose.ts';
import { correct, movesMilestone } from './correct.ts';
import { decideExtension, decideExtensionOf } from './decide-extension.ts';
import { isDeedDraft, type UpdatesDraft } from './draft.ts';
import { reachMilestone } from './reach-milestone.ts';
import { recountDraft, setMilestones } from './set-milestones.ts';

/**
 * What words do about more time and the steps on the way: requests for an extension and the office's word on them, milestones set, moved
 * and reached. `null` where they are about something else. Some are put as a question is (能否延期两周).
 */
export async function timetable(words: string, context: Context, author: Author): Promise<Reply | null> {
  if (!mayBe.test(fold(words)) && (context.topic?.choices ?? []).length === 0) return null;
  return (
    (await dayAnswered(words, context, author)) ??
    (await withdrawExtension(words, context, author)) ??
    (await decideExtension(words, context, author)) ??
    (await setMilestones(words, context, author)) ??
    (await askExtension({ words }, context, author))
  );
}

/** Spares the others the looking. */
const mayBe =
  /延|推迟|顺延|推后|展期|宽限|放宽|时限|期限|时间|截止|提前|同意|批准|驳回|准予|核准|不予|拒绝|节点|倒排|里程碑|extension|extend|postpone|milestone|grant|refuse|approve|reject|deadline|more time/u;

/** What words report of a milestone; a question reports none. */
export const timetableReported = (words: string, context: Context, author: Author): Promise<Reply | null> =>
  reachMilestone({ words }, context, author);

/** What is said to a draft of a request or of milestones: why, or another day for one of them. `null` where it is about something else. */
export async function correctTimetable(
  words: string,
  open: UpdatesDraft,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply | null> {
  if (open.payload.changes.some(awaitsReason)) return null;
  const explained = await explain(words, open, { context, author });
  return explained ?? (movesMilestone(words, open) ? correct(words, open, { context, author }) : null);
}

/** The same by a button; `null` for a button of another kind. */
export async function timetablePressed(action: string, context: Context, author: Author): Promise<Reply | null> {
  const extend = readExtendAction(action);
  if (extend !== null) {
    const { words, itemId, until } = extend;
    return askExtension({ words, itemId, ...(until === null ? {} : { until }) }, context, author);
  }
  const decided = readDecideAction(action);
  if (decided !== null) return decideExtensionOf(decided, context, author);
  const reached = readReachAction(action);
  if (reached !== null) return reachMilestone(reached, context, author);
  const token = readRecountAction(action);
  const draft = token === null ? null : await context.stores.drafts.byToken(token, context.speaker);
  return draft === null || draft === 'not-yours' || isDeedDraft(draft) || draft.state !== 'open'
    ? null
    : recountDraft(draft, { context, author });
}
