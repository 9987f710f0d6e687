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
import { changeDue } from './reports/change-due.ts';
import { correct, isCorrection } from './reports/correct.ts';
import { report } from './reports/report.ts';
import { cancel, confirm, type Settling } from './reports/settle-draft.ts';
import { isUndo, undo } from './reports/undo.ts';
import type { Topic } from './topic.ts';
import { analyse, type Analysis } from './understand/analysis.ts';
import type { Directory } from './understand/directory.ts';
import { readByRules } from './understand/rules-reader.ts';
import { wordingIn } from './wording.ts';

/** After this a topic is forgotten: 它 no longer means what was asked before lunch. */
const TOPIC_MINUTES = 30;

/** What a message makes the desk do, and what it answers. A pending draft is looked at first, questions leave it alone. */
export async function act(
  message: IncomingMessage,
  given: { readonly stores: Stores; readonly speaker: Person; readonly directory: Directory; readonly now: string },
): Promise<Reply> {
  const words = wordsOf(message);
  const language = languageOf(words);
  const topic = message.standalone === true ? null : await recentTopic(message.conversation, given);
  const context: Context = { ...given, today: given.now.slice(0, 10), language, say: wordingIn(language), topic };
  const settling: Settling = {
    conversation: message.conversation,
    messageId: message.id,
    newToken: () => randomUUID(),
  };
  const answer = (await settled(message, words, { context, settling })) ?? (await answered(words, context, settling));
  await rememberTopic(message.conversation, answer, context);
  return answer;
}

/** A tap says its value, unless it settles a draft. */
const wordsOf = ({ action, text: words }: IncomingMessage): string =>
  (action === undefined || settlement.test(action) ? words : action).trim();

const settlement = /^(?<what>confirm|cancel):(?<token>.+)$/u;

const yes = /^(?:确认|确定|确认无误|是的?|对的?|好的?|可以|没错|无误|同意|ok|okay|yes|y|confirm|👍)[。.!！~]*$/iu;
const no = /^(?:取消|算了|不要了?|不用了?|不记了?|放弃|作废|cancel|no|n|forget it)[。.!！~]*$/iu;

/** What is done to a draft: by its button, by a word, by a correction. `null` where the message is about something else. */
async function settled(
  { action, conversation, standalone }: IncomingMessage,
  words: string,
  { context, settling }: { readonly context: Context; readonly settling: Settling },
): Promise<Reply | null> {
  const { drafts } = context.stores;
  const tap = settlement.exec(action ?? '')?.groups;
  if (tap !== undefined) {
    const draft = await drafts.byToken(tap['token'] ?? '');
    return tap['what'] === 'confirm' ? confirm(draft, context, settling) : cancel(draft, context);
  }
  if (standalone === true || !(yes.test(words) || no.test(words) || isCorrection(words))) return null;
  const open = await drafts.open(conversation, context.speaker.id);
  if (open === null)
    return isCorrection(words) ? null : reply(context, 'not-found', { blocks: [text(context.say('draft-none'))] });
  if (yes.test(words)) return confirm(open, context, settling);
  return no.test(words) ? cancel(open, context) : correct(words, open, { context, author: settling });
}

async function answered(words: string, context: Context, author: Settling): Promise<Reply> {
  if (words === '') return reply(context, 'help', { blocks: [text(context.say('empty'))] });
  if (isUndo(words)) return undo(context, author.messageId);
  const analysis = analyse(words, context);
  const asks = analysis.has('question');
  const changed = asks ? null : await changeDue(words, context, author);
  if (changed !== null) return changed;
  const reported = asks ? null : await report(words, context, author);
  return reported ?? question(analysis, context);
}

async function question(analysis: Analysis, context: Context): Promise<Reply> {
  const understood = readByRules(analysis, questions);
  if (understood === null) return outOfScope(context);
  const answer = await understood.question.answer(understood.request, context);
  // Words of no question of ours that the plan has nothing on either are not a gap in the record.
  const ofOurs =
    understood.question.ask !== 'what-plan-says' || analysis.has('requirement', 'lead', 'due', 'responsible');
  return answer.kind === 'not-found' && !ofOurs ? outOfScope(context) : answer;
}

function outOfScope(context: Context): Reply {
  const { say } = context;
  const actions = ['action-help', 'action-mine'].map((id) => ({ label: say(id), value: say(id) }));
  return reply(context, 'out-of-scope', { blocks: [text(say('out-of-scope'))], actions });
}

async function recentTopic(
  conversation: string,
  { stores, speaker, now }: { readonly stores: Stores; readonly speaker: Person; readonly now: string },
): Promise<Topic | null> {
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
