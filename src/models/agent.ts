import type { BaseMessage } from '@langchain/core/messages';
import { APIError } from 'openai';
import { StepsEndedError, type FindingAgent, type ToFindWith } from '../assistant/model/finding-agent.ts';
import type { ModelCare } from './care/care.ts';
import { addressOf, type ModelAt } from './client.ts';
import { failureOf } from './failures.ts';
import { fenced } from './fences.ts';
import type { Prompt } from './prompts.ts';

interface Parts {
  readonly care: Pick<ModelCare, 'fetchFor'>;
  readonly prompts: (name: string) => Prompt;
}

/** An agent of LangChain's over a model that speaks OpenAI's protocol. What it takes to load is loaded for the first run. */
export function findingAgentOf(at: ModelAt, parts: Parts): FindingAgent {
  return { run: (task) => running(task, at, parts) };
}

async function running(task: ToFindWith, at: ModelAt, parts: Parts): Promise<void> {
  const late = AbortSignal.timeout(task.timeoutMs);
  const ended = new AbortController();
  const seen: Seen = { answers: 0, thrown: null };
  try {
    const agent = await agentFor(task, {
      at,
      parts,
      seen,
      stop: () => {
        ended.abort();
      },
    });
    const messages = [{ role: 'user' as const, content: fenced(task.data).text }];
    const signal = AbortSignal.any([late, ended.signal]);
    await untraced(() => agent.invoke({ messages }, { signal, recursionLimit: MOST_TURNS }));
  } catch (error) {
    // What a tool threw comes out wrapped, or as the end of everything that was under way beside it.
    if (seen.thrown !== null) throw seen.thrown.error;
    if (late.aborted)
      throw new StepsEndedError(`模型 ${at.model} 没有及时查完 (not through in time)`, 'late', { cause: error });
    throw reasonOf(error, at, seen);
  }
  if (seen.thrown !== null) throw seen.thrown.error;
}

interface Seen {
  /** Answers of the model so far. */
  answers: number;
  thrown: { readonly error: unknown } | null;
}

interface Making {
  readonly at: ModelAt;
  readonly parts: Parts;
  readonly seen: Seen;
  readonly stop: () => void;
}

async function agentFor(task: ToFindWith, { at, parts, seen, stop }: Making) {
  const { createAgent, createMiddleware, tool, ToolMessage } = await import('langchain');
  const { ChatOpenAI } = await import('@langchain/openai');
  const model = new ChatOpenAI({
    model: at.model,
    apiKey: at.apiKey?.() ?? 'none',
    configuration: {
      baseURL: addressOf(at),
      organization: null,
      project: null,
      logLevel: 'off',
      fetch: parts.care.fetchFor({ personId: task.personId, timeoutMs: task.timeoutMs }),
    },
    maxRetries: 0,
    streaming: false,
    useResponsesApi: false,
  });
  const watched = createMiddleware({
    name: 'calls',
    // Every call comes here, of a tool that there is not too, and goes no further: shape and words are looked at in one place.
    async wrapToolCall({ toolCall: { id = '', name, args } }) {
      try {
        const { words, data, isLast } = await task.call(name, args);
        const content = data === null ? words : `${words}\n${fenced([{ label: name, text: data }]).text}`;
        // The agent knows by its name that it is through; the protocol knows no name here.
        return new ToolMessage({ content, tool_call_id: id, ...(isLast ? { name } : {}) });
      } catch (error) {
        seen.thrown ??= { error };
        stop();
        throw error;
      }
    },
    afterModel({ messages }) {
      seen.answers += 1;
      task.spent(tokensOf(messages.at(-1)));
    },
  });
  const tools = task.tools.map(({ name, description, schema }) =>
    tool(() => '', { name, description, schema, returnDirect: name === task.lastTool }),
  );
  return createAgent({
    model,
    tools,
    systemPrompt: parts.prompts(task.prompt).fill(task.values),
    middleware: [watched],
  });
}

/** Every turn is a handful of the graph's own steps; the calls are counted elsewhere. */
const MOST_TURNS = 200;

/**
 * Runs an agent without telling anybody else of it. LangChain sends what its agents do to LangSmith where the environment says so; inside of
 * something that is not traced it does not.
 */
async function untraced<T>(run: () => Promise<T>): Promise<T> {
  const { AsyncLocalStorageProviderSingleton: storage } = await import('@langchain/core/singletons');
  return storage.runWithConfig({}, run, false);
}

function tokensOf(message: BaseMessage | undefined): number {
  const usage = (message as { readonly usage_metadata?: { readonly total_tokens?: number } } | undefined)
    ?.usage_metadata;
  return usage?.total_tokens ?? 0;
}

function reasonOf(error: unknown, { model }: ModelAt, { answers }: Seen): Error {
  const cause = ownCauseOf(error);
  const isRefused = cause instanceof APIError && [400, 422, 501].includes(Number(cause.status));
  if (answers === 0 && isRefused && cause.code !== 'context_length_exceeded')
    return new StepsEndedError(`模型 ${model} 不会调用工具，不再分步查 (it takes no tools)`, 'tools', { cause: error });
  return failureOf(cause, { model, late: false, setting: 'LIAISON_CHAT_MODEL' });
}

/** What the client threw, out of the wrappings of the agent. */
function ownCauseOf(error: unknown): unknown {
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof APIError) return inner;
  return error;
}
