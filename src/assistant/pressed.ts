import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { askAboutDigest } from './ask-about-digest.ts';
import { arrange } from './arrangements/arrange.ts';
import { readArrangeAction } from './arrangements/choices.ts';
import type { Answered } from './answer-question.ts';
import { reportBegun } from './commands/report.ts';
import { unbindPressed } from './enrolment/unbind.ts';
import { WHOLE_DIGEST } from './digest-action.ts';
import { readPageAction } from './pages.ts';
import { wholeDigest } from './whole-digest.ts';
import type { Context } from './question.ts';
import type { Obeying } from './commands.ts';
import { reminderPressed } from './reminders/pressed.ts';
import { LEAVE, readReportAction, readUndoAction } from './reports/choices.ts';
import type { Draft } from './reports/draft.ts';
import { report } from './reports/report.ts';
import { cancel } from './reports/settle-draft.ts';
import { settlingIn } from './reports/settling-words.ts';
import { intend, readUndoDeedAction, undoDeed } from './settle-deed.ts';
import { timetablePressed } from './reports/timetable.ts';
import { takeBack } from './take-back.ts';
import { readUrgeAction } from './urging/said-urge.ts';
import { filesByButton } from './reports/files-by-button.ts';
import { confirmed } from './settle-open.ts';

/** What a button does that names a draft, a record or a row. `null` for one that only says something. */
export async function pressed(action: string, acting: Obeying): Promise<Answered | null> {
  if (action === WHOLE_DIGEST) return wholeDigest(acting);
  const page = readPageAction(action);
  if (page !== null) return acting.answering({ asked: page }, acting.context);
  const done = await doneBy(action, acting);
  return done === null ? null : { reply: done, asked: null };
}

async function doneBy(action: string, acting: Obeying): Promise<Reply | null> {
  const { context, settling } = acting;
  if (action === LEAVE) return reply(context, 'cancelled', { blocks: [text(context.say('left-as-is'))] });
  const about = await askAboutDigest(action, context);
  if (about !== null) return about;
  const tap = /^(?<what>confirm|cancel):(?<token>.+)$/u.exec(action)?.groups;
  if (tap !== undefined) {
    const draft = await context.stores.drafts.byToken(tap['token'] ?? '', context.speaker);
    return tap['what'] === 'confirm' ? confirmed(draft, context, settling) : cancel(draft, context);
  }
  const deed = readUndoDeedAction(action);
  if (deed !== null) return undoDeed(deed, context, settling.messageId);
  const record = readUndoAction(action);
  if (record !== null) return takeBack(record, context, settling.messageId);
  const began = (await reportBegun(action, context)) ?? (await unbindPressed(action, context, settling.messageId));
  if (began !== null) return began;
  const reminded = await reminderPressed(action, acting);
  if (reminded !== null) return reminded;
  if (readUrgeAction(action) !== null) return intend(action, context, settling);
  const files = await filesByButton(action, context, settling);
  if (files !== null) return files;
  const timed = await timetablePressed(action, context, settling);
  if (timed !== null) return timed;
  const ordered = readArrangeAction(action);
  if (ordered !== null) return arrange(ordered, context, settling);
  const chosen = readReportAction(action);
  return chosen === null ? null : report(chosen, context, settling);
}

/** Yes or no to what was asked last, where no draft waits for them. */
export function agreedIn(said: string, open: Draft | null, { topic }: Context): string | undefined {
  const [first, ...more] = topic?.choices ?? [];
  if (open !== null || !more.some(({ value }) => value === LEAVE)) return undefined;
  const settles = settlingIn(said);
  if (settles === 'no') return LEAVE;
  return settles === 'yes' ? first?.value : undefined;
}
