import { AddressRefusedError, kindOf, saidIn, type ModelCall, type Whole } from './call.ts';
import { maskedBody } from './personal.ts';

type Input = Parameters<typeof fetch>[0];

/**
 * What a client asks `fetch` for, as it may go out: to the configured address, without numbers of persons. Throws `AddressRefusedError` for
 * every other address, and for what has no body that can be looked into.
 */
export function callOf(input: Input, init: RequestInit | undefined, baseUrl: string): ModelCall {
  const url = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? 'GET';
  const kind = kindOf(url.pathname, method);
  if (url.origin !== new URL(baseUrl).origin || kind === 'other' || input instanceof Request)
    throw new AddressRefusedError(`不许调用的地址 (not the configured address, or no call of a model): ${url.origin}`);
  const body = bodyOf(init?.body, kind === 'transcription');
  const headers = new Headers(init?.headers);
  // Without the numbers of persons the body has another length.
  headers.delete('content-length');
  return { kind, url: url.href, method, headers, body, ...saidIn(body) };
}

function bodyOf(body: RequestInit['body'], isRecording: boolean): string | FormData {
  if (isRecording && body instanceof FormData) return body;
  if (isRecording || typeof body !== 'string')
    throw new AddressRefusedError('送往模型的内容不是预期的形式 (the body is not of the kind that goes to a model)');
  return maskedBody(body);
}

/** An answer as `fetch` would give it. It is unpacked already, and whole. */
export function responseOf({ status, headers, text }: Whole): Response {
  const own = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) own.delete(name);
  return new Response(text, { status, headers: own });
}
