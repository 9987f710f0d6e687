import type { ServerResponse } from 'node:http';
import type { Refusal } from './refusal.ts';

export function succeed(response: ServerResponse, result: unknown): void {
  send(response, 200, { ok: true, result });
}

export function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  const extra = Object.keys(parameters).length === 0 ? {} : { parameters };
  send(response, code, { ok: false, error_code: code, description: message, ...extra });
}

/** A proxy answers in the place of Telegram. */
export function badGateway(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end('<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
