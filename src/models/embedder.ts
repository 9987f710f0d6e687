import { z } from 'zod';
import type { Embedder, Vector } from '../assistant/ports.ts';
import { ModelUnavailableError } from '../assistant/model-errors.ts';
import { clientOf, type ModelAt } from './client.ts';
import { failureOf, isRefusal } from './failures.ts';

const answered = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()) })),
});

/** The model behind an address that speaks OpenAI's protocol, reached by the given `fetch` alone. */
export function embedderOf(at: ModelAt, { fetch }: { readonly fetch: typeof globalThis.fetch }): Embedder {
  const { model } = at;
  const client = clientOf(at, fetch);
  let plain = false;
  const ask = async (texts: readonly string[], as: string, options: { signal: AbortSignal; timeout: number }) => {
    const body = { model: as, input: [...texts] };
    // The client asks for base64 by itself, which takes a third of the bytes; some servers know numbers alone.
    if (plain) return client.embeddings.create({ ...body, encoding_format: 'float' }, options);
    try {
      return await client.embeddings.create(body, options);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const answer = await client.embeddings.create({ ...body, encoding_format: 'float' }, options);
      plain = true;
      return answer;
    }
  };
  return {
    model,
    async embed(texts, { timeoutMs, model: as = model, signal }) {
      const late = AbortSignal.timeout(timeoutMs);
      const either = signal === undefined ? late : AbortSignal.any([late, signal]);
      try {
        const answer: unknown = await ask(texts, as, { signal: either, timeout: timeoutMs });
        return vectorsOf(answer, texts.length);
      } catch (error) {
        throw failureOf(error, { model: as, late: late.aborted });
      }
    },
  };
}

function vectorsOf(answer: unknown, wanted: number): readonly Vector[] {
  const read = answered.safeParse(answer);
  if (!read.success)
    throw new ModelUnavailableError(
      '答复里没有可用的向量，请核对 OPENAI_BASE_URL 和 LIAISON_EMBEDDING_MODEL (the answer holds no usable vectors)',
    );
  const { data } = read.data;
  if (data.length !== wanted)
    throw new ModelUnavailableError(
      `送去 ${wanted} 段文字，只回来 ${data.length} 个向量 (${wanted} texts, ${data.length} vectors)`,
    );
  const vectors = data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)).map(({ embedding }) => embedding);
  if (!vectors.every((vector) => isUsable(vector) && vector.length === vectors[0]?.length))
    throw new ModelUnavailableError('回来的向量不完整：维数不一或全为零 (vectors of unequal length, or of nothing)');
  return vectors;
}

const isUsable = (vector: Vector): boolean =>
  vector.length > 0 &&
  vector.length <= MOST_DIMENSIONS &&
  vector.some((part) => part !== 0) &&
  vector.every(Number.isFinite);

/** What pgvector keeps of a `vector`. */
const MOST_DIMENSIONS = 16_000;
