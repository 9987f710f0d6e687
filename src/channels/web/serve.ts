import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

import type { WebEnv } from './request.ts';

/** Another program listens where the page was to be served. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly port: number;

  constructor(port: number, options?: ErrorOptions) {
    super(
      `端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口启动，例如 PORT=${freeLooking(port)} npm start`,
      options,
    );
    this.port = port;
  }
}

export interface WebServer {
  /** Where a browser finds the page: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Ends open event streams at once and lets other requests finish, for as long as they take no more than a moment. */
  close(): Promise<void>;
}

const graceMs = 2_000;

/** Serves the page. Port 0 takes any free one. Throws `PortInUseError`. */
export async function serveWeb(
  app: Hono<WebEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<WebServer> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const underWay = responsesUnderWay(server);
  await listening(server, host, port);
  return {
    address: `http://${named(host)}:${(server.address() as AddressInfo).port}`,
    close: () => closed(server, underWay),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

function responsesUnderWay(server: Server): ReadonlySet<ServerResponse> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (!server.listening) server.closeIdleConnections();
    });
  });
  return underWay;
}

function closed(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    for (const response of underWay) if (isStream(response)) response.socket?.destroy();
  });
}

/** A page is sent in one piece; what has begun and goes on is an event stream. */
const isStream = (response: ServerResponse): boolean => response.headersSent && !response.writableEnded;

/** A wildcard address is no place to go to, and an IPv6 address stands in brackets. */
function named(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

const freeLooking = (port: number): number => (port < 65_535 ? port + 1 : 3001);
