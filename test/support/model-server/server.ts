import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { hashedVector } from '../hashed-vector.ts';
import { answerOf, send } from '../embedding-server.ts';
import { multipart } from '../telegram/multipart.ts';
import { Refusal, type Asked } from './asked.ts';
import { spoken, type Mishap, type Said } from './answer.ts';
import { chatBody, chatChunks } from './chat-answer.ts';
import { chatAsked } from './chat-request.ts';
import { responseBody, responseEvents } from './responses-answer.ts';
import { responsesAsked } from './responses-request.ts';
import { refuseBy, type Abilities } from './scruples.ts';

/** What the model answers to a request. A script that waits makes it slow: it waits for what the test releases. */
export type Script = (asked: Asked) => Said | Mishap | Promise<Said | Mishap>;

export interface ModelServerOptions extends Abilities {
  /** The key that it wants; any without. */
  readonly key?: string;
  /** Whether answers tell how many tokens they took. */
  readonly tellsUsage?: boolean;
  /** What a recording says. */
  readonly hears?: string;
  /** The dimension of its vectors. */
  readonly dimension?: number;
  /** Leads every request elsewhere (307). */
  readonly redirectsTo?: string;
}

/** Whatever came, let in or not. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly key: string | null;
}

/**
 * A server over HTTP that speaks OpenAI's protocol: chat completions, responses, embeddings, transcription and the list of models, with
 * their refusals. What the model says is settled by a script. Stopped when the test has finished.
 */
export async function aModelServer(script?: Script, options?: ModelServerOptions) {
  const server = await openModelServer(script, options);
  onTestFinished(server.stop);
  return server;
}

/** The same outside of a test, for whoever stops it. */
export async function openModelServer(script: Script = () => ({ text: '好' }), options: ModelServerOptions = {}) {
  const serving: Serving = { script, options, asked: [], requests: [], faults: [], made: 0 };
  const server = createServer((incoming, response) => void serve(incoming, response, serving));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    /** Every request for words that was let in, oldest first. */
    asked: serving.asked as readonly Asked[],
    /** Every request whatever, oldest first. */
    requests: serving.requests as readonly Request[],
    /** Slips of the script, such as JSON that strict output would not let out. */
    faults: serving.faults as readonly string[],
    /** Another script from now on. */
    script(next: Script) {
      serving.script = next;
    },
    becomes(changed: ModelServerOptions) {
      serving.options = { ...serving.options, ...changed };
    },
    stop,
  };
}

interface Serving {
  script: Script;
  options: ModelServerOptions;
  readonly asked: Asked[];
  readonly requests: Request[];
  readonly faults: string[];
  made: number;
}

async function serve(incoming: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { options } = serving;
  const bytes = await buffer(incoming).catch(() => Buffer.alloc(0));
  const path = (incoming.url ?? '').replace(/\?.*$/u, '');
  const key = incoming.headers.authorization?.replace(/^Bearer /u, '') ?? null;
  const type = incoming.headers['content-type'] ?? '';
  const body = type.startsWith('multipart/') ? '' : bytes.toString('utf8');
  serving.requests.push({ method: incoming.method ?? '', path, body, key });
  if (options.redirectsTo !== undefined) {
    response.writeHead(307, { location: options.redirectsTo }).end();
    return;
  }
  try {
    if (options.key !== undefined && key !== options.key)
      throw new Refusal(401, 'Incorrect API key provided: sk-***.', { code: 'invalid_api_key' });
    await answer({ method: incoming.method ?? '', path, body, bytes, type, key }, response, serving);
  } catch (error) {
    const { status, code, param, message } = error instanceof Refusal ? error : new Refusal(500, String(error));
    if (status === 500) serving.faults.push(message);
    send(response, status, {
      error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error', param, code },
    });
  }
}

interface Incoming extends Request {
  readonly bytes: Buffer;
  readonly type: string;
}

async function answer(incoming: Incoming, response: ServerResponse, serving: Serving): Promise<void> {
  const { options } = serving;
  switch (`${incoming.method} ${incoming.path}`) {
    case 'POST /v1/chat/completions':
      return speak(chatAsked(jsonOf(incoming.body), incoming.key), response, serving);
    case 'POST /v1/responses':
      return speak(responsesAsked(jsonOf(incoming.body), incoming.key), response, serving);
    case 'POST /v1/embeddings':
      send(response, 200, vectorsFor(jsonOf(incoming.body), options));
      return;
    case 'POST /v1/audio/transcriptions':
      if (!multipart(incoming.bytes, incoming.type).files.has('file')) throw new Refusal(400, 'no file');
      send(response, 200, { text: options.hears ?? '' });
      return;
    case 'GET /v1/models': {
      const data = (options.models ?? ['stand-in']).map((id) => ({
        id,
        object: 'model',
        created: 0,
        owned_by: 'test',
      }));
      send(response, 200, { object: 'list', data });
      return;
    }
    default:
      throw new Refusal(404, `Invalid URL (${incoming.method} ${incoming.path})`);
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'We could not parse the JSON body of your request.');
  }
}

function vectorsFor(body: unknown, { dimension = 64 }: ModelServerOptions) {
  const { model, input, encoding_format: format } = body as Readonly<Record<string, unknown>>;
  const texts = Array.isArray(input) ? input.map(String) : [String(input)];
  const vectors = texts.map((text) => hashedVector(text, dimension));
  return answerOf(vectors, String(model), format === 'base64' ? 'base64' : 'float');
}

async function speak(asked: Asked, response: ServerResponse, serving: Serving): Promise<void> {
  refuseBy(asked, serving.options);
  serving.asked.push(asked);
  const what = await serving.script(asked);
  // Whoever asked may have gone meanwhile.
  if (response.destroyed) return;
  if ('status' in what) {
    const { status, headers, message = 'a message of the server with sk-secret in it' } = what;
    send(response, status, { error: { message, type: 'server_error', param: null, code: null } }, headers);
  } else if ('raw' in what) {
    response.writeHead(200, { 'content-type': what.type ?? 'application/json' });
    response.end(typeof what.raw === 'string' ? what.raw : JSON.stringify(what.raw));
  } else if ('cut' in what) cut(what, { asked, response, serving });
  else say(what, { asked, response, serving });
}

interface Speaking {
  readonly asked: Asked;
  readonly response: ServerResponse;
  readonly serving: Serving;
}

function say(said: Said, speaking: Speaking): void {
  const { type, body } = written(said, speaking);
  speaking.response.writeHead(200, { 'content-type': type });
  speaking.response.end(body);
}

function cut(mishap: Extract<Mishap, { cut: string }>, speaking: Speaking): void {
  const { response } = speaking;
  if (mishap.cut === 'before-headers') {
    response.destroy();
    return;
  }
  const { type, body } =
    mishap.cut === 'midway' ? written(mishap.of, speaking) : { type: 'application/json', body: '' };
  response.writeHead(200, { 'content-type': type, 'content-length': String(body.length + 1_000) });
  response.flushHeaders();
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

/** An answer as it goes over the wire. */
function written(said: Said, { asked, serving }: Speaking): { readonly type: string; readonly body: string } {
  const next = () => `call_${String((serving.made += 1))}`;
  const answer = spoken(said, asked, next);
  const id = `${asked.by === 'chat' ? 'chatcmpl' : 'resp'}_${String((serving.made += 1))}`;
  const { tellsUsage = true } = serving.options;
  if (!asked.stream) {
    const body = asked.by === 'chat' ? chatBody(answer, asked, { id, tellsUsage }) : responseBody(answer, asked, id);
    return { type: 'application/json', body: JSON.stringify(body) };
  }
  const lines =
    asked.by === 'chat'
      ? [
          ...chatChunks(answer, asked, { id, tellsUsage }).map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`),
          'data: [DONE]\n\n',
        ]
      : responseEvents(answer, asked, id).map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  return { type: 'text/event-stream', body: lines.join('') };
}
