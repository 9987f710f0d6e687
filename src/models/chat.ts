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

/** The model behind an address that speaks OpenAI's protocol, as something that fills in what it is asked for. */
export function chatModelOf(at: ModelAt, parts: Parts): LanguageModel {
  const speaks = dialects();
  const shapes = new WeakMap<z.ZodType, StrictSchema>();
  const shapeOf = (schema: z.ZodType): StrictSchema => {
    const shape = shapes.get(schema) ?? strictSchemaOf(schema);
    shapes.set(schema, shape);
    return shape;
  };
  return {
    model: at.model,
    fill: (task) => filled(task, { at, speaks, shape: shapeOf(task.schema), ...parts }),
  };
}

interface Filling extends Parts {
  readonly at: ModelAt;
  readonly speaks: Dialects;
  readonly shape: StrictSchema;
}

async function filled<T>(task: ModelTask<T>, filling: Filling): Promise<T> {
  const { timeoutMs, prompts, now = () => performance.now() } = filling;
  const deadline = now() + timeoutMs;
  const messages = messagesOf(task, prompts);
  const first = await asked(task, messages, { ...filling, timeoutMs });
  if ('value' in first) return first.value;
  const leftMs = deadline - now();
  if (!first.isWorthAsking || leftMs < LEAST_MS) throw refusal(task, first.problem);
  const again = prompts('shared/again').fill({ problem: first.problem });
  const wrong: readonly Message[] = first.text === '' ? [] : [{ role: 'assistant', content: first.text }];
  const second = await asked(task, [...messages, ...wrong, { role: 'user', content: again }], {
    ...filling,
    timeoutMs: leftMs,
  });
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
  const { at, care, speaks, shape, timeoutMs } = filling;
  const read = (answer: unknown): Read<T> => answerIn(answer, task.schema, shape);
  const isGood = (answer: unknown): boolean => 'value' in read(answer);
  const late = AbortSignal.timeout(timeoutMs);
  const client = clientOf(at, care.fetchFor({ personId: task.personId, timeoutMs, isGood }));
  try {
    const answer: unknown = await speaks.ask(
      { model: at.model, messages, name: task.prompt, shape, inWords: (schema) => inWords(schema, filling) },
      (body) => client.chat.completions.create(body, { signal: late, timeout: timeoutMs }),
    );
    return read(answer);
  } catch (error) {
    throw failureOf(error, { model: at.model, late: late.aborted, setting: 'LIAISON_CHAT_MODEL' });
  }
}

const inWords = (schema: unknown, { prompts }: Parts): string =>
  prompts('shared/json').fill({ schema: JSON.stringify(schema) });

const refusal = ({ prompt }: ModelTask<unknown>, problem: string): ModelAnswerError =>
  new ModelAnswerError(`${prompt}: ${problem}`);
