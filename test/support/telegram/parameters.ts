import type { IncomingMessage } from 'node:http';
import { MOST_UPLOADED } from './files.ts';
import type { Call } from './method.ts';
import { multipart } from './multipart.ts';
import { badRequest, Refusal } from './refusal.ts';

type Read = Pick<Call, 'params' | 'uploads'>;

/** The parameters of a call: from its address, a JSON body or a form. */
export async function parametersOf(request: IncomingMessage, url: URL): Promise<Read> {
  const inAddress = Object.fromEntries(url.searchParams);
  if (request.method === 'GET') return { params: inAddress, uploads: new Map() };
  const body = await bodyOf(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return { params: inAddress, uploads: new Map() };
  if (type.startsWith('application/json')) return { params: { ...inAddress, ...jsonOf(body) }, uploads: new Map() };
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type))
    throw badRequest('unsupported content type');
  const { params, uploads } = formOf(body, type);
  return { params: { ...inAddress, ...params }, uploads };
}

/** More than the largest file and everything that may come with it. */
const MOST_IN_BODY = MOST_UPLOADED + 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_IN_BODY) chunks.push(chunk);
  }
  if (size > MOST_IN_BODY) throw new Refusal(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}

function jsonOf(body: Buffer): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body.toString());
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // Refused below, as a body that is no object is.
  }
  throw badRequest("can't parse JSON object");
}

function formOf(body: Buffer, type: string): Read {
  if (!type.startsWith('multipart/'))
    return { params: Object.fromEntries(new URLSearchParams(body.toString())), uploads: new Map() };
  const { fields, files } = multipart(body, type);
  const params = Object.fromEntries(fields);
  const text = JSON.stringify(params);
  for (const name of files.keys()) if (!text.includes(`attach://${name}`)) params[name] = `attach://${name}`;
  return { params, uploads: files };
}
