import type { Watch } from './assistant/happening.ts';
import type { LanguageModel } from './assistant/model/language-model.ts';
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
  if (any === null) return { care: null, language: null, meaning: null, transcribe: null };
  const { modelCare } = await import('./models/care/care.ts');
  const { addressOf } = await import('./models/client.ts');
  const { clock, notice, watch, usage } = parts;
  const day = () => clock.now().slice(0, 10);
  const care = modelCare({ ...config.modelCare, baseUrl: addressOf(any), day, usage, notice, watch });
  return {
    care,
    language: chat === null ? null : await languageOf(chat, care, config.modelCare),
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
