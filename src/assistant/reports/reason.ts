import type { Reply } from '../../domain/reply.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import type { Context } from '../question.ts';
import { awaitsReason, drafted, itemsOf, offer, type Author } from './compose.ts';
import { isCorrection } from './correction-words.ts';
import type { DraftedChange, UpdatesDraft } from './draft.ts';
import { explains } from './explains.ts';
import { understandReport } from './understand-report.ts';
import { undoIn } from './undo.ts';

const mistake =
  /^(?:(?:这|那)?(?:是|属于|系)?(?:我们?)?(?:对)?(?:之前|此前|上次|以前|原来|前期|前面)?(?:的)?(?:数据|报送|误报|错误)?(?:的)?(?:更正|纠正|订正|勘误|误报|错报|[报填写录算](?:错|多)了?)(?:误报|此前误报|错误)?(?:的)?|(?:it is )?(?:an? )?(?:correction|mistake|typo|error))[。.!！~\s]*$/u;

/** What is said to a draft and is no reason: courtesies, and what the desk does itself. */
const otherwise =
  /^(?:谢谢|多谢|辛苦|收到|知道了?|明白|你好|您好|帮助|稍等|等等|等一下|thanks?|hello|hi|help|wait)|^\/|时限|期限|延期/u;

interface Explaining {
  readonly context: Context;
  readonly author: Author;
}

/** Takes the words for the reason that a draft waits for; `null` where it waits for none, or they are about something else. */
export async function giveReason(
  words: string,
  draft: UpdatesDraft,
  { context, author }: Explaining,
): Promise<Reply | null> {
  const { changes } = draft.payload;
  const waiting = changes.filter(awaitsReason);
  if (waiting.length === 0) return null;
  const isMistake = mistake.test(fold(words).trim());
  const said = isMistake ? {} : saidBeside(words, waiting, context);
  if (said === null) return null;
  const items = await itemsOf(draft.payload, context);
  const reason = isMistake ? context.say('reason-mistake') : words.trim();
  const explained = changes.map((change) => {
    const item = items.get(change.itemId);
    if (item === undefined || !awaitsReason(change)) return change;
    const note = withReason(change.said.note, reason, context);
    return drafted(item, { ...change.said, ...said, note }, { standing: change.standing, added: change.added, reason });
  });
  return offer({ ...draft.payload, changes: explained }, context, author);
}

export const withReason = (note: string | undefined, reason: string, { say }: Pick<Context, 'say'>): string =>
  say('note-reason', { note: note ?? '', reason });

/** What a reason says besides, such as that equipment is lacking; `null` where the words are none. */
function saidBeside(
  words: string,
  waiting: readonly DraftedChange[],
  context: Context,
): Pick<DraftedChange['said'], 'blocker'> | null {
  if ((isCorrection(words) && !explains(words)) || undoIn(words) !== null || otherwise.test(fold(words).trim()))
    return null;
  if (bare(words).length < SHORTEST) return null;
  const parts = understandReport(words, { ...context, isFollowUp: true });
  if (parts === null) return {};
  const isOfOthers = parts.some(
    ({ itemIds }) => itemIds.length > 0 && !waiting.some(({ itemId }) => itemIds.includes(itemId)),
  );
  if (
    isOfOthers ||
    parts.some(({ change, added, unclear }) => change.percent !== undefined || added !== null || unclear !== null)
  )
    return null;
  const blocker = parts.find(({ change }) => typeof change.blocker === 'string')?.change.blocker;
  return blocker === undefined ? {} : { blocker };
}

/** 返工 is a reason, 嗯 is none. */
const SHORTEST = 2;
