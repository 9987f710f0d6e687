import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { onTestFinished } from 'vitest';
import { hashedVector } from './hashed-vector.ts';

const request = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
});

export interface EmbeddingServerOptions {
  readonly key?: string;
  /** Each model with its dimension. */
  readonly models?: Readonly<Record<string, number>>;
  /** How many texts it takes at once; OpenAI takes 2,048. */
  readonly mostTexts?: number;
  readonly longestText?: number;
  readonly knowsBase64?: boolean;
  /** Groups of words that mean the same. */
  readonly synonyms?: readonly (readonly string[])[];
}

/** What a request gets in the place of its answer. */
export type Mishap = (response: ServerResponse, asked: { readonly texts: readonly string[] }) => void;

/**
 * A server that speaks OpenAI's protocol for embeddings, with its refusals; texts of the same words, or of words that it is told to mean
 * the same, get near vectors. Stopped when the test has finished.
 */
export async function anEmbeddingServer(options: EmbeddingServerOptions = {}) {
  const asked: { readonly model: string; readonly texts: readonly string[]; readonly key: string | undefined }[] = [];
  const state: { mishap: Mishap | null; options: EmbeddingServerOptions } = { mishap: null, options };
  const server = createServer((incoming, response) => {
    void answer(incoming, response, { asked, state });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    /** Every request that was let in, oldest first. */
    asked,
    texts: () => asked.flatMap(({ texts }) => texts),
    /** What happens to every request from now on; `null` for the proper answer. */
    mishap(mishap: Mishap | null) {
      state.mishap = mishap;
    },
    /** The proper answer, for a mishap that lets some requests through. */
    answer(response: ServerResponse, texts: readonly string[], model: string) {
      giveVectors(response, { texts, model, format: 'float', options: state.options });
    },
    becomes(changed: EmbeddingServerOptions) {
      state.options = { ...state.options, ...changed };
    },
    stop,
  };
}

export const failing =
  (status: number, headers: Readonly<Record<string, string>> = {}): Mishap =>
  (response) => {
    send(response, status, { error: { message: 'a message of the server with sk-secret in it' } }, headers);
  };

interface Serving {
  readonly asked: { model: string; texts: readonly string[]; key: string | undefined }[];
  readonly state: { readonly mishap: Mishap | null; readonly options: EmbeddingServerOptions };
}

async function answer(incoming: IncomingMessage, response: ServerResponse, { asked, state }: Serving): Promise<void> {
  const { key, models = MODELS, mostTexts = 2048, longestText = 8192, knowsBase64 = true } = state.options;
  const refuse = (status: number, message: string) => {
    send(response, status, { error: { message } });
  };
  if (incoming.method !== 'POST' || incoming.url !== '/v1/embeddings') {
    refuse(404, 'no such address');
    return;
  }
  const read = request.safeParse(await json(incoming));
  if (!read.success) {
    refuse(400, 'wrong request');
    return;
  }
  const { model, input, encoding_format: format } = read.data;
  const texts = typeof input === 'string' ? [input] : input;
  const dimension = models[model];
  const bearer = incoming.headers.authorization;
  if (key !== undefined && bearer !== `Bearer ${key}`) refuse(401, `Incorrect API key provided: ${bearer ?? ''}`);
  else if (state.mishap !== null) state.mishap(response, { texts });
  else if (dimension === undefined) refuse(404, `The model ${model} does not exist`);
  else if (texts.length === 0 || texts.includes('')) refuse(400, "'$.input' is invalid: empty");
  else if (texts.length > mostTexts || texts.some((text) => text.length > longestText)) refuse(400, 'too large');
  else if (format === 'base64' && !knowsBase64) refuse(422, 'encoding_format must be float');
  else {
    asked.push({ model, texts, key: bearer });
    giveVectors(response, { texts, model, format, options: state.options });
  }
}

interface Giving {
  readonly texts: readonly string[];
  readonly model: string;
  readonly format: 'float' | 'base64';
  readonly options: EmbeddingServerOptions;
}

function giveVectors(response: ServerResponse, { texts, model, format, options }: Giving): void {
  const { models = MODELS, synonyms = [] } = options;
  const vectors = texts.map((text) => hashedVector(unified(text, synonyms), models[model] ?? 0));
  send(response, 200, answerOf(vectors, model, format));
}

const MODELS: Readonly<Record<string, number>> = { small: 256 };

const unified = (text: string, synonyms: readonly (readonly string[])[]): string =>
  synonyms.reduce(
    (rest, [first = '', ...others]) => others.reduce((said, other) => said.replaceAll(other, first), rest),
    text,
  );

/** As OpenAI answers, though in another order, which the protocol allows: each vector says whose it is. */
export function answerOf(vectors: readonly (readonly number[])[], model: string, format: 'float' | 'base64' = 'float') {
  const data = vectors.map((vector, index) => ({
    object: 'embedding',
    index,
    embedding: format === 'float' ? vector : Buffer.from(new Float32Array(vector).buffer).toString('base64'),
  }));
  return { object: 'list', model, data: data.toReversed(), usage: { prompt_tokens: 1, total_tokens: 1 } };
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
