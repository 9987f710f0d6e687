import { toFile } from 'openai';
import { z } from 'zod';
import { ModelUnavailableError } from '../assistant/model-errors.ts';
import type { Transcribe } from '../assistant/transcribe.ts';
import { clientOf, type ModelAt } from './client.ts';
import { failureOf } from './failures.ts';

/** Somebody waits for it, and a minute of speech takes a model some seconds. */
export const TIMEOUT_MS = 60_000;

const answered = z.object({ text: z.string() });

/** The model behind an address that speaks OpenAI's protocol, reached by the given `fetch` alone. */
export function transcriberOf(
  at: ModelAt,
  { fetch, timeoutMs = TIMEOUT_MS }: { readonly fetch: typeof globalThis.fetch; readonly timeoutMs?: number },
): Transcribe {
  const { model } = at;
  const client = clientOf(at, fetch);
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
