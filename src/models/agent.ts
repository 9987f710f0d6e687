import { randomUUID } from 'node:crypto';
import type { AIMessage } from 'langchain';
import { APIError } from 'openai';
import { StepsEndedError, type FindingAgent, type ToFindWith } from '../assistant/model/finding-agent.ts';
import type { Notice } from '../assistant/ports.ts';
import type { ModelCare } from './care/care.ts';
import { addressOf, type ModelAt } from './client.ts';
import { failureOf } from './failures.ts';
import { fenced } from './fences.ts';
import type { Prompt } from './prompts.ts';
import { silentTracer } from './silent-tracer.ts';

interface Parts {
  readonly care: Pick<ModelCare, 'fetchFor'>;
  readonly prompts: (name: string) => Prompt;
  readonly notice: Notice;
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
    await agent.invoke({ messages }, { signal, recursionLimit: MOST_TURNS, callbacks: [await silentTracer()] });
  } catch (error) {
    // What a tool threw comes out wrapped, or as the end of everything that was under way beside it.
    if (seen.thrown !== null) throw seen.thrown.error;
    if (late.aborted)
      throw new StepsEndedError(`模型 ${at.model} 没有及时查完 (not through in time)`, 'late', { cause: error });
    const reason = reasonOf(error, at, seen);
    if (reason instanceof StepsEndedError) parts.notice('warn', reason.message);
    throw reason;
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
  const { createAgent, tool } = await import('langchain');
  const tools = task.tools.map(({ name, description, schema }) =>
    tool(() => '', { name, description, schema, returnDirect: name === task.lastTool }),
  );
  return createAgent({
    model: await modelFor(task, at, parts),
    tools,
    systemPrompt: parts.prompts(task.prompt).fill(task.values),
    middleware: [await watching(task, seen, stop)],
  });
}

async function modelFor({ personId, timeoutMs }: ToFindWith, at: ModelAt, { care }: Parts) {
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model: at.model,
    apiKey: at.apiKey?.() ?? 'none',
    configuration: {
      ...{ baseURL: addressOf(at), organization: null, project: null, logLevel: 'off' },
      fetch: care.fetchFor({ personId, timeoutMs }),
    },
    maxRetries: 0,
    streaming: false,
    useResponsesApi: false,
  });
}

/** Stands between the agent, the model and the tools. */
async function watching(task: ToFindWith, seen: Seen, stop: () => void) {
  const { AIMessage, createMiddleware, ToolMessage } = await import('langchain');
  return createMiddleware({
    name: 'watching',
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
    async wrapModelCall(request, handler) {
      const said: Said = await handler(request);
      seen.answers += 1;
      task.spent(said.usage_metadata?.total_tokens ?? 0);
      return new AIMessage({ content: said.content, tool_calls: callsIn(said) });
    },
  });
}

/** What is used of an answer of the model. */
interface Said {
  readonly content: AIMessage['content'];
  readonly tool_calls?: AIMessage['tool_calls'];
  readonly invalid_tool_calls?: AIMessage['invalid_tool_calls'];
  readonly usage_metadata?: { readonly total_tokens: number } | undefined;
}

/**
 * The calls of an answer under names of ours: some servers give a name twice, and of two of one name the agent keeps one. Arguments that are no
 * JSON are none at all, of which the model is told as of others.
 */
function callsIn({ tool_calls: calls = [], invalid_tool_calls: broken = [] }: Said) {
  const all = [...calls, ...broken.map(({ name = '' }) => ({ name, args: {} }))];
  return all.map(({ name, args }) => ({
    ...{ type: 'tool_call' as const, name, args },
    id: `call_${randomUUID().replaceAll('-', '')}`,
  }));
}

/** Every turn is a handful of the graph's own steps; the calls are counted elsewhere. */
const MOST_TURNS = 200;

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
