import { randomUUID } from 'node:crypto';
import { epochOf } from '../domain/calendar/iso.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import type { Consult } from './consult.ts';
import { choiceIn } from './choice-in.ts';
import { commandIn, type Obeying } from './commands.ts';
import { obeyed } from './commands/obey.ts';
import { doneBeside, type Doing } from './done-beside.ts';
import type { Group } from './event.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import { withoutSettling } from './not-here.ts';
import type { Stores } from './ports.ts';
import type { ReceivedFile } from './received-files.ts';
import type { Answered } from './answer-question.ts';
import { answerPlainly, type Answering } from './answering.ts';
import { edited } from './edited.ts';
import { codeAskedFor, isUnbindingOneself } from './enrolment/code-words.ts';
import { giveCodes } from './enrolment/issue.ts';
import { askToUnbind } from './enrolment/unbind.ts';
import type { Context } from './question.ts';
import { regarded } from './regarding.ts';
import { isDeedDraft, type Draft } from './reports/draft.ts';
import { report } from './reports/report.ts';
import type { Settling } from './reports/settle-draft.ts';
import { settlingIn } from './reports/settling-words.ts';
import { notKept } from './reports/ask-of-files.ts';
import { takeFiles } from './reports/take-files.ts';
import { withModel } from './model/in-context.ts';
import { withModelAsked } from './model/by-model.ts';
import type { Services } from './services.ts';
import type { Topic } from './topic.ts';
import { topicAfter } from './topic-after.ts';
import type { Directory } from './understand/directory.ts';
import { wordingIn } from './wording.ts';
import { deedIn, namedIn } from './deed-in-words.ts';
import { isPageAction } from './page-action.ts';
import { agreedIn, pressed } from './pressed.ts';
import { settled, type Acting } from './settle-open.ts';

/** After this a topic is forgotten: 它 no longer means what was asked before lunch. */
const TOPIC_MILLISECONDS = 30 * 60_000;

export interface Given {
  readonly stores: Stores;
  readonly speaker: Person;
  readonly directory: Directory;
  readonly now: string;
  /** What became of the files of the message; empty where it brought none, or asks something. */
  readonly received?: readonly ReceivedFile[];
  /** The group that it was said in. */
  readonly group?: Group;
  readonly answering?: Answering;
  readonly services: Services;
  /** Without it nobody is asked outside. */
  readonly consult?: Consult;
}

/** Where somebody acts, and what waits for them there. */
export interface Situation extends Obeying {
  readonly open: Draft | null;
}

/** What a message meets with: the draft that waits, what was talked about, and whom it is for. */
export async function situationOf(
  message: IncomingMessage,
  { answering, services, consult, ...given }: Given,
): Promise<Situation> {
  const { conversation, standalone } = message;
  const open = standalone === true ? null : await given.stores.drafts.open(conversation, given.speaker.id);
  // A thumb or a figure is answered in the language of what it is about.
  const language = languageOf(message.text, open === null ? 'zh' : languageOf(open.payload.words));
  const topic = standalone === true ? null : await recentTopic(conversation, given);
  const frame = { today: given.now.slice(0, 10), language, say: wordingIn(language), topic };
  const plain: Context = { ...given, ...frame, pages: standalone !== true };
  const context = withModel(plain, services.model, consult);
  const settling: Settling = { conversation, messageId: message.id, newToken: () => randomUUID() };
  const inGroup = message.group !== undefined;
  return { context, settling, services, inGroup, answering: answering ?? answerPlainly, open };
}

/** What a message makes the desk do, and what it answers. A pending draft is looked at first, questions leave it alone. */
export async function act(message: IncomingMessage, given: Given): Promise<Reply> {
  const { conversation, standalone, forwarded, files = [] } = message;
  const stores = forwarded === true ? withoutSettling(given.stores) : given.stores;
  const { open, context: met, ...acting } = await situationOf(message, { ...given, stores });
  const { topic, action } = await regarded(message, open?.token ?? null, met);
  const context = { ...met, topic };
  const meant = action === undefined ? message : { ...message, action };
  const answered =
    files.length > 0
      ? await answerWithFiles(meant, open, { ...acting, context, received: given.received ?? [] })
      : await answerTo(meant, open, { ...acting, context });
  const next = topicAfter(answered, context);
  if (standalone !== true && next !== null && next !== met.topic)
    await given.stores.topics.set(conversation, given.speaker.id, next);
  const placed = inItsPlace(answered.reply, message.action);
  return forwarded === true && message.transcribed === undefined ? passedOn(placed, context) : placed;
}

/** The next page stands where the one before did, and what settles a draft takes its buttons. */
function inItsPlace(said: Reply, action = ''): Reply {
  if (said.kind === 'denied') return said;
  if (isPageAction(action)) return { ...said, inPlace: true };
  return /^(?:confirm|cancel):/u.test(action) ? { ...said, settles: true } : said;
}

/** Whoever confirms it makes somebody else's words their own. */
const passedOn = (said: Reply, { say }: Context): Reply =>
  said.kind === 'draft' ? { ...said, blocks: [text(say('forwarded-draft')), ...said.blocks] } : said;

/** Files have a part in what words do, and none in what they ask or take back. */
async function answerWithFiles(
  message: IncomingMessage,
  open: Draft | null,
  { received, ...acting }: Obeying & { readonly received: readonly ReceivedFile[] },
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

async function answerTo(message: IncomingMessage, open: Draft | null, acting: Obeying): Promise<Answered> {
  if (message.edits !== undefined) return answerToEdit(message, acting);
  const said = message.text.trim();
  const isOwn = message.action === undefined && message.forwarded !== true;
  const commanded = isOwn ? await commandedBy(message, open, acting) : null;
  if (commanded !== null) return commanded;
  if (said === '' && message.wordless !== undefined)
    return { reply: withoutWords(message.wordless, acting.context), asked: null };
  const action = message.action ?? agreedIn(said, open, acting.context) ?? choiceIn(said, acting.context.topic);
  const tapped = action === undefined ? null : await pressed(action, acting);
  if (tapped !== null) return tapped;
  // A button that is no deed of its own says its value in the presser's name.
  const words = action ?? said;
  const accounts = action === undefined ? null : await accountsIn(words, acting);
  if (accounts !== null) return accounts;
  const both = open !== null && isDeedDraft(open) ? null : await doneBeside(words, doing(open, acting));
  if (both !== null) return both;
  const done = await deedIn(words, open, acting);
  if (done !== null) return { reply: done, asked: null };
  const named = await namedIn(words, acting.context);
  return withModelAsked(named, await acting.answering({ words: named }, acting.context), acting);
}

/** What a command does, or words about accounts, which nothing else is taken for. `null` where the message is neither. */
async function commandedBy(message: IncomingMessage, open: Draft | null, acting: Obeying): Promise<Answered | null> {
  const command = commandIn(message.text);
  if (command === null) return accountsIn(message.text, acting);
  const { come, context } = await obeyed(command, acting);
  return 'words' in come ? answerTo({ ...message, text: come.words }, open, { ...acting, context }) : come;
}

async function accountsIn(words: string, { context, services, settling, inGroup }: Obeying): Promise<Answered | null> {
  if (!/[码碼绑綁]|手机|登记|code|bind|enrol/iu.test(words)) return null;
  if (isUnbindingOneself(words)) return { reply: askToUnbind(context), asked: null };
  const who = codeAskedFor(words);
  const asking = { context, services, messageId: settling.messageId, inGroup };
  return who === null ? null : { reply: await giveCodes(who, asking), asked: null };
}

function answerToEdit(message: IncomingMessage, acting: Obeying): Promise<Answered> {
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

/** What a statement does that stands beside a question. Only what confirms in so many words does; 好的，谁牵头 goes on talking. */
function doing(open: Draft | null, { context, ...acting }: Acting): Doing {
  return {
    context,
    async settle(statement) {
      const isPlain = settlingIn(statement) === null || /确认|提交|取消|confirm|cancel/iu.test(statement);
      return open !== null && isPlain ? settled(statement, open, { context, ...acting }) : null;
    },
    report: (words, situation) => report({ words, choices: new Map() }, situation, acting.settling),
  };
}

async function recentTopic(
  conversation: string,
  { stores, speaker, now }: Pick<Given, 'stores' | 'speaker' | 'now'>,
): Promise<Topic | null> {
  const topic = await stores.topics.get(conversation, speaker.id);
  if (topic === null) return null;
  return epochOf(now) - epochOf(topic.at) <= TOPIC_MILLISECONDS ? topic : null;
}
