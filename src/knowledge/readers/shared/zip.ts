import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

const localMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;

/** A part of a zip as its central directory lists it. Sizes are in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts that a zip's central directory lists; `null` when there is no whole directory. */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    parts.push(partAt(view, { at, name: bytes.subarray(at + 46, at + 46 + nameLength) }));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function partAt(view: DataView, { at, name }: { readonly at: number; readonly name: Uint8Array }): ZipPart {
  return {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The bytes of a part; `null` when they are damaged or more than the directory promises. Never unpacks more than that. */
export function unzip(bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const packed = packedBytes(bytes, part);
  if (packed === null) return null;
  const whole = part.method === 0 ? packed : inflated(packed, part);
  return whole?.length === part.size ? whole : null;
}

/** A part is damaged, or more than the directory promises. */
export class DamagedPartError extends Error {
  override readonly name = 'DamagedPartError';
}

/** The bytes of a part, piece by piece, so that it need not fit into memory. Throws `DamagedPartError`. */
export async function* unzipStream(bytes: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, part);
  if (packed === null || (part.method !== 0 && part.method !== 8)) throw new DamagedPartError(part.name);
  let size = 0;
  for await (const piece of part.method === 0 ? [packed] : inflatedPieces(packed, part)) {
    size += piece.length;
    if (size > part.size) break;
    yield piece;
  }
  if (size !== part.size) throw new DamagedPartError(part.name);
}

async function* inflatedPieces(packed: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  const pieces = Readable.from([packed]).pipe(createInflateRaw()) as AsyncIterable<Uint8Array>;
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } catch (cause) {
    throw new DamagedPartError(part.name, { cause });
  } finally {
    await iterator.return?.();
  }
}

function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== localMark) return null;
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packedSize);
  return packed.length === part.packedSize ? packed : null;
}

function inflated(packed: Uint8Array, part: ZipPart): Uint8Array | null {
  if (part.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) });
  } catch {
    return null;
  }
}

// The record stands at the very end, before a comment of at most 65,535 bytes.
function endRecord(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

/** A zip of these parts, not packed. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const title = new TextEncoder().encode(name);
    const facts = { crc: crc32(bytes), size: bytes.length, nameLength: title.length };
    bodies.push(localHeader(facts), title, bytes);
    directory.push(directoryEntry(facts, offset), title);
    offset += 30 + title.length + bytes.length;
  }
  const directorySize = directory.reduce((sum, bytes) => sum + bytes.length, 0);
  return Buffer.concat([...bodies, ...directory, endOf({ count: parts.size, directorySize, offset })]);
}

interface PartFacts {
  readonly crc: number;
  readonly size: number;
  readonly nameLength: number;
}

const utf8Names = 0x0800;

// Version needed, flags, method, time and date; then checksum, both sizes and the length of the name.
const partHeader = ({ crc, size, nameLength }: PartFacts): readonly number[] => [
  ...u16(20),
  ...u16(utf8Names),
  ...u16(0),
  ...u32(0x00210000),
  ...u32(crc),
  ...u32(size),
  ...u32(size),
  ...u16(nameLength),
  ...u16(0),
];

const localHeader = (facts: PartFacts): Uint8Array => Uint8Array.from([...u32(localMark), ...partHeader(facts)]);

const directoryEntry = (facts: PartFacts, offset: number): Uint8Array =>
  Uint8Array.from([
    ...u32(entryMark),
    ...u16(20),
    ...partHeader(facts),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(offset),
  ]);

const endOf = ({
  count,
  directorySize,
  offset,
}: {
  readonly count: number;
  readonly directorySize: number;
  readonly offset: number;
}): Uint8Array =>
  Uint8Array.from([
    ...u32(endMark),
    ...u32(0),
    ...u16(count),
    ...u16(count),
    ...u32(directorySize),
    ...u32(offset),
    ...u16(0),
  ]);

const u16 = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value), ...u16(value >>> 16)];
