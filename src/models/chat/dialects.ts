import { APIError } from 'openai';
import type OpenAI from 'openai';
import type { StrictSchema } from '../strict-schema.ts';

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** What is asked, apart from how this server has to be asked. */
export interface ToAsk {
  readonly model: string;
  readonly messages: readonly OpenAI.Chat.ChatCompletionMessageParam[];
  /** What the shape is called. */
  readonly name: string;
  readonly shape: StrictSchema;
  /** The shape as words, for servers that know no schema. */
  readonly inWords: (schema: unknown) => string;
}

export interface Dialects {
  ask<T>(asked: ToAsk, send: (body: Body) => Promise<T>): Promise<T>;
}

/** How a server has to be asked: what it knows of the protocol. */
interface Dialect {
  readonly shape: 'schema' | 'object' | 'words';
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  readonly isCold: boolean;
}

/** An answer of ours is a few lines; what thinks aloud before it needs some more. */
const MOST_TOKENS = 2_000;

/** So many ways are tried before a refusal is one of the texts. */
const WAYS = 5;

/**
 * Asks as OpenAI's own interface has it, and where the server refuses that, in the next plainer way. What it took is remembered, for as long
 * as the process lives.
 */
export function dialects(): Dialects {
  let known: Dialect = { shape: 'schema', limit: 'max_tokens', isCold: true };
  return {
    async ask(asked, send) {
      for (let way = 1, dialect = known; ; way += 1) {
        try {
          const answer = await send(bodyIn(dialect, asked));
          known = dialect;
          return answer;
        } catch (error) {
          const plainer = plainerAfter(error, dialect);
          if (plainer === null || way === WAYS) throw error;
          dialect = plainer;
        }
      }
    },
  };
}

/** The way to try next; `null` where it is something else that the server does not take. */
function plainerAfter(error: unknown, dialect: Dialect): Dialect | null {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return null;
  if (error.code === 'context_length_exceeded') return null;
  if (error.param === 'max_tokens' && dialect.limit === 'max_tokens')
    return { ...dialect, limit: 'max_completion_tokens' };
  if (error.param === 'temperature' && dialect.isCold) return { ...dialect, isCold: false };
  if (dialect.shape === 'words') return null;
  return { ...dialect, shape: dialect.shape === 'schema' ? 'object' : 'words' };
}

function bodyIn({ shape, limit, isCold }: Dialect, { model, messages, name, shape: wanted, inWords }: ToAsk): Body {
  return {
    model,
    messages: shape === 'schema' ? [...messages] : withWords(messages, inWords(wanted.schema)),
    [limit]: MOST_TOKENS,
    ...(isCold ? { temperature: 0 } : {}),
    ...formatIn(shape, name, wanted),
  };
}

function formatIn(shape: Dialect['shape'], name: string, { schema }: StrictSchema): Pick<Body, 'response_format'> {
  if (shape === 'words') return {};
  if (shape === 'object') return { response_format: { type: 'json_object' } };
  const called = name.replace(/[^\w-]/gu, '_').slice(0, 64);
  return {
    response_format: { type: 'json_schema', json_schema: { name: called, strict: true, schema: { ...schema } } },
  };
}

/** Behind the instructions, which come first. */
const withWords = ([first, ...rest]: ToAsk['messages'], words: string): Body['messages'] =>
  first?.role === 'system' && typeof first.content === 'string'
    ? [{ ...first, content: `${first.content}\n\n${words}` }, ...rest]
    : [{ role: 'system', content: words }, ...(first === undefined ? [] : [first]), ...rest];
