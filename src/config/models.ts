import type { Environment } from './environment.ts';
import { secretOf } from './secret.ts';

/** The part of the configuration that is about models. */
export interface ModelsConfig {
  /** Whether models are switched off: then none of the three below is there, whatever else is set. */
  readonly modelsOff: boolean;
  /** How models are treated, whichever there are. */
  readonly modelCare: {
    readonly timeoutMs: number;
    /** How many calls of a kind are under way at once. */
    readonly atOnce: number;
    readonly limits: {
      readonly tokens: number | null;
      readonly tokensAPerson: number | null;
      readonly cost: number | null;
    };
    /** What a million tokens cost. */
    readonly price: { readonly input: number; readonly output: number } | null;
  };
  /** The model that understands beside the rules, and who reads: the rules, the model, or the model where the rules are unsure; `null` where rules alone do. */
  readonly chat:
    | (NonNullable<ModelsConfig['embedding']> & {
        readonly reader: 'rules' | 'model' | 'both';
        /** Who words replies: the program, or the model where it says the same. */
        readonly wording: 'plain' | 'model';
      })
    | null;
  /** How far a model may go that looks something up in several steps. */
  readonly agent: { readonly calls: number; readonly timeoutMs: number };
  /** The model that makes vectors of passages and questions; `null` where words alone are searched. */
  readonly embedding: {
    readonly model: string;
    /** A function, so that the key is in nothing that is printed. */
    readonly apiKey: (() => string) | null;
    readonly baseUrl: string | null;
  } | null;
  /** The model that writes down what is said into a microphone; `null` where nobody can hear it. */
  readonly transcription: ModelsConfig['embedding'];
}

/** What the variables say of models. */
export function modelsOf(read: Environment): ModelsConfig {
  const agent = { calls: read.LIAISON_AGENT_STEPS, timeoutMs: read.LIAISON_AGENT_SECONDS * 1000 };
  const modelCare = careOf(read);
  if (read.LIAISON_MODEL === 'off')
    return { modelsOff: true, modelCare, agent, chat: null, embedding: null, transcription: null };
  const chat = modelOf(read.LIAISON_CHAT_MODEL, read);
  return {
    modelsOff: false,
    modelCare,
    agent,
    chat: chat === null ? null : { ...chat, reader: read.LIAISON_READER ?? 'both', wording: read.LIAISON_WORDING },
    embedding: modelOf(read.LIAISON_EMBEDDING_MODEL, read),
    transcription: modelOf(read.LIAISON_TRANSCRIPTION_MODEL, read),
  };
}

function careOf(read: Environment): ModelsConfig['modelCare'] {
  const [input, output] = (read.LIAISON_MODEL_PRICE ?? '').split('/').map(Number);
  const { LIAISON_MODEL_COST_A_DAY: cost } = read;
  return {
    timeoutMs: read.LIAISON_MODEL_TIMEOUT * 1000,
    atOnce: read.LIAISON_MODEL_AT_ONCE,
    limits: {
      tokens: read.LIAISON_MODEL_TOKENS_A_DAY ?? null,
      tokensAPerson: read.LIAISON_MODEL_TOKENS_A_PERSON ?? null,
      cost: cost === undefined ? null : Math.round(cost * 1_000_000),
    },
    price: input === undefined || output === undefined ? null : { input, output },
  };
}

function modelOf(
  model: string | undefined,
  { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl }: Environment,
): ModelsConfig['embedding'] {
  if (model === undefined) return null;
  return { model, baseUrl: baseUrl ?? null, apiKey: secretOf(key) };
}
