import { z } from 'zod';
import type { Reply } from '../../domain/reply.ts';
import type { Request } from '../../domain/request.ts';
import { NotHereError } from '../not-here.ts';
import type { Context, Question } from '../question.ts';
import { checkedRequest } from './checked.ts';
import type { StepTool, Told } from './finding-agent.ts';
import { questionsForModels } from './reading.ts';
import { isUnclear, sizeOf, StepError, taken, type StepFound } from './step-found.ts';
import { MOST_STEPS, onlyNeeded, type Step, type Steps } from './steps.ts';

/** A step that was taken, by the name under which a model refers to it. */
const handle = z.string().regex(/^s\d{1,2}$/u);

const hasUnits = ({ request }: Question): boolean => request.shape['units'] instanceof z.ZodArray;

/** The shape of what a model gives a question: its slots, and the steps from which it goes on. */
const shapeOf = (question: Question): z.ZodObject => {
  const { request } = question;
  const slots = request.omit({ ask: true }).extend({ among: handle.nullable() });
  return hasUnits(question) ? slots.extend({ unitsOf: handle.nullable() }) : slots;
};

const questionShapes = new Map(
  questionsForModels.map((question) => [question.ask, { question, shape: shapeOf(question) }]),
);

const ofStep = z.object({ of: handle });
const ofTwo = z.object({ what: z.enum(['measures', 'units', 'people']), left: handle, right: handle });
const answerShape = z.object({ step: handle.nullable() });

const ownShapes = {
  participants: ofStep,
  leads: ofStep,
  both: ofTwo,
  either: ofTwo,
  without: ofTwo,
  answer: answerShape,
};

/** Without what some servers cannot make a grammar of; each call is looked at by zod all the same. */
function jsonOf(shape: z.ZodType): StepTool['schema'] {
  const { type, properties, required } = z.toJSONSchema(shape, {
    io: 'input',
    override({ jsonSchema }) {
      delete jsonSchema.pattern;
    },
  });
  return { type, properties, required };
}

/** All that a model may call: the typed questions, what is done with their sets, and which of them answers. None of it writes. */
export const stepTools: readonly StepTool[] = [
  ...[...questionShapes].map(([ask, { shape }]) => ({ name: ask, description: `问题 ${ask}`, schema: jsonOf(shape) })),
  { name: 'participants', description: '这一步各项工作的参与单位', schema: jsonOf(ofStep) },
  { name: 'leads', description: '这一步各项工作的牵头单位', schema: jsonOf(ofStep) },
  { name: 'both', description: '两步都有的', schema: jsonOf(ofTwo) },
  { name: 'either', description: '两步合在一起', schema: jsonOf(ofTwo) },
  { name: 'without', description: 'left 有而 right 没有的', schema: jsonOf(ofTwo) },
  { name: 'answer', description: '哪一步就是答案；查不出来填 null', schema: jsonOf(answerShape) },
];

/** A call, as it was taken: what the model is told, and what is traced of it. */
export interface Called {
  readonly told: Told;
  readonly total: number | null;
  readonly refused: string | null;
}

/** The calls of one question: each is a step, or refused. Nothing that a model says is a fact; it only puts requests together. */
export function stepCalls(words: string, context: Context) {
  const found: StepFound[] = [];
  let answer: number | null = null;

  const stepIn = (name: string, given: unknown): Step | string => {
    const known = questionShapes.get(name);
    return known === undefined ? setStep(name, given) : askStep(known, given, { words, context });
  };

  async function call(name: string, given: unknown): Promise<Called> {
    if (name === 'answer') {
      const read = answerShape.safeParse(given);
      if (!read.success) return refused('wrong-arguments', wrongIn(read.error));
      const place = read.data.step === null ? null : placeOf(read.data.step);
      if (place !== null && place >= found.length) return refused('no-such-step', '没有这一步');
      answer = place;
      return { told: { words: '好', data: null, isLast: true }, total: null, refused: null };
    }
    const step = stepIn(name, given);
    if (typeof step === 'string')
      return refused(name in ownShapes || questionShapes.has(name) ? 'wrong-arguments' : 'no-such-tool', step);
    if (found.length >= MOST_STEPS) return refused('too-many', '步骤太多');
    return stepped(step);
  }

  async function stepped(step: Step): Promise<Called> {
    try {
      const next = await taken(step, found, context);
      found.push(next);
      return { told: toldOf(next, found.length), total: sizeOf(next), refused: null };
    } catch (error) {
      if (error instanceof StepError) return refused(error.why, reasons[error.why]);
      if (error instanceof NotHereError) return refused('not-here', '这里不能问这个');
      throw error;
    }
  }

  return {
    call,
    /** What the calls come to: the steps that the answer rests on; `null` where the model named no answer. */
    steps: (): Steps | null => (answer === null ? null : onlyNeeded({ steps: found.map(({ step }) => step), answer })),
  };
}

const reasons: Readonly<Record<StepError['why'], string>> = {
  'no-set': '这一步没有这样的集合',
  empty: '这一步一个也没有，不用再问',
  'not-among': '这个问题不能只在几项工作里问，among 请填 null',
  'not-of-units': '这个问题不能接着单位问',
};

const refused = (why: string, words: string): Called => ({
  told: { words: `没有执行：${words}`, data: null, isLast: false },
  total: null,
  refused: why,
});

const placeOf = (name: string): number => Number(name.slice(1)) - 1;

const placed = (name: string | null): number | null => (name === null ? null : placeOf(name));

/** What a model gives a question, held against the words of whoever asked. */
function askStep(
  { question, shape }: { readonly question: Question; readonly shape: z.ZodObject },
  given: unknown,
  { words, context }: { readonly words: string; readonly context: Context },
): Step | string {
  const read = shape.safeParse(given);
  if (!read.success) return wrongIn(read.error);
  const {
    among = null,
    unitsOf = null,
    ...slots
  } = read.data as {
    readonly among?: string | null;
    readonly unitsOf?: string | null;
  };
  // What was talked about before is no part of a plan.
  const request = { ask: question.ask, ...slots } as Request;
  const checked = checkedRequest(request, question, words, { ...context, topic: null });
  if (checked === null) return '里面有问话里没有的单位、日期、数字或者称呼，只许用问话里说到的';
  return { do: 'ask', request: checked, among: placed(among), unitsOf: placed(unitsOf) };
}

function setStep(name: string, given: unknown): Step | string {
  if (name === 'participants' || name === 'leads') {
    const read = ofStep.safeParse(given);
    if (!read.success) return wrongIn(read.error);
    return { do: 'units', of: placeOf(read.data.of), role: name === 'leads' ? 'lead' : 'participant' };
  }
  if (name !== 'both' && name !== 'either' && name !== 'without') return '没有这个工具';
  const read = ofTwo.safeParse(given);
  if (!read.success) return wrongIn(read.error);
  const { what, left, right } = read.data;
  return { do: 'combine', how: name, what, left: placeOf(left), right: placeOf(right) };
}

/** Where and what, and nothing of what was said there. */
const wrongIn = ({ issues }: z.ZodError): string =>
  `参数不对：${issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.') || '(root)'} ${code}`)
    .join('; ')}`;

/** So many of a set show what it is of. */
const MOST_SHOWN = 20;

function toldOf(found: StepFound, number: number): Told {
  const { measures, units, people, answered } = found;
  const total = sizeOf(found);
  const sets = Object.entries({ measures, units, people }).flatMap(([name, set]) => (set === null ? [] : [name]));
  const unclear = isUnclear(found) ? '，没有查清' : '';
  const words = `s${String(number)}：共 ${String(total)}${unclear}；可以接着用的集合：${sets.join('、') || '没有'}`;
  return { words, data: shownOf(found, answered?.reply ?? null), isLast: false };
}

function shownOf({ units, people, measures }: StepFound, reply: Reply | null): string | null {
  const titles = (reply?.facts.measures ?? []).map(({ ref, title }) => `${ref} ${title}`);
  const lines = [
    ...(titles.length === 0 ? [] : [`工作：${firstOf(titles)}`]),
    ...(units === null || units.size === 0 ? [] : [`单位：${firstOf([...units.keys()])}`]),
    ...(people === null || people.length === 0
      ? []
      : [`人员：${firstOf(people.map(({ unit, name }) => `${unit} ${name}`))}`]),
    ...(reply === null && measures !== null ? [`工作 ${String(measures.length)} 项`] : []),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}

const firstOf = (all: readonly string[]): string =>
  all.length <= MOST_SHOWN ? all.join('、') : `${all.slice(0, MOST_SHOWN).join('、')}……`;
