import { isOffice } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { arrange } from './arrangements/arrange.ts';
import type { Context } from './question.ts';
import { isAsking } from './reports/asking.ts';
import { quantitiesIn } from './reports/quantities.ts';
import { withoutOrders } from './reports/beside-question.ts';
import { withoutTag } from './reports/draft-questions.ts';
import type { Draft } from './reports/draft.ts';
import { report } from './reports/report.ts';
import { undoIn } from './reports/undo.ts';
import { hearsayIn, understandReport } from './reports/understand-report.ts';
import { intend } from './settle-deed.ts';
import { timetable, timetableReported } from './reports/timetable.ts';
import { takeBack } from './take-back.ts';
import { isNotOurs } from './understand/not-ours.ts';
import { followUpIn } from './understand/follow-up.ts';
import { wantsLedgerFile } from './understand/wants-file.ts';
import { settled, type Acting } from './settle-open.ts';
import { subscribed } from './subscriptions/subscribe.ts';

/** What the words do, to a draft that waits or by themselves; `null` where they ask, or do nothing. */
export async function deedIn(words: string, open: Draft | null, acting: Acting): Promise<Reply | null> {
  const settledBy = await settled(words, open, acting);
  if (settledBy !== null) return settledBy;
  const said = untagged(await namedIn(withoutOrders(words, acting.context), acting.context), acting.context);
  if (isNotOurs(said)) return null;
  // What hands over a 联络员 or settles a 时限 may end as a question does.
  const { context, settling } = acting;
  const chosen = await subscribed(said, context);
  if (chosen !== null) return chosen;
  const intended = (await intend(said, context, settling)) ?? (await timetable(said, context, settling));
  const ordered = intended ?? (await orderedIn(said, acting));
  if (ordered !== null) return ordered;
  const asks = isAsking(said) || wantsLedgerFile(said) || isFollowUp(said, context);
  return asks ? null : doneInWords(said, acting);
}

/** The office's word goes before what only reads like a question (改为…, 能不能…), and so does another's plea that is put as one. */
const orderedIn = async (words: string, { context, settling }: Acting): Promise<Reply | null> =>
  isOffice(context.speaker) || isAsking(words) ? arrange({ words, chosen: new Map() }, context, settling) : null;

/** A report without the 这样报行吗 behind it. */
function untagged(words: string, context: Context): string {
  const said = withoutTag(words);
  return said !== words && !isAsking(said) && understandReport(said, context) !== null ? said : words;
}

/** Words that ask on; what could be a report as well, such as 改成65%, asks nothing. */
function isFollowUp(words: string, { topic }: Context): boolean {
  const followUp = followUpIn(words);
  if (followUp === null || topic === null) return false;
  return followUp.kind !== 'instead' || (topic.asked !== null && quantitiesIn(followUp.what).length === 0);
}

/** 第二项完成60%, after a list, with the name of what is meant. */
export async function namedIn(words: string, { topic, stores, speaker }: Context): Promise<string> {
  const followUp = followUpIn(words);
  if (followUp?.kind !== 'pick' || followUp.rest === '' || isAsking(followUp.rest)) return words;
  const id = topic?.listed.at(followUp.at);
  const [item] = id === undefined ? [] : await stores.ledger.items({ ids: [id] }, speaker);
  return item === undefined ? words : `${item.title}${followUp.rest}`;
}

/** What words do that ask nothing. `null` where they tell nothing either. */
async function doneInWords(words: string, { context, settling }: Acting): Promise<Reply | null> {
  if (words === '') return reply(context, 'help', { blocks: [text(context.say('empty'))] });
  const undone = undoIn(words);
  if (undone !== null) return takeBack(undone, context, settling.messageId);
  // What the office says was looked at before, as an order.
  const arranged = isOffice(context.speaker) ? null : await arrange({ words, chosen: new Map() }, context, settling);
  const ordered = arranged ?? (await timetableReported(words, context, settling));
  const reported = ordered ?? (await report({ words, choices: new Map() }, context, settling));
  const heard = reported === null ? hearsayIn(words, context) : null;
  if (heard === null) return reported;
  return reply(context, 'clarify', { blocks: [text(context.say('report-hearsay', { words: heard }))] });
}
