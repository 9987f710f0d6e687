import { APIConnectionError, APIError } from 'openai';
import { ModelBudgetError, ModelUnavailableError, TextsRefusedError } from '../assistant/model-errors.ts';

/** Statuses by which servers say that a request is too large or not to their liking, while the model itself is there. */
const refusals = new Set([400, 413, 422]);

export const isRefusal = (error: unknown): boolean => error instanceof APIError && refusals.has(Number(error.status));

/** What went wrong with a request, in words of ours: a server's own may repeat the key or the text. */
export function failureOf(
  error: unknown,
  {
    model,
    late,
    setting = 'LIAISON_EMBEDDING_MODEL',
  }: { readonly model: string; readonly late: boolean; readonly setting?: string },
): ModelUnavailableError | TextsRefusedError | ModelBudgetError {
  const own = ownIn(error);
  if (own !== null) return own;
  if (late) return new ModelUnavailableError(`模型 ${model} 没有及时答复 (no answer in time)`, { cause: error });
  if (isRefusal(error)) return new TextsRefusedError(`模型 ${model} 不接受这些文字 (refused)`, { cause: error });
  if (error instanceof APIError && typeof error.status === 'number') {
    const reason = reasonsFor(setting)[error.status] ?? `出错，状态 ${String(error.status)} (failed with this status)`;
    return new ModelUnavailableError(`模型 ${model} ${reason}`, {
      cause: error,
      retryAfterMs: retryAfterOf(error.headers as Headers | undefined),
    });
  }
  const reason =
    error instanceof APIConnectionError
      ? '连不上，请核对 OPENAI_BASE_URL 和网络 (cannot be reached)'
      : '的答复读不懂，请核对 OPENAI_BASE_URL (its answer cannot be read)';
  return new ModelUnavailableError(`模型 ${model} ${reason}`, { cause: error });
}

/** What the care threw, which a client wraps into errors of its own. */
function ownIn(error: unknown): ModelUnavailableError | ModelBudgetError | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause)
    if (inner instanceof ModelUnavailableError || inner instanceof ModelBudgetError) return inner;
  return null;
}

const reasonsFor = (setting: string): Readonly<Record<number, string>> => ({
  401: '不认密钥，请核对 OPENAI_API_KEY (the key is not accepted)',
  403: '不许使用，请核对 OPENAI_API_KEY 的权限 (not permitted)',
  404: `不存在，请核对 ${setting} 和 OPENAI_BASE_URL (no such model or address)`,
  429: '请求太多，或额度用完 (too many requests, or no quota left)',
});

/** In seconds or as a date, as HTTP has it; OpenAI's own header counts milliseconds. */
export function retryAfterOf(headers: Headers | undefined): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds;
  const said = headers?.get('retry-after') ?? '';
  if (said === '') return null;
  const seconds = Number(said);
  const after = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(after) ? Math.max(0, after) : null;
}
