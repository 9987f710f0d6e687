import OpenAI, { toFile } from 'openai';
import { z } from 'zod';
import { ModelUnavailableError } from '../assistant/model-errors.ts';
import type { Transcribe } from '../assistant/transcribe.ts';
import { failureOf } from './failures.ts';

/** A model that hears, and where it is asked. */
export interface TranscriptionModel {
  readonly model: string;
  /** `null`: the address asks for none. */
  readonly apiKey: (() => string) | null;
  /** Any address that speaks OpenAI's protocol; `null` for OpenAI's own. */
  readonly baseUrl: string | null;
}

/** Somebody waits for it, and a minute of speech takes a model some seconds. */
const TIMEOUT_MS = 60_000;

const answered = z.object({ text: z.string() });

/** The model behind an address that speaks OpenAI's protocol. */
export function transcriberOf(
  { model, apiKey, baseUrl }: TranscriptionModel,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Transcribe {
  const client = new OpenAI({
    apiKey: apiKey?.() ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    maxRetries: 0,
    logLevel: 'off',
  });
  return async ({ name, bytes }) => {
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const file = await toFile(bytes, name);
      const body = { model, file, response_format: 'json' as const };
      const answer: unknown = await client.audio.transcriptions.create(body, { signal: late, timeout: timeoutMs });
      return wordsOf(answer);
    } catch (error) {
      throw failureOf(error, { model, late: late.aborted, setting: 'LIAISON_TRANSCRIPTION_MODEL' });
    }
  };
}

function wordsOf(answer: unknown): string {
  const read = answered.safeParse(answer);
  if (read.success) return read.data.text;
  throw new ModelUnavailableError(
    '答复里没有听写的文字，请核对 OPENAI_BASE_URL 和 LIAISON_TRANSCRIPTION_MODEL (the answer holds no words)',
  );
}
