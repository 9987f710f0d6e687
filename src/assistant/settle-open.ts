import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import type { Answering } from './answering.ts';
import { correctArrangement } from './arrangements/correct.ts';
import type { Context } from './question.ts';
import { isAsking } from './reports/asking.ts';
import { isExpired } from './reports/compose.ts';
import { changed } from './reports/correct.ts';
import { isCorrection } from './reports/correction-words.ts';
import { isDeedDraft, type Draft } from './reports/draft.ts';
import { cancel, confirm, settleable, type Found, type Settling } from './reports/settle-draft.ts';
import { isCourteous, settlingIn } from './reports/settling-words.ts';
import { confirmDeed, correctDeed } from './settle-deed.ts';
import { correctTimetable, timetable } from './reports/timetable.ts';

/** A message that is acted on, and for whom what it settles is kept. */
export interface Acting {
  readonly context: Context;
  readonly settling: Settling;
  /** Answers what it asks. */
  readonly answering: Answering;
}

type Settler = Omit<Acting, 'answering'>;

/** What is done to a draft by a word or a correction. `null` where the message is about something else. */
export async function settled(
  words: string,
  open: Draft | null,
  { context, settling }: Settler,
): Promise<Reply | null> {
  const settles = settlingIn(words);
  if (open === null) return settles === null || isCourteous(words) ? null : nothingWaits(words, { context, settling });
  if (settles !== null) return settles === 'yes' ? confirmed(open, context, settling) : cancel(open, context);
  if (isDeedDraft(open)) return correctDeed(words, open, { context, author: settling });
  if (isExpired(open, context)) return null;
  const author = { context, author: settling };
  // A question about it leaves a draft as it is.
  const asks = isAsking(words) && !isCorrection(words);
  const timed = asks ? null : await correctTimetable(words, open, author);
  if (timed !== null) return timed;
  const arranged = open.payload.kind === 'change' && !asks ? await correctArrangement(words, open, author) : null;
  return arranged ?? changed(words, open, author);
}

/** Yes or no where no draft waits may still answer what was asked for last. */
async function nothingWaits(words: string, { context, settling }: Settler): Promise<Reply> {
  const decided = await timetable(words, context, settling);
  return decided ?? reply(context, 'not-found', { blocks: [text(context.say('draft-none'))] });
}

/** Records a report or a change, or does a deed. */
export async function confirmed(found: Found, context: Context, settling: Settling): Promise<Reply> {
  const draft = settleable(found, context);
  if ('kind' in draft) return draft;
  return isDeedDraft(draft) ? confirmDeed(draft, context, settling) : confirm(draft, context, settling);
}
