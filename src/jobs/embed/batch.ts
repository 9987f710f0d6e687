import { ModelUnavailableError, TextsRefusedError } from '../../assistant/model-errors.ts';
import type { Embedder, Vector } from '../../assistant/ports.ts';

/** OpenAI takes 2,048 texts of together 300,000 tokens a request; others take far less, and then say so. */
export const MOST_TEXTS = 64;
const MOST_CHARACTERS = 24_000;

/** OpenAI's models take 8,192 tokens a text, and a Chinese character is about one. */
const LONGEST = 4_000;

/** A text of this length is refused for something else than its length. */
const SHORTEST = 100;

/** A slow machine's model takes its time over a batch, but not over a word. */
const TIMEOUT_MS = 60_000;
const WORD_TIMEOUT_MS = 10_000;

export interface Asking {
  readonly embedder: Embedder;
  readonly signal: AbortSignal;
}

const ask = (texts: readonly string[], { embedder, signal }: Asking): Promise<readonly Vector[]> =>
  embedder.embed(texts, { timeoutMs: TIMEOUT_MS, signal });

/** Any text that no model refuses: what it answers to this says that it is there, and its dimension. */
const PROBE = '联络台';

/** The dimension in which the model answers now. */
export async function dimensionOf({ embedder, signal }: Asking): Promise<number> {
  try {
    const [vector] = await embedder.embed([PROBE], { timeoutMs: WORD_TIMEOUT_MS, signal });
    return vector?.length ?? 0;
  } catch (error) {
    if (!(error instanceof TextsRefusedError)) throw error;
    throw new ModelUnavailableError(
      `模型 ${embedder.model} 不接受请求，请核对 LIAISON_EMBEDDING_MODEL 是不是向量模型 (refuses every request: is it an embedding model?)`,
      { cause: error },
    );
  }
}

/** As many of the first texts as go into one request. */
export function fitting<T extends { readonly text: string }>(texts: readonly T[], most: number): readonly T[] {
  let characters = 0;
  const end = texts.findIndex(({ text }, i) => {
    characters += Math.min(text.length, LONGEST);
    return i >= most || (i > 0 && characters > MOST_CHARACTERS);
  });
  return end < 0 ? texts : texts.slice(0, end);
}

/**
 * A vector of each text. What is refused is asked for in halves, and a text that is refused alone is cut to half its length; `null` for one
 * that is refused however short. `most` is how many the model takes at once, as far as it showed.
 */
export async function vectorsOf(
  texts: readonly string[],
  asking: Asking,
): Promise<{ readonly vectors: readonly (Vector | null)[]; readonly most: number }> {
  try {
    return {
      vectors: await ask(
        texts.map((text) => text.slice(0, LONGEST)),
        asking,
      ),
      most: MOST_TEXTS,
    };
  } catch (error) {
    if (!(error instanceof TextsRefusedError)) throw error;
  }
  const [first = ''] = texts;
  if (texts.length > 1) {
    const middle = Math.ceil(texts.length / 2);
    const head = await vectorsOf(texts.slice(0, middle), asking);
    const tail = await vectorsOf(texts.slice(middle), asking);
    return { vectors: [...head.vectors, ...tail.vectors], most: Math.min(middle, head.most, tail.most) };
  }
  const cut = first.slice(0, Math.floor(Math.min(first.length, LONGEST) / 2));
  return cut.length < SHORTEST ? { vectors: [null], most: MOST_TEXTS } : vectorsOf([cut], asking);
}
