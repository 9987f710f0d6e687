import { ModelUnavailableError } from '../../assistant/model-errors.ts';
import type { Notice, Vectors } from '../../assistant/ports.ts';
import { dimensionOf, fitting, MOST_TEXTS, vectorsOf, type Asking } from './batch.ts';

interface Parts extends Asking {
  readonly vectors: Vectors;
  readonly notice: Notice;
  /** Asks the model even where nothing is missing, to see that it answers as before. */
  readonly probe: boolean;
}

/**
 * Embeds every passage that has no vector of the model and lets search use them once all have one; until then the earlier vectors serve.
 * Throws `ModelUnavailableError`; the vectors that were made until then are kept.
 */
export async function embedMissing({ vectors, notice, probe, ...asking }: Parts): Promise<void> {
  const { model } = asking.embedder;
  const { total, done, serving } = await vectors.progress(model);
  if (total === 0 || (!probe && done === total && serving === model)) return;
  const dimension = await dimensionOf(asking);
  const set = await vectors.begin(model, dimension);
  const tell = progressTeller(model, notice);
  let most = MOST_TEXTS;
  for (;;) {
    asking.signal.throwIfAborted();
    const texts = fitting(await vectors.missing(set, most), most);
    if (texts.length === 0) break;
    const made = await vectorsOf(texts.map(({ text }) => text), asking); // prettier-ignore
    most = Math.min(most, made.most);
    if (made.vectors.some((vector) => vector !== null && vector.length !== dimension))
      throw new ModelUnavailableError(`模型 ${model} 的向量维数中途变了 (vectors of another dimension all at once)`);
    await vectors.keep(set, texts.map(({ digest }, i) => ({ digest, vector: made.vectors[i] ?? null }))); // prettier-ignore
    tell(await vectors.progress(model));
  }
  if (await vectors.serve(set)) await vectors.note(null);
}

/** A line for each tenth of the work. */
function progressTeller(model: string, notice: Notice) {
  let told = -1;
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    const tenths = Math.floor((done * 10) / Math.max(1, total));
    if (tenths === told) return;
    told = tenths;
    notice('info', `语义索引 ${String(done)}/${String(total)}（模型 ${model}）/ passages embedded`);
  };
}
