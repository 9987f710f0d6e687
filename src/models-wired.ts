import { randomUUID } from 'node:crypto';
import type { Log } from './assistant/desk.ts';
import type { Watch } from './assistant/happening.ts';
import {
  ModelAnswerError,
  ModelBudgetError,
  ModelUnavailableError,
  TextsRefusedError,
} from './assistant/model-errors.ts';
import { StepsEndedError, type FindingAgent } from './assistant/model/finding-agent.ts';
import type { LanguageModel } from './assistant/model/language-model.ts';
import { modelReader } from './assistant/model/reader.ts';
import type { ModelServices } from './assistant/model/services.ts';
import { stepFinder } from './assistant/model/step-finder.ts';
import type { ModelUsage } from './assistant/model/model-usage.ts';
import type { Clock, Embedder, Notice, QuestionVector } from './assistant/ports.ts';
import type { Transcribe } from './assistant/transcribe.ts';
import type { Config } from './config.ts';
import type { ModelCare } from './models/care/care.ts';

/** The models that are configured. */
export interface Models {
  /** Through which everything goes to a model; `null` where none is configured, or models are off. */
  readonly care: ModelCare | null;
  readonly language: LanguageModel | null;
  /** The same model, calling tools. */
  readonly agent: FindingAgent | null;
  readonly meaning: { readonly embedder: Embedder; readonly questionVector: QuestionVector } | null;
  readonly transcribe: Transcribe | null;
}

interface Parts {
  /** Not there yet while models are made, for the store wants one of them. */
  readonly usage: () => ModelUsage;
  readonly clock: Clock;
  readonly notice: Notice;
  readonly watch: Watch;
}

/** Wires the models. What speaks to them takes a third of a second to load, so it is only where one is configured. */
export async function wiredModels(config: Config, parts: Parts): Promise<Models> {
  const { chat, embedding, transcription } = config;
  const any = chat ?? embedding ?? transcription;
  if (any === null) return { care: null, language: null, agent: null, meaning: null, transcribe: null };
  const { modelCare } = await import('./models/care/care.ts');
  const { addressOf } = await import('./models/client.ts');
  const { clock, notice, watch, usage } = parts;
  const day = () => clock.now().slice(0, 10);
  const care = modelCare({ ...config.modelCare, baseUrl: addressOf(any), day, usage, notice, watch });
  return {
    care,
    language: chat === null ? null : await languageOf(chat, care, config.modelCare),
    agent: chat === null ? null : await agentOf(chat, care),
    meaning: embedding === null ? null : await meaningOf(embedding, care, notice),
    transcribe: transcription === null ? null : await transcriberOf(transcription, care),
  };
}

async function languageOf(
  chat: NonNullable<Config['chat']>,
  care: ModelCare,
  { timeoutMs }: Config['modelCare'],
): Promise<LanguageModel> {
  const { chatModelOf } = await import('./models/chat.ts');
  const { promptsIn } = await import('./models/prompts.ts');
  return chatModelOf(chat, { care, prompts: promptsIn(), timeoutMs });
}

async function agentOf(chat: NonNullable<Config['chat']>, care: ModelCare): Promise<FindingAgent> {
  const { findingAgentOf } = await import('./models/agent.ts');
  const { promptsIn } = await import('./models/prompts.ts');
  return findingAgentOf(chat, { care, prompts: promptsIn() });
}

/** What the desk has of a language model; `null` where rules alone read. */
export function readingBy(
  { language, agent }: Pick<Models, 'language' | 'agent'>,
  { chat, agent: limits }: Pick<Config, 'chat' | 'agent'>,
  failed: (error: unknown) => void,
): ModelServices | null {
  if (chat === null || language === null || chat.reader === 'rules') return null;
  return {
    reads: chat.reader === 'model' ? 'always' : 'unsure',
    read: modelReader(language, failed),
    steps: agent === null ? null : stepFinder(agent, { limits, failed }),
  };
}

/** What goes wrong with a model is a line for operators, whatever else is a bug. */
export const modelFailures =
  (log: Log, notice: Notice) =>
  (error: unknown): void => {
    if (isOfModels(error)) notice('warn', `语言模型：${error.message} / rules answered instead`);
    else log(randomUUID().slice(0, 8), error);
  };

const ofModels = [ModelUnavailableError, ModelBudgetError, ModelAnswerError, TextsRefusedError, StepsEndedError];

const isOfModels = (error: unknown): error is Error => ofModels.some((each) => error instanceof each);

/** A batch of passages takes a slow machine that long; whoever asks has a patience of their own, and tries again by themselves. */
const EMBEDDING_MS = 120_000;

async function meaningOf(model: NonNullable<Config['embedding']>, care: ModelCare, notice: Notice) {
  const { embedderOf } = await import('./models/embedder.ts');
  const { questionVectors } = await import('./models/question-vectors.ts');
  const embedder = embedderOf(model, { fetch: care.fetchFor({ timeoutMs: EMBEDDING_MS, tries: 1 }) });
  return { embedder, questionVector: questionVectors(embedder, { notice }) };
}

async function transcriberOf(model: NonNullable<Config['transcription']>, care: ModelCare): Promise<Transcribe> {
  const { transcriberOf: over, TIMEOUT_MS } = await import('./models/transcriber.ts');
  return over(model, { fetch: care.fetchFor({ timeoutMs: TIMEOUT_MS, tries: 2 }) });
}
