import type { Reply } from '../domain/reply.ts';
import type { Request } from '../domain/request.ts';
import { reply, text } from './answer.ts';
import { pageOf, pagesOf } from './pages.ts';
import { quoteEvidence, quotePassage, sentencesWith } from './passages.ts';
import type { Change, Context, Question } from './question.ts';
import { questions } from './questions/index.ts';
import { askedOf } from './reports/understand-report.ts';
import type { Asked, Topic } from './topic.ts';
import { excludedIn } from './excluded.ts';
import { NotHereError } from './not-here.ts';
import { outOfScope } from './out-of-scope.ts';
import { everything, within, type Scope } from './scope.ts';
import { together } from './several.ts';
import { topicAfter } from './topic-after.ts';
import { analyse, type Analysis } from './understand/analysis.ts';
import { asksInSteps } from './understand/asks-in-steps.ts';
import { followUpIn, type FollowUp } from './understand/follow-up.ts';
import { asking } from './understand/lexicon.ts';
import { isNotOurs } from './understand/not-ours.ts';
import { questionsIn } from './understand/questions-in.ts';
import { readByRules, type Understood } from './understand/rules-reader.ts';
import { unknownUnit } from './unknown-unit.ts';

/** A reply, and the question as it was understood, for what is asked after it. */
export interface Answered {
  readonly reply: Reply;
  readonly asked: Asked | null;
  /** The rules know no question that the words plainly ask. */
  readonly unsure?: true;
}

/** More questions than this in one message are answered when they are asked again. */
const MOST_QUESTIONS = 10;

/** Answers what is asked, be it several questions, each of which may hang on what was asked before. */
export async function answerQuestion(words: string, context: Context): Promise<Answered> {
  const all = questionsIn(words, context);
  const [only = words] = all;
  if (all.length < 2) return answerOne(only, context);
  const parts: { readonly words: string; readonly answered: Answered }[] = [];
  let { topic } = context;
  for (const part of all.slice(0, MOST_QUESTIONS)) {
    const answered = await answerOne(part, { ...context, topic });
    topic = topicAfter(answered, { topic, now: context.now });
    parts.push({ words: part, answered });
  }
  const ours = parts.filter(({ answered: { reply: said } }) => said.kind !== 'out-of-scope');
  const told = ours.length === 0 ? parts.slice(0, 1) : ours;
  const [first] = told;
  if (told.length === 1 && first !== undefined) return first.answered;
  const replies = told.map(({ words: part, answered: { reply: said } }) => ({ words: part, reply: said }));
  const left = Math.max(0, all.length - MOST_QUESTIONS);
  return { reply: together(replies, left, context), asked: told.at(-1)?.answered.asked ?? null };
}

async function answerOne(words: string, context: Context): Promise<Answered> {
  if (isNotOurs(words)) return { reply: outOfScope(words, context), asked: null };
  const followUp = followUpIn(words);
  const followed = followUp === null ? null : await follow(followUp, context);
  const answered = followed ?? (await byItself(words, context));
  const hangsOnNothing = followUp !== null && context.topic === null && answered.reply.kind === 'out-of-scope';
  return hangsOnNothing ? { ...(await nothingBefore(context)), unsure: true } : answered;
}

/** Answers a question that is understood already: another page of it, or the same about something else. */
export async function answerAsked(asked: Asked, context: Context): Promise<Answered> {
  const question = questionOf(asked.request);
  if (question === undefined) throw new Error(`no question is called ${asked.request.ask}`);
  if (question.inPrivate && context.speaker.audience !== undefined) throw new NotHereError('group');
  const whole = await question.answer(asked.request, within(asked, context));
  const said = scoped(whole, asked, context);
  return { reply: context.pages ? pageOf(said, asked, context) : said, asked };
}

const questionOf = (request: Request): Question | undefined => questions.find(({ ask }) => ask === request.ask);

async function byItself(said: string, context: Context, scope: Scope = everything): Promise<Answered> {
  const excluded = excludedIn(said, context.directory);
  const words = excluded?.rest ?? said;
  const understood = understoodIn(words, context);
  if (understood === null)
    return (await attachedOn(words, context)) ?? { reply: outOfScope(said, context), asked: null, unsure: true };
  const answered = await ofUnderstood(
    { ...understood, words, said, excluded: excluded?.itemIds ?? [] },
    scope,
    context,
  );
  return understood.score < SURE || asksInSteps(said) ? { ...answered, unsure: true } : answered;
}

/** Below this a question is taken for want of a better one. */
const SURE = 0.65;

interface Meant extends Understood {
  readonly analysis: Analysis;
  readonly words: string;
  /** With what is to be left out. */
  readonly said: string;
  readonly excluded: Iterable<string>;
}

async function ofUnderstood(
  { question, request, analysis, words, said, excluded }: Meant,
  scope: Scope,
  context: Context,
): Promise<Answered> {
  const answered = await answerAsked({ request, among: scope.among, without: [...excluded], page: 0 }, context);
  if (answered.reply.kind !== 'not-found') return answered;
  const quoted = inPlansWords.has(question.ask) ? await whatPlanSaysOn(analysis, context) : null;
  if (quoted !== null) return quoted;
  const attached = question.ask === 'what-plan-says' ? null : await attachedOn(words, context);
  if (attached !== null) return attached;
  // Words of no question of ours that the plan has nothing on either are not a gap in the record.
  const ofOurs = question.ask !== 'what-plan-says' || analysis.has('requirement', 'lead', 'due', 'responsible');
  return ofOurs ? answered : { reply: outOfScope(said, context), asked: null };
}

/** Questions about what is no measure, which a sentence of the plan may answer all the same. Who leads is none: a sentence would be a guess. */
const inPlansWords: ReadonlySet<string> = new Set(['how-far', 'when-due', 'history', 'plan-words']);

/** A sentence that has nearly all of what is meant; one that only has words of asking (进展) would be about something else. */
async function whatPlanSaysOn({ mention }: Analysis, context: Context): Promise<Answered | null> {
  const said = await sentencesWith(mention, context, { enough: NEARLY_ALL });
  return said === null ? null : { reply: quotePassage(said, context), asked: null };
}

/** The same of a document that was attached to a report. */
async function attachedOn(words: string, context: Context): Promise<Answered | null> {
  const { mention } = analyse(words, context);
  const attached = await quoteEvidence(mention, { enough: NEARLY_ALL }, context);
  return attached === null ? null : { reply: attached, asked: null };
}

const NEARLY_ALL = 0.8;

function understoodIn(words: string, context: Context): (Understood & { readonly analysis: Analysis }) | null {
  const analysis = analyse(words, context);
  const known = readByRules(analysis, questions);
  const isKnown = known !== null && known.question.ask !== 'what-plan-says' && !asksOnlyByName(known, analysis);
  const understood = isKnown ? known : (inTermsOfProgress(words, context) ?? known);
  return understood === null ? null : { ...understood, analysis };
}

/** A measure and nothing that is asked of it: 完成60%了吗 asks for less than all. */
const asksOnlyByName = ({ request }: Understood, { has }: Analysis): boolean =>
  'asks' in request && request.asks === 'overview' && !has('lead', 'participate', 'due', 'responsible');

/** 有动静吗, in words of no question of ours, asks how the work stands that it names. */
function inTermsOfProgress(words: string, context: Context): Understood | null {
  const title = askedOf(words, context);
  return title === null ? null : readByRules(analyse(context.say('ask-status', { title }), context), questions);
}

/** `null` where the words turn out to stand by themselves. */
function follow(followUp: FollowUp, context: Context): Promise<Answered> | null {
  const { topic } = context;
  switch (followUp.kind) {
    case 'more':
      return topic?.asked ? nextPage(topic.asked, context) : nothingBefore(context);
    case 'again':
      return topic?.asked ? answerAsked({ ...topic.asked, page: 0 }, context) : null;
    case 'pick':
      if (topic === null || topic.listed.length === 0) return followUp.rest === '' ? nothingBefore(context) : null;
      return ofPicked(followUp, topic, context);
    case 'among':
      if (topic === null || topic.listed.length === 0) return null;
      return byItself(followUp.rest, context, { among: topic.listed, without: [] });
    case 'role': {
      const request = topic?.asked ? insteadOf(topic.asked.request, { kind: 'role', role: followUp.role }) : null;
      return topic?.asked && request !== null ? answerAsked({ ...topic.asked, request, page: 0 }, context) : null;
    }
    case 'except':
      return topic?.asked ? withoutThose(followUp.what, topic.asked, context) : null;
    case 'instead':
      return topic?.asked ? aboutAnother(followUp.what, topic.asked, context) : null;
  }
}

async function nextPage(before: Asked, context: Context): Promise<Answered> {
  const asked = { ...before, page: before.page + 1 };
  const whole = await answerAsked(asked, { ...context, pages: false });
  if (asked.page < pagesOf(whole.reply)) return { reply: pageOf(whole.reply, asked, context), asked };
  const { kind, facts, total } = whole.reply;
  if (total === 0) return nothingBefore(context);
  return {
    reply: reply(context, kind, { blocks: [text(context.say('no-more', { total }))], facts, total }),
    asked: before,
  };
}

async function ofPicked(
  { at, rest }: Extract<FollowUp, { kind: 'pick' }>,
  topic: Topic,
  context: Context,
): Promise<Answered> {
  const id = topic.listed.at(at);
  if (id === undefined) {
    const blocks = [text(context.say('pick-none', { total: topic.listed.length, at: at + 1 }))];
    return { reply: reply(context, 'clarify', { blocks }), asked: null };
  }
  const narrow = { ...context, topic: { ...topic, itemIds: [id], units: [] } };
  if (rest !== '') return byItself(rest, narrow);
  const again =
    topic.asked === null ? null : insteadOf(topic.asked.request, { kind: 'about', about: '', isHeading: false });
  return answerAsked({ request: again ?? overview, ...everything, page: 0 }, narrow);
}

/** All that there is to say of one measure. */
const overview = { ask: 'who-leads', about: '', asks: 'overview', units: [], unknown: [], besides: [] };

function insteadOf(request: Request, change: Change): Request | null {
  return questionOf(request)?.instead(request, change) ?? null;
}

function aboutAnother(what: string, before: Asked, context: Context): Promise<Answered> | null {
  const analysis = analyse(what, context);
  if (analysis.has(...askingWords)) return null;
  const [unit] = analysis.units;
  if (unit?.unit === null) return Promise.resolve({ reply: unknownUnit(unit.text, context), asked: null });
  const change = changeIn(analysis);
  const request = change === null ? null : insteadOf(before.request, change);
  return request === null ? null : answerAsked({ ...before, request, page: 0 }, context);
}

/** What was answered, without the measures that the words name. */
function withoutThose(what: string, before: Asked, context: Context): Promise<Answered> | null {
  const { subject } = analyse(what, context);
  if (subject.kind === 'nothing') return null;
  return answerAsked({ ...before, without: [...before.without, ...subject.itemIds], page: 0 }, context);
}

function nothingBefore(context: Context): Promise<Answered> {
  return Promise.resolve({
    reply: reply(context, 'clarify', { blocks: [text(context.say('nothing-before'))] }),
    asked: null,
  });
}

/** 我们单位 names a unit; all other words of asking make a question of their own. */
const askingWords = asking.filter((word) => word !== 'mine');

function changeIn({ units, periods, mention, subject, has, speaker }: Analysis): Change | null {
  const unit = units[0]?.unit?.name ?? (has('mine') && speaker.unit !== '' ? speaker.unit : null);
  if (unit !== null) return { kind: 'unit', unit };
  const [period] = periods;
  if (period !== undefined) return { kind: 'period', period: period.period, when: period.text };
  return mention === '' ? null : { kind: 'about', about: mention, isHeading: subject.kind === 'heading' };
}

/** Says of what alone the answer speaks. */
function scoped(whole: Reply, { among, without }: Scope, { say }: Context): Reply {
  const [first, ...rest] = whole.blocks;
  if (first?.type !== 'text' || whole.kind === 'clarify' || whole.kind === 'not-found') return whole;
  const some = among === null ? first.text : say('among', { total: among.length, answer: first.text });
  const others = without.length === 0 ? some : say('without', { total: without.length, answer: some });
  return { ...whole, blocks: [text(others), ...rest] };
}
