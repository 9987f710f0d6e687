import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { isOffice, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { choiceIn } from './choice-in.ts';
import { doneBeside, type Doing } from './done-beside.ts';
import { languageOf } from './language.ts';
import { arrange } from './arrangements/arrange.ts';
import { readArrangeAction } from './arrangements/choices.ts';
import { correctArrangement } from './arrangements/correct.ts';
import type { IncomingMessage } from './message.ts';
import type { Stores } from './ports.ts';
import type { ReceivedFile } from './received-files.ts';
import { answerAsked, answerQuestion, type Answered } from './answer-question.ts';
import { edited } from './edited.ts';
import { readPageAction } from './pages.ts';
import type { Context } from './question.ts';
import { isAsking } from './reports/asking.ts';
import { quantitiesIn } from './reports/quantities.ts';
import { LEAVE, readReportAction, readUndoAction } from './reports/choices.ts';
import { isExpired } from './reports/compose.ts';
import { withoutOrders } from './reports/beside-question.ts';
import { changed } from './reports/correct.ts';
import { isCorrection } from './reports/correction-words.ts';
import { withoutTag } from './reports/draft-questions.ts';
import { isDeedDraft, type Draft } from './reports/draft.ts';
import { report } from './reports/report.ts';
import { cancel, confirm, settleable, type Found, type Settling } from './reports/settle-draft.ts';
import { isCourteous, settlingIn } from './reports/settling-words.ts';
import { undoIn } from './reports/undo.ts';
import { hearsayIn, understandReport } from './reports/understand-report.ts';
import { confirmDeed, correctDeed, intend, readUndoDeedAction, undoDeed } from './settle-deed.ts';
import { correctTimetable, timetable, timetablePressed, timetableReported } from './reports/timetable.ts';
import { takeBack } from './take-back.ts';
import { filesByButton } from './reports/files-by-button.ts';
import { notKept } from './reports/ask-of-files.ts';
import { takeFiles } from './reports/take-files.ts';
import type { Topic } from './topic.ts';
import { topicAfter } from './topic-after.ts';
import type { Directory } from './understand/directory.ts';
import { isNotOurs } from './understand/not-ours.ts';
import { followUpIn } from './understand/follow-up.ts';
import { wantsLedgerFile } from './understand/wants-file.ts';
import { wordingIn } from './wording.ts';

/** After this a topic is forgotten: 它 no longer means what was asked before lunch. */
const TOPIC_MINUTES = 30;

interface Given {
  readonly stores: Stores;
  readonly speaker: Person;
  readonly directory: Directory;
  readonly now: string;
  /** What became of the files of the message; empty where it brought none, or asks something. */
  readonly received?: readonly ReceivedFile[];
}

/** What a message makes the desk do, and what it answers. A pending draft is looked at first, questions leave it alone. */
export async function act(message: IncomingMessage, given: Given): Promise<Reply> {
  const { conversation, standalone } = message;
  const open = standalone === true ? null : await given.stores.drafts.open(conversation, given.speaker.id);
  // A thumb or a figure is answered in the language of what it is about.
  const language = languageOf(message.text, open === null ? 'zh' : languageOf(open.payload.words));
  const topic = standalone === true ? null : await recentTopic(conversation, given);
  const pages = standalone !== true;
  const context: Context = {
    ...given,
    today: given.now.slice(0, 10),
    language,
    say: wordingIn(language),
    topic,
    pages,
  };
  const settling: Settling = { conversation, messageId: message.id, newToken: () => randomUUID() };
  const hasFiles = (message.files ?? []).length > 0;
  const answered = hasFiles
    ? await answerWithFiles(message, open, { context, settling, received: given.received ?? [] })
    : await answerTo(message, open, { context, settling });
  const next = topicAfter(answered, context);
  if (standalone !== true && next !== null && next !== topic)
    await given.stores.topics.set(conversation, given.speaker.id, next);
  return answered.reply;
}

interface Acting {
  readonly context: Context;
  readonly settling: Settling;
}

/** Files have a part in what words do, and none in what they ask or take back. */
async function answerWithFiles(
  message: IncomingMessage,
  open: Draft | null,
  { received, ...acting }: Acting & { readonly received: readonly ReceivedFile[] },
): Promise<Answered> {
  const said = message.text.trim();
  if (received.length === 0 || settlingIn(said) === 'no' || message.edits !== undefined) {
    const answered = await answerTo(message, open, acting);
    return { ...answered, reply: notKept(answered.reply, acting.context) };
  }
  const deed = (words: string) => deedIn(words, open, acting);
  // What is confirmed must have been shown, and the files were not.
  const words = settlingIn(said) === 'yes' ? '' : said;
  return { reply: await takeFiles({ message, received, open, deed, ...acting }, words), asked: null };
}

async function answerTo(message: IncomingMessage, open: Draft | null, acting: Acting): Promise<Answered> {
  if (message.edits !== undefined) return answerToEdit(message, acting);
  const said = message.text.trim();
  if (said === '' && message.wordless !== undefined)
    return { reply: withoutWords(message.wordless, acting.context), asked: null };
  const action = message.action ?? agreedIn(said, open, acting.context) ?? choiceIn(said, acting.context.topic);
  const tapped = action === undefined ? null : await pressed(action, acting);
  if (tapped !== null) return tapped;
  // A button that is no deed of its own says its value in the presser's name.
  const words = action ?? said;
  const both = open !== null && isDeedDraft(open) ? null : await doneBeside(words, doing(open, acting));
  if (both !== null) return both;
  const done = await deedIn(words, open, acting);
  return done === null
    ? answerQuestion(await namedIn(words, acting.context), acting.context)
    : { reply: done, asked: null };
}

function answerToEdit(message: IncomingMessage, acting: Acting): Promise<Answered> {
  const { id, conversation, account, sentAt } = message;
  const { context, settling } = acting;
  const afresh = async (text: string) => {
    const open = await context.stores.drafts.open(conversation, context.speaker.id);
    return answerTo({ id, conversation, account, sentAt, text }, open, acting);
  };
  return edited(message, { context, author: settling, afresh });
}

/** What came instead of words is taken for nothing; the person is told what is. */
const withoutWords = (what: NonNullable<IncomingMessage['wordless']>, context: Context): Reply =>
  reply(context, 'help', { blocks: [text(context.say('wordless', { what }))] });

/** Yes or no to what was asked last, where no draft waits for them. */
function agreedIn(said: string, open: Draft | null, { topic }: Context): string | undefined {
  const [first, ...more] = topic?.choices ?? [];
  if (open !== null || !more.some(({ value }) => value === LEAVE)) return undefined;
  const settles = settlingIn(said);
  if (settles === 'no') return LEAVE;
  return settles === 'yes' ? first?.value : undefined;
}

/** What a button does that names a draft, a record or a row. `null` for one that only says something. */
async function pressed(action: string, acting: Acting): Promise<Answered | null> {
  const page = readPageAction(action);
  if (page !== null) return answerAsked(page, acting.context);
  const done = await doneBy(action, acting);
  return done === null ? null : { reply: done, asked: null };
}

async function doneBy(action: string, { context, settling }: Acting): Promise<Reply | null> {
  if (action === LEAVE) return reply(context, 'cancelled', { blocks: [text(context.say('left-as-is'))] });
  const tap = /^(?<what>confirm|cancel):(?<token>.+)$/u.exec(action)?.groups;
  if (tap !== undefined) {
    const draft = await context.stores.drafts.byToken(tap['token'] ?? '', context.speaker);
    return tap['what'] === 'confirm' ? confirmed(draft, context, settling) : cancel(draft, context);
  }
  const deed = readUndoDeedAction(action);
  if (deed !== null) return undoDeed(deed, context, settling.messageId);
  const record = readUndoAction(action);
  if (record !== null) return takeBack(record, context, settling.messageId);
  const files = await filesByButton(action, context, settling);
  if (files !== null) return files;
  const timed = await timetablePressed(action, context, settling);
  if (timed !== null) return timed;
  const ordered = readArrangeAction(action);
  if (ordered !== null) return arrange(ordered, context, settling);
  const chosen = readReportAction(action);
  return chosen === null ? null : report(chosen, context, settling);
}

/** Records a report or a change, or does a deed. */
async function confirmed(found: Found, context: Context, settling: Settling): Promise<Reply> {
  const draft = settleable(found, context);
  if ('kind' in draft) return draft;
  return isDeedDraft(draft) ? confirmDeed(draft, context, settling) : confirm(draft, context, settling);
}

/** What is done to a draft by a word or a correction. `null` where the message is about something else. */
async function settled(words: string, open: Draft | null, { context, settling }: Acting): Promise<Reply | null> {
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
async function nothingWaits(words: string, { context, settling }: Acting): Promise<Reply> {
  const decided = await timetable(words, context, settling);
  return decided ?? reply(context, 'not-found', { blocks: [text(context.say('draft-none'))] });
}

/** What a statement does that stands beside a question. Only what confirms in so many words does; 好的，谁牵头 goes on talking. */
function doing(open: Draft | null, { context, settling }: Acting): Doing {
  return {
    context,
    async settle(statement) {
      const isPlain = settlingIn(statement) === null || /确认|提交|取消|confirm|cancel/iu.test(statement);
      return open !== null && isPlain ? settled(statement, open, { context, settling }) : null;
    },
    report: (words, situation) => report({ words, choices: new Map() }, situation, settling),
  };
}

/** What the words do, to a draft that waits or by themselves; `null` where they ask, or do nothing. */
async function deedIn(words: string, open: Draft | null, acting: Acting): Promise<Reply | null> {
  const settledBy = await settled(words, open, acting);
  if (settledBy !== null) return settledBy;
  const said = untagged(await namedIn(withoutOrders(words, acting.context), acting.context), acting.context);
  // What hands over a 联络员 or settles a 时限 may end as a question does.
  const intended = isNotOurs(said) ? null : await intend(said, acting.context, acting.settling);
  const timed = intended !== null || isNotOurs(said) ? null : await timetable(said, acting.context, acting.settling);
  const ordered = intended ?? timed ?? (await orderedIn(said, acting));
  if (ordered !== null) return ordered;
  const asks = isNotOurs(said) || isAsking(said) || wantsLedgerFile(said) || isFollowUp(said, acting.context);
  return asks ? null : doneInWords(said, acting);
}

/** The office's word goes before what only reads like a question (改为…, 能不能…), and so does another's plea that is put as one. */
const orderedIn = async (words: string, { context, settling }: Acting): Promise<Reply | null> =>
  !isNotOurs(words) && (isOffice(context.speaker) || isAsking(words))
    ? arrange({ words, chosen: new Map() }, context, settling)
    : null;

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
async function namedIn(words: string, { topic, stores, speaker }: Context): Promise<string> {
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
  const ordered =
    (await arrange({ words, chosen: new Map() }, context, settling)) ??
    (await timetableReported(words, context, settling));
  const reported = ordered ?? (await report({ words, choices: new Map() }, context, settling));
  const heard = reported === null ? hearsayIn(words, context) : null;
  if (heard === null) return reported;
  return reply(context, 'clarify', { blocks: [text(context.say('report-hearsay', { words: heard }))] });
}

async function recentTopic(conversation: string, { stores, speaker, now }: Given): Promise<Topic | null> {
  const topic = await stores.topics.get(conversation, speaker.id);
  if (topic === null) return null;
  const age = Temporal.Instant.from(topic.at).until(Temporal.Instant.from(now)).total('minutes');
  return age <= TOPIC_MINUTES ? topic : null;
}
