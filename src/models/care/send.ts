import { ModelUnavailableError } from '../../assistant/model-errors.ts';
import { AddressRefusedError, type ModelCall, type Whole } from './call.ts';

/** More is no answer of a model. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The only place from which something goes to a model: `fetch` itself, without following to another address. */
export async function send(call: ModelCall, signal: AbortSignal): Promise<Whole> {
  const { url, method, headers, body } = call;
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new AddressRefusedError('模型地址要求转到别处，没有跟去 (the address leads elsewhere and is not followed)');
  }
  return { status: response.status, headers: response.headers, text: await textOf(response) };
}

async function textOf({ body }: { readonly body: AsyncIterable<Uint8Array> | null }): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new ModelUnavailableError('模型的答复太长 (the answer is too long)');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
