import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Somebody else's server, which whoever follows an attacker's words would call. */
export async function openBait() {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.end('hooked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    hits: hits as readonly string[],
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Every connection that this process tries to make, and every name that it looks up, as `host:port`; those allowed are left out. */
export function watchCalls(allowed: readonly string[]) {
  const calls: string[] = [];
  const note = (call: string): void => {
    if (!allowed.includes(call)) calls.push(call);
  };
  const onSocket = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.on('connectionAttempt', (host: string, port: number) => {
      note(`${host}:${String(port)}`);
    });
  };
  subscribe('net.client.socket', onSocket);
  return { calls: calls as readonly string[], stop: () => unsubscribe('net.client.socket', onSocket) };
}
