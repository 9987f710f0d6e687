import type { Watch } from './assistant/happening.ts';
import { isOfModel } from './assistant/model-errors.ts';
import { StepsEndedError, type FindingAgent } from './assistant/model/finding-agent.ts';
import { modelReader } from './assistant/model/reader.ts';
import type { ModelServices } from './assistant/model/services.ts';
import { rewordingBy, type Rewording } from './assistant/model/rewording.ts';
import { stepFinder } from './assistant/model/step-finder.ts';
import type { ModelUsage } from './assistant/model/model-usage.ts';
import type { Clock, Embedder, Notice, QuestionVector } from './assistant/ports.ts';
import type { Transcribe } from './assistant/transcribe.ts';
import type { Config } from './config.ts';
import type { ChatModel } from './models/chat.ts';
import type { ModelCare } from './models/care/care.ts';

/** The models that are configured. */
export interface Models {
  /** Through which everything goes to a model; `null` where none is configured, or models are off. */
  readonly care: ModelCare | null;
  readonly language: ChatModel | null;
  /** The same model, calling tools. */
  readonly agent: FindingAgent | null;
  readonly meaning: { readonly embedder: Embedder; readonly questionVector: QuestionVector } | null;
  readonly transcribe: Transcribe | null;
}

/** What a desk has of the models; `null` where words are read by rules alone. */
export function modelServices(
  { language, agent }: Models,
  { chat, agent: limits }: Pick<Config, 'chat' | 'agent'>,
  log: (error: unknown) => void,
): ModelServices | null {
  if (language === null || chat === null || chat.reader === 'rules') return null;
  const failed = (error: unknown): void => {
    // Those of the model are counted and told where they come from.
    if (!isOfModel(error) && !(error instanceof StepsEndedError)) log(error);
  };
  return {
    reads: chat.reader === 'model' ? 'always' : 'unsure',
    read: modelReader(language, failed),
    steps: agent === null ? null : stepFinder(agent, { limits, failed }),
  };
}

/** What puts replies and digests in kinder words; `null` where they are sent as they are. */
export function rewordingOf(
  { language }: Models,
  { chat }: Pick<Config, 'chat'>,
  parts: { readonly watch: Watch; readonly log: (error: unknown) => void },
): Rewording | null {
  return language === null || chat?.wording !== 'model' ? null : rewordingBy({ model: language, ...parts });
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
    ...(chat === null ? { language: null, agent: null } : await wordsOf(chat, { care, notice, ...config.modelCare })),
    meaning: embedding === null ? null : await meaningOf(embedding, care, notice),
    transcribe: transcription === null ? null : await transcriberOf(transcription, care),
  };
}

async function wordsOf(
  chat: NonNullable<Config['chat']>,
  { care, notice, timeoutMs }: { readonly care: ModelCare; readonly notice: Notice; readonly timeoutMs: number },
): Promise<Pick<Models, 'language' | 'agent'>> {
  const { chatModelOf } = await import('./models/chat.ts');
  const { findingAgentOf } = await import('./models/agent.ts');
  const { promptsIn } = await import('./models/prompts.ts');
  const prompts = promptsIn();
  return {
    language: chatModelOf(chat, { care, prompts, timeoutMs }),
    agent: findingAgentOf(chat, { care, prompts, notice }),
  };
}

/** A batch of passages takes a slow machine that long; whoever asks has a patience of their own, and tries again by themselves. */
const EMBEDDING_MS = 120_000;

async function meaningOf(model: NonNullable<Config['embedding']>, care: ModelCare, notice: Notice) {
  const { embedderOf } = await import('./models/embedder.ts');
  const { questionVectors } = await import('./models/question-vectors.ts');
  const embedder = embedderOf(model, { fetch: care.fetchFor({ timeoutMs: EMBEDDING_MS, tries: 1 }) });
  return { embedder, questionVector: questionVectors(embedder, { notice }) };
}

/** Somebody waits for it, and a minute of speech takes a model some seconds. */
const TRANSCRIPTION_MS = 60_000;

async function transcriberOf(model: NonNullable<Config['transcription']>, care: ModelCare): Promise<Transcribe> {
  const { transcriberOf: over } = await import('./models/transcriber.ts');
  return over(model, { fetch: care.fetchFor({ timeoutMs: TRANSCRIPTION_MS, tries: 2 }) });
}
