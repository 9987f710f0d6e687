import { z } from 'zod';
import type { StrictSchema } from '../strict-schema.ts';

/** What an answer came to: a value, or why it is none. */
export type Read<T> =
  | { readonly value: T }
  | {
      readonly problem: string;
      /** What the model said, as far as it is worth repeating. */
      readonly text: string;
      /** Another try may go better. */
      readonly isWorthAsking: boolean;
    };

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** More of a wrong answer teaches nothing. */
const LONGEST = 2_000;

/** The value in a chat completion, of the schema's shape. */
export function answerIn<T>(answer: unknown, schema: z.ZodType<T>, { isWrapped }: StrictSchema): Read<T> {
  const read = completion.safeParse(answer);
  const [choice] = read.data?.choices ?? [];
  if (choice === undefined) return problem('答复里没有内容 (no choices)', '', false);
  const { content, refusal } = choice.message;
  const text = withoutThoughts(content ?? '');
  if ((refusal ?? '') !== '' || choice.finish_reason === 'content_filter')
    return problem('模型拒绝作答 (the model refuses)', '', false);
  if (choice.finish_reason === 'length') return problem('答复太长，没有写完 (broken off)', '', true);
  if (text === '') return problem('答复是空的 (empty)', '', true);
  const json = jsonIn(text);
  if (json === undefined) return problem('答复不是 JSON (no JSON)', text, true);
  const value = schema.safeParse(isWrapped ? (json as Readonly<Record<string, unknown>> | null)?.['answer'] : json);
  if (value.success) return { value: value.data };
  return problem(`答复的结构不对 (wrong shape): ${wrongIn(value.error)}`, text, true);
}

const problem = (words: string, text: string, isWorthAsking: boolean) => ({
  problem: words,
  text: text.slice(0, LONGEST),
  isWorthAsking,
});

/** Local models think aloud before they answer. */
function withoutThoughts(content: string): string {
  const text = content.trim();
  const end = text.indexOf('</think>');
  return text.startsWith('<think>') && end >= 0 ? text.slice(end + '</think>'.length).trim() : text;
}

/** A server that is not held to JSON may put a frame around it. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}

/** Where and what, and nothing of what was said there: this goes into errors. */
const wrongIn = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.') || '(root)'} ${code}`)
    .join('; ');
