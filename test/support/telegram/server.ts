import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callMethod, type Serving } from './calls.ts';
import { refusalBy } from './faults.ts';
import { Refusal } from './refusal.ts';
import { badGateway, refuse } from './respond.ts';

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
  else if (folder !== undefined) download(serving, path, response);
  else await callMethod(serving, path, { request, response, url });
}

/** The bytes of a file. For the knobs of the faults it is a method of the name `download`. */
function download({ world, faults }: Serving, path: string, response: ServerResponse): void {
  const mishap = faults.strike('download');
  const struck = refusalBy(mishap, faults.knobs);
  const stored = world.files.byPath(decodeURIComponent(path));
  if (mishap === 'cut-before') response.destroy();
  else if (mishap === 'bad-gateway') badGateway(response);
  else if (struck !== null || stored === null) refuse(response, struck ?? new Refusal(404, 'Not Found'));
  else {
    const bytes = stored.bytes();
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
    // Half of it arrives where the connection breaks in between.
    if (mishap === 'cut-after') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    else response.end(bytes);
  }
}
