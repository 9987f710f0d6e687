import type { Upload } from './method.ts';
import { badRequest } from './refusal.ts';

export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Upload>;
}

const BLANK_LINE = Buffer.from('\r\n\r\n');

/** Reads a form with files (RFC 7578). */
export function multipart(body: Buffer, contentType: string): Form {
  const boundary = /;\s*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('the form names no boundary');
  const fields = new Map<string, string>();
  const files = new Map<string, Upload>();
  for (const part of partsOf(body, Buffer.from(`\r\n--${boundary}`))) {
    const { name, fileName, content } = readPart(part);
    if (fileName === undefined) fields.set(name, content.toString());
    else files.set(name, { name: fileName, bytes: new Uint8Array(content) });
  }
  return { fields, files };
}

/** What stands between the boundaries; before the first and after the last is nothing of the form. */
function partsOf(body: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(delimiter.subarray(2));
  if (start < 0) throw badRequest('the form has no parts');
  start += delimiter.length - 2;
  for (;;) {
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const end = body.indexOf(delimiter, start);
    if (end < 0) throw badRequest('the form breaks off');
    parts.push(body.subarray(start + 2, end));
    start = end + delimiter.length;
  }
}

function readPart(part: Buffer): {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly content: Buffer;
} {
  const end = part.indexOf(BLANK_LINE);
  const header = part.toString('utf8', 0, Math.max(end, 0));
  const name = parameter(header, 'name');
  if (end < 0 || name === undefined) throw badRequest('a part of the form has no name');
  return { name, fileName: fileNameIn(header), content: part.subarray(end + BLANK_LINE.length) };
}

function fileNameIn(header: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\r\n]+)/i.exec(header)?.[1];
  return encoded === undefined ? parameter(header, 'filename') : decodeURIComponent(encoded);
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="?([^";\\r\\n]*)"?`, 'i').exec(header)?.[1];
