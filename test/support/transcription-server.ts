import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { send } from './embedding-server.ts';
import { multipart } from './telegram/multipart.ts';

export interface Recording {
  readonly model: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A server that speaks OpenAI's protocol for transcription: what it hears is settled by the test. Stopped when the test has finished. */
export async function aTranscriptionServer(
  hear: (recording: Recording, response: ServerResponse) => string | null,
  { key }: { readonly key?: string } = {},
) {
  const heard: Recording[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const recording = await recordingIn(request);
    if (request.method !== 'POST' || request.url !== '/v1/audio/transcriptions' || recording === null) {
      send(response, 404, { error: { message: 'no such address, or no recording' } });
      return;
    }
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) {
      send(response, 401, { error: { message: 'Incorrect API key provided' } });
      return;
    }
    heard.push(recording);
    const words = hear(recording, response);
    if (words !== null) send(response, 200, { text: words });
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`, heard };
}

async function recordingIn(request: IncomingMessage): Promise<Recording | null> {
  const { fields, files } = multipart(await buffer(request), request.headers['content-type'] ?? '');
  const [model, file] = [fields.get('model'), files.get('file')];
  return model === undefined || file === undefined ? null : { model, name: file.name, bytes: file.bytes };
}
