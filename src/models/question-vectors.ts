import type { Embedder, Notice, QuestionVector, Vector } from '../assistant/ports.ts';
import { restAfter, TextsRefusedError } from '../assistant/model-errors.ts';
import { masked } from '../domain/text/mask.ts';

/** A person waits for the answer, and with the embedded store everybody else does too. */
const TIMEOUT_MS = 1_500;

/** More of a question adds nothing to what it means. */
const LONGEST = 1_000;

/** Questions are asked again: the next page, the same words by somebody else. */
const REMEMBERED = 500;

interface Options {
  readonly notice: Notice;
  /** Milliseconds of any clock that goes on. */
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

/**
 * Questions by the model, without the numbers of persons in them. A model that fails is left alone for a while, longer each time, so that
 * a model that is down costs one question a moment and the others nothing.
 */
export function questionVectors(
  embedder: Embedder,
  { notice, now = () => performance.now(), timeoutMs = TIMEOUT_MS }: Options,
): QuestionVector {
  const known = new Map<string, Vector>();
  let failures = 0;
  let restsUntil = -Infinity;
  const failed = (error: unknown): null => {
    const reason = error instanceof Error ? error.message : '';
    // The model is well; it is this question that it does not take.
    if (!(error instanceof TextsRefusedError)) {
      failures += 1;
      restsUntil = now() + restAfter(error, failures);
    }
    notice('warn', `提问暂按文字检索，答复不受影响：${reason} / questions are searched by words alone for now`);
    return null;
  };
  return async (question, { model, dimension }) => {
    const text = masked(question).normalize('NFKC').slice(0, LONGEST);
    const key = JSON.stringify([model, dimension, text]);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    if (now() < restsUntil) return null;
    try {
      const [vector] = await embedder.embed([text], { timeoutMs, model });
      if (vector?.length !== dimension) return failed(new Error(otherDimension(model, dimension, vector?.length ?? 0)));
      if (failures > 0) notice('info', `模型 ${model} 恢复，提问又按文字和语义检索 / the model is back`);
      failures = 0;
      remember(known, key, vector);
      return vector;
    } catch (error) {
      return failed(error);
    }
  };
}

const otherDimension = (model: string, before: number, after: number): string =>
  `模型 ${model} 的向量由 ${before} 维变成 ${after} 维，重新启动后会重建索引 (another dimension than the index; a restart makes a new one)`;

/** Forgets the oldest. */
function remember(known: Map<string, Vector>, key: string, vector: Vector): void {
  known.set(key, vector);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
}
