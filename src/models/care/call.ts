import type { ModelCallKind } from '../../assistant/happening.ts';
import { ModelUnavailableError } from '../../assistant/model-errors.ts';

/** A call of a model on its way out. */
export interface ModelCall {
  readonly kind: ModelCallKind;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** As it will be sent. A form is a recording with what is asked about it. */
  readonly body: string | FormData | null;
  /** What the body says it is for. */
  readonly model: string;
  /** The most tokens that the answer may have, as far as the body says. */
  readonly mostOutput: number | null;
}

/** An answer that came whole. */
export interface Whole {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The call would go, or was led, where no model is configured. */
export class AddressRefusedError extends ModelUnavailableError {
  override readonly name = 'AddressRefusedError';
}

const kinds: readonly (readonly [RegExp, string, ModelCallKind])[] = [
  [/\/chat\/completions$/u, 'POST', 'chat'],
  [/\/responses$/u, 'POST', 'chat'],
  [/\/embeddings$/u, 'POST', 'embedding'],
  [/\/audio\/transcriptions$/u, 'POST', 'transcription'],
];

/** What kind of call an address and a method make. */
export const kindOf = (path: string, method: string): ModelCallKind =>
  kinds.find(([address, by]) => by === method && address.test(path))?.[2] ?? 'other';

/** The same as the body says it, where it is JSON. */
export function saidIn(body: string | FormData | null): { readonly model: string; readonly mostOutput: number | null } {
  if (body instanceof FormData) {
    const named = body.get('model');
    return { model: typeof named === 'string' ? named : '', mostOutput: null };
  }
  const json = objectIn(body ?? '');
  const most = json['max_completion_tokens'] ?? json['max_tokens'] ?? json['max_output_tokens'];
  const { model } = json;
  return { model: typeof model === 'string' ? model : '', mostOutput: typeof most === 'number' ? most : null };
}

/** The object that a text is as JSON; an empty one where it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
