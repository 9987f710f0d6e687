import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import type { Stores } from './ports.ts';
import type { Context } from './question.ts';
import { questions } from './questions/index.ts';
import { isAsking } from './reports/asking.ts';
import { askedOf } from './reports/understand-report.ts';
import { changeDue, changeDueOf } from './reports/change-due.ts';
import { readDueAction, readReportAction, readUndoAction } from './reports/choices.ts';
import { isExpired } from './reports/compose.ts';
import { correct, drop } from './reports/correct.ts';
import { droppedIn, isCorrection } from './reports/correction-words.ts';
import type { Draft } from './reports/draft.ts';
import { report } from './reports/report.ts';
import { cancel, confirm, type Settling } from './reports/settle-draft.ts';
import { undo, undoIn } from './reports/undo.ts';
import type { Topic } from './topic.ts';
import { analyse } from './understand/analysis.ts';
import type { Directory } from './understand/directory.ts';
import { readByRules, type Understood } from './understand/rules-reader.ts';
import { wordingIn } from './wording.ts';

/** After this a topic is forgotten: 它 no longer means what was asked before lunch. */
const TOPIC_MINUTES = 30;

interface Given {
  readonly stores: Stores;
  readonly speaker: Person;
  readonly directory: Directory;
  readonly now: string;
}

/** What a message makes the desk do, and what it answers. A pending draft is looked at first, questions leave it alone. */
export async function act(message: IncomingMessage, given: Given): Promise<Reply> {
  const { conversation, standalone } = message;
  const open = standalone === true ? null : await given.stores.drafts.open(conversation, given.speaker.id);
  // A thumb or a figure is answered in the language of what it is about.
  const language = languageOf(message.text, open === null ? 'zh' : languageOf(open.payload.words));
  const topic = standalone === true ? null : await recentTopic(conversation, given);
  const context: Context = { ...given, today: given.now.slice(0, 10), language, say: wordingIn(language), topic };
  const settling: Settling = { conversation, messageId: message.id, newToken: () => randomUUID() };
  const answer = await answerTo(message, open, { context, settling });
  await rememberTopic(conversation, answer, context);
  return answer;
}

interface Acting {
  readonly context: Context;
  readonly settling: Settling;
}

async function answerTo({ action, text: said }: IncomingMessage, open: Draft | null, acting: Acting): Promise<Reply> {
  const tapped = action === undefined ? null : await pressed(action, acting);
  if (tapped !== null) return tapped;
  // A button that is no deed of its own says its value in the presser's name.
  const words = (action ?? said).trim();
  return (await settled(words, open, acting)) ?? (await answered(words, acting));
}

/** What a button does that names a draft, a record or a row. `null` for one that only says something. */
async function pressed(action: string, { context, settling }: Acting): Promise<Reply | null> {
  const tap = /^(?<what>confirm|cancel):(?<token>.+)$/u.exec(action)?.groups;
  if (tap !== undefined) {
    const draft = await context.stores.drafts.byToken(tap['token'] ?? '');
    return tap['what'] === 'confirm' ? confirm(draft, context, settling) : cancel(draft, context);
  }
  const record = readUndoAction(action);
  if (record !== null) return undo(record, context, settling.messageId);
  const due = readDueAction(action);
  if (due !== null) return changeDueOf(due, context, settling);
  const chosen = readReportAction(action);
  return chosen === null ? null : report(chosen, context, settling);
}

const yes =
  /^(?:确认|确定|确认无误|確認|是的?|对的?|對|好的?|好|可以|行|没错|没问题|无误|同意|确认提交|提交|记吧|ok|okay|yes|y|yep|confirm(?:ed)?|👍🏻?|👌)[。.!！~\s]*$/iu;
const no =
  /^(?:取消|算了|不要了?|不用了?|不记了?|先不记|放弃|作废|不报了|别记了?|cancel|no|n|nope|forget it|never mind)[。.!！~\s]*$/iu;

/** What is done to a draft by a word or a correction. `null` where the message is about something else. */
async function settled(words: string, open: Draft | null, { context, settling }: Acting): Promise<Reply | null> {
  const { say } = context;
  const isSettling = yes.test(words) || no.test(words);
  if (open === null) return isSettling ? reply(context, 'not-found', { blocks: [text(say('draft-none'))] }) : null;
  if (isSettling) return yes.test(words) ? confirm(open, context, settling) : cancel(open, context);
  if (isExpired(open, context) || (isAsking(words) && !isCorrection(words))) return null;
  const author = { context, author: settling };
  const dropped = droppedIn(words);
  const left = dropped === null ? null : await drop(dropped, open, author);
  return left ?? (isCorrection(words) ? correct(words, open, author) : null);
}

async function answered(words: string, { context, settling }: Acting): Promise<Reply> {
  if (words === '') return reply(context, 'help', { blocks: [text(context.say('empty'))] });
  const undone = undoIn(words);
  if (undone !== null) return undo(undone, context, settling.messageId);
  if (isAsking(words)) return question(words, context);
  const changed = await changeDue(words, context, settling);
  const reported = changed ?? (await report({ words, choices: new Map() }, context, settling));
  return reported ?? question(words, context);
}

async function question(words: string, context: Context): Promise<Reply> {
  const analysis = analyse(words, context);
  const known = readByRules(analysis, questions);
  const isKnown = known !== null && known.question.ask !== 'what-plan-says';
  const understood = isKnown ? known : (inTermsOfProgress(words, context) ?? known);
  if (understood === null) return outOfScope(context);
  const answer = await understood.question.answer(understood.request, context);
  // Words of no question of ours that the plan has nothing on either are not a gap in the record.
  const ofOurs =
    understood.question.ask !== 'what-plan-says' || analysis.has('requirement', 'lead', 'due', 'responsible');
  return answer.kind === 'not-found' && !ofOurs ? outOfScope(context) : answer;
}

/** 到80%了没有 and 能不能按期完成 ask how far an item is, in the words of a report. */
function inTermsOfProgress(words: string, context: Context): Understood | null {
  const title = askedOf(words, context);
  return title === null ? null : readByRules(analyse(context.say('ask-status', { title }), context), questions);
}

function outOfScope(context: Context): Reply {
  const { say } = context;
  const actions = ['action-help', 'action-mine'].map((id) => ({ label: say(id), value: say(id) }));
  return reply(context, 'out-of-scope', { blocks: [text(say('out-of-scope'))], actions });
}

async function recentTopic(conversation: string, { stores, speaker, now }: Given): Promise<Topic | null> {
  const topic = await stores.topics.get(conversation, speaker.id);
  if (topic === null) return null;
  const age = Temporal.Instant.from(topic.at).until(Temporal.Instant.from(now)).total('minutes');
  return age <= TOPIC_MINUTES ? topic : null;
}

async function rememberTopic(conversation: string, { facts }: Reply, { stores, speaker, now }: Context): Promise<void> {
  const itemIds = facts.measures?.map(({ id }) => id) ?? [];
  if (itemIds.length === 0) return;
  await stores.topics.set(conversation, speaker.id, { itemIds, at: now });
}
