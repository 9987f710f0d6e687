import type { Request } from '../../domain/request.ts';
import type { Answered } from '../answer-question.ts';
import type { Answering } from '../answering.ts';
import type { Obeying } from '../commands.ts';
import { excludedIn } from '../excluded.ts';
import type { Context } from '../question.ts';
import { report } from '../reports/report.ts';
import { together } from '../several.ts';
import type { Asked } from '../topic.ts';
import { isNotOurs } from '../understand/not-ours.ts';
import { carriedOut } from './carried-out.ts';
import { checkedRequest } from './checked.ts';
import { eitherOf } from './either.ts';
import type { FilledReading } from './model-reading.ts';
import { questionsForModels } from './reading.ts';

/**
 * The answer by rules, or what a model reads in the words where the rules are unsure, or it reads every question. Where it cannot be asked
 * the answer says so; a reading that the words do not bear out is none.
 */
export async function withModelAsked(words: string, plain: Answered, acting: Obeying): Promise<Answered> {
  const { context, services } = acting;
  const isAsked = plain.unsure === true || services.model?.reads === 'always';
  if (!isAsked || !isForModels(words, context)) return plain;
  const reading = context.asModelReads?.(words) ?? nothing;
  switch (reading.kind) {
    case 'lost':
      return withNotice(plain, context.say('model-lost', { why: reading.why }));
    case 'report':
      return plain.unsure === true ? ((await drafted(words, acting)) ?? plain) : plain;
    case 'questions': {
      const answered = await answersTo(reading, words, acting);
      const either = answered === null ? plain : eitherOf(plain, answered, context);
      // The facts are the record's; whether they are what was asked for only the person can tell.
      return either === answered ? withNotice(either, context.say('model-read')) : either;
    }
    case 'steps':
      return inSteps(words, plain, context);
    case 'nothing':
      return plain;
  }
}

const nothing = { kind: 'nothing' } as const;

/** By several steps, which a model plans and the record answers. What the rules are sure of stays. */
async function inSteps(words: string, plain: Answered, context: Context): Promise<Answered> {
  if (plain.unsure !== true) return plain;
  const found = context.asModelSteps?.(words) ?? nothing;
  if (found.kind === 'lost') return withNotice(plain, context.say('steps-lost', { why: found.why }));
  return found.kind === 'nothing' ? plain : ((await carriedOut(found.steps, context)) ?? plain);
}

/** What orders the program about goes to nobody. */
const isForModels = (words: string, { asModelReads }: Context): boolean =>
  asModelReads !== undefined && words !== '' && !isNotOurs(words);

const withNotice = ({ reply, ...rest }: Answered, notice: string): Answered => ({
  ...rest,
  reply: { ...reply, blocks: [...reply.blocks, { type: 'note', text: notice }] },
});

async function drafted(words: string, { context, settling }: Obeying): Promise<Answered | null> {
  const draft = await report({ words, choices: new Map(), byModel: true }, context, settling);
  return draft === null ? null : { reply: draft, asked: null };
}

async function answersTo(
  { questions: read }: FilledReading,
  words: string,
  { answering, context }: Obeying,
): Promise<Answered | null> {
  const sound = read.flatMap((request) => askedIn(request, words, context) ?? []);
  const [first] = sound;
  if (first === undefined || sound.length < read.length) return null;
  return sound.length === 1 ? answering({ asked: first }, context) : severally(sound, words, { answering, context });
}

/** A request as it may be asked; `null` where the words do not bear it out. */
function askedIn(request: Request, words: string, context: Context): Asked | null {
  const question = questionsForModels.find(({ ask }) => ask === request.ask);
  if (question === undefined) return null;
  const checked = checkedRequest(request, question, words, context);
  const without = [...(excludedIn(words, context.directory)?.itemIds ?? [])];
  return checked === null ? null : { request: checked, among: null, without, page: 0 };
}

async function severally(
  all: readonly Asked[],
  words: string,
  { answering, context }: { readonly answering: Answering; readonly context: Context },
): Promise<Answered> {
  const answered: Answered[] = [];
  for (const asked of all) answered.push(await answering({ asked }, context));
  const parts = answered.map(({ reply }) => ({ words, reply }));
  return { reply: together(parts, 0, context), asked: answered.at(-1)?.asked ?? null };
}
