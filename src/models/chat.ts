import type OpenAI from 'openai';
import type { z } from 'zod';
import type { LanguageModel, ModelTask } from '../assistant/model/language-model.ts';
import { ModelAnswerError } from '../assistant/model-errors.ts';
import type { ModelCare } from './care/care.ts';
import { clientOf, type ModelAt } from './client.ts';
import { answerIn, type Read } from './chat/answer.ts';
import { dialects, type Dialects } from './chat/dialects.ts';
import { failureOf } from './failures.ts';
import { fenced } from './fences.ts';
import type { Prompt } from './prompts.ts';
import { strictSchemaOf, type StrictSchema } from './strict-schema.ts';

type Message = OpenAI.Chat.ChatCompletionMessageParam;

interface Parts {
  readonly care: Pick<ModelCare, 'fetchFor'>;
  readonly prompts: (name: string) => Prompt;
  /** Until the answer is there, with asking again. */
  readonly timeoutMs: number;
  readonly now?: () => number;
}

/** The time that asking again needs to be worth it. */
const LEAST_MS = 500;

/** A language model that tells how it is held to shapes: by a schema, to any JSON, or by words alone. */
export interface ChatModel extends LanguageModel {
  shapedBy(): 'schema' | 'object' | 'words';
}

/** The model behind an address that speaks OpenAI's protocol, as something that fills in what it is asked for. */
export function chatModelOf(at: ModelAt, parts: Parts): ChatModel {
  const { timeoutMs, now = () => performance.now() } = parts;
  const speaks = dialects();
  const shapes = new WeakMap<z.ZodType, StrictSchema>();
  const shapeOf = (schema: z.ZodType): StrictSchema => {
    const shape = shapes.get(schema) ?? strictSchemaOf(schema);
    shapes.set(schema, shape);
    return shape;
  };
  return {
    model: at.model,
    shapedBy: () => speaks.shape(),
    fill: (task) =>
      filled(task, { ...parts, at, speaks, shape: shapeOf(task.schema), now, deadline: now() + timeoutMs }),
  };
}

interface Filling extends Omit<Parts, 'timeoutMs'> {
  readonly now: () => number;
  /** When the value has to be there. */
  readonly deadline: number;
  readonly at: ModelAt;
  readonly speaks: Dialects;
  readonly shape: StrictSchema;
}

async function filled<T>(task: ModelTask<T>, filling: Filling): Promise<T> {
  const { prompts, deadline, now } = filling;
  const messages = messagesOf(task, prompts);
  const first = await asked(task, messages, filling);
  if ('value' in first) return first.value;
  if (!first.isWorthAsking || deadline - now() < LEAST_MS) throw refusal(task, first.problem);
  const again = prompts('shared/again').fill({ problem: first.problem });
  const wrong: readonly Message[] = first.text === '' ? [] : [{ role: 'assistant', content: first.text }];
  const second = await asked(task, [...messages, ...wrong, { role: 'user', content: again }], filling);
  if ('value' in second) return second.value;
  throw refusal(task, second.problem);
}

function messagesOf({ prompt, values, data }: ModelTask<unknown>, prompts: Parts['prompts']): readonly Message[] {
  const { mark, text } = fenced(data);
  const task = prompts(prompt).fill(values);
  return [
    { role: 'system', content: prompts('shared/task').fill({ mark, task }) },
    { role: 'user', content: text === '' ? '没有材料。' : text },
  ];
}

async function asked<T>(task: ModelTask<T>, messages: readonly Message[], filling: Filling): Promise<Read<T>> {
  const { at, speaks, shape } = filling;
  const read = (answer: unknown): Read<T> => answerIn(answer, task.schema, shape);
  const client = clientOf(
    at,
    fetchFor(task, filling, (answer) => 'value' in read(answer)),
  );
  try {
    const answer: unknown = await speaks.ask(
      { model: at.model, messages, name: task.prompt, shape, inWords: (schema) => inWords(schema, filling) },
      (body) => client.chat.completions.create(body),
    );
    return read(answer);
  } catch (error) {
    throw failureOf(error, { model: at.model, late: false, setting: 'LIAISON_CHAT_MODEL' });
  }
}

/** However many calls it takes, they have the time together. */
function fetchFor(
  { personId }: ModelTask<unknown>,
  { care, deadline, now }: Filling,
  isGood: (answer: unknown) => boolean,
): typeof fetch {
  return (input, init) => care.fetchFor({ personId, timeoutMs: deadline - now(), isGood })(input, init);
}

const inWords = (schema: unknown, { prompts }: Pick<Parts, 'prompts'>): string =>
  prompts('shared/json').fill({ schema: JSON.stringify(schema) });

const refusal = ({ prompt }: ModelTask<unknown>, problem: string): ModelAnswerError =>
  new ModelAnswerError(`${prompt}: ${problem}`);
