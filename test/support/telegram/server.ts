import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalBy, type FaultPlan, type Mishap } from './faults.ts';
import type { Call } from './method.ts';
import { methodNamed } from './methods/index.ts';
import { parametersOf } from './parameters.ts';
import type { Recording } from './recording.ts';
import { Refusal } from './refusal.ts';
import type { Update } from './wire.ts';
import type { World } from './world.ts';

/** A call of the bot, and what came of it. */
export interface Served {
  readonly method: string;
  readonly params: Call['params'];
  readonly mishap: Mishap | null;
  readonly result: unknown;
  readonly refusal: Refusal | null;
}

export interface Serving {
  readonly world: World;
  readonly token: string;
  readonly faults: FaultPlan;
  readonly recording: Recording;
  /** Called when a call begins and ends; not for one that waits for updates. */
  readonly underWay: (change: 1 | -1) => void;
  readonly served: (served: Served) => void;
}

/** Serves the Bot API on a port of this machine. */
export async function serve(serving: Serving, port = 0) {
  const server = createServer((request, response) => {
    void answer(serving, request, response);
  });
  server.keepAliveTimeout = 30_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://telegram');
  const [, folder, token, path] = /^\/(file\/)?bot([^/]*)\/(.+)$/.exec(url.pathname) ?? [];
  if (path === undefined || !/^\d+:[\w-]{10,}$/.test(token ?? '')) refuse(response, new Refusal(404, 'Not Found'));
  else if (token !== serving.token) refuse(response, new Refusal(401, 'Unauthorized'));
  else if (folder !== undefined) download(serving.world, path, response);
  else await callMethod(serving, path, { request, response, url });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

async function callMethod(serving: Serving, named: string, exchange: Exchange): Promise<void> {
  const waits = named.toLowerCase() === 'getupdates';
  if (!waits) serving.underWay(1);
  try {
    await carryOut(serving, named, exchange);
  } catch (error) {
    refuse(
      exchange.response,
      error instanceof Refusal ? error : new Refusal(500, `the stand-in failed: ${String(error)}`),
    );
  } finally {
    if (!waits) serving.underWay(-1);
  }
}

async function carryOut(serving: Serving, named: string, { request, response, url }: Exchange): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
  });
  const read = await parametersOf(request, url);
  const known = methodNamed(named);
  const name = known?.name ?? named;
  serving.recording.called(name, read);
  if (known === null) throw new Refusal(404, 'Not Found: method not found');
  const mishap = serving.faults.strike(name);
  if (mishap === 'cut-before' || mishap === 'bad-gateway') spoil(mishap, response);
  const served = { method: name, params: read.params, mishap };
  if (response.destroyed || response.writableEnded) {
    serving.served({ ...served, result: undefined, refusal: null });
    return;
  }
  const { result, refusal } = await outcomeOf(
    serving,
    () => known.method({ ...read, gone: gone.signal }, serving.world),
    mishap,
  );
  serving.served({ ...served, result, refusal });
  if (mishap === 'slow') await new Promise((over) => setTimeout(over, serving.faults.knobs.slowMs ?? 50));
  if (mishap === 'cut-after') request.socket.destroy();
  else if (refusal !== null) refuse(response, refusal);
  else succeed(serving, name, { response, result });
}

async function outcomeOf(serving: Serving, act: () => unknown, mishap: Mishap | null) {
  const struck = refusalBy(mishap, serving.faults.knobs);
  if (struck !== null) return { result: undefined, refusal: struck };
  try {
    return { result: await act(), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { result: undefined, refusal: error };
    throw error;
  }
}

function succeed(
  serving: Serving,
  name: string,
  { response, result }: { readonly response: ServerResponse; readonly result: unknown },
) {
  if (response.destroyed) return;
  serving.recording.answered(name, result);
  if (name === 'getUpdates') for (const update of result as readonly Update[]) serving.recording.updated(update);
  send(response, 200, { ok: true, result });
}

/** Either the connection breaks, or a proxy answers in the place of Telegram. */
function spoil(mishap: 'cut-before' | 'bad-gateway', response: ServerResponse): void {
  if (mishap === 'cut-before') {
    response.destroy();
    return;
  }
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end('<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>');
}

function download(world: World, path: string, response: ServerResponse): void {
  const stored = world.files.byPath(decodeURIComponent(path));
  if (stored === null) {
    refuse(response, new Refusal(404, 'Not Found'));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': stored.reference.file_size });
  response.end(stored.bytes());
}

function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  const extra = Object.keys(parameters).length === 0 ? {} : { parameters };
  send(response, code, { ok: false, error_code: code, description: message, ...extra });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
