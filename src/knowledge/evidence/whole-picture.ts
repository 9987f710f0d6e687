import { crc32 } from 'node:zlib';
import type { MediaType } from '../../domain/files/file-types.ts';

/**
 * Whether a picture, a film or a PDF has come whole: its parts are where its format has them, with something to see, up to its end. What breaks on the
 * way breaks off; nothing is decoded here, for that is what a hostile picture is made for.
 */
export function isWhole(bytes: Uint8Array, type: MediaType): boolean {
  const check = checks[type];
  try {
    return check === undefined || check(viewOf(bytes));
  } catch (error) {
    // A part that is said to be longer than the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const checks: Readonly<Partial<Record<MediaType, (view: DataView) => boolean>>> = {
  'image/png': isWholePng,
  'image/jpeg': isWholeJpeg,
  'image/gif': isWholeGif,
  'image/webp': (view) => view.byteLength > 20 && view.getUint32(4, true) + 8 <= view.byteLength,
  'image/heic': (view) => hasBoxes(view, ['ftyp', 'meta']),
  'video/mp4': (view) => hasBoxes(view, ['ftyp', 'moov', 'mdat']),
  'video/quicktime': (view) => hasBoxes(view, ['moov', 'mdat']),
  'application/pdf': isWholePdf,
};

/** Chunk by chunk, each with its checksum, from the head to the end. */
function isWholePng(view: DataView): boolean {
  let hasPixels = false;
  for (let at = 8; at < view.byteLength;) {
    const length = view.getUint32(at);
    const name = letters(view, at + 4);
    const body = new Uint8Array(view.buffer, view.byteOffset + at + 4, length + 4);
    if (view.getUint32(at + 8 + length) !== crc32(body)) return false;
    if (name === 'IHDR' && (view.getUint32(at + 8) === 0 || view.getUint32(at + 12) === 0)) return false;
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels;
    at += 12 + length;
  }
  return false;
}

/** Segments up to the pixels, a frame that is not empty among them, and the mark of the end somewhere behind: telephones append to it. */
function isWholeJpeg(view: DataView): boolean {
  let hasFrame = false;
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return false;
    const mark = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (isFrame(mark)) hasFrame = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    if (mark === 0xda) return hasFrame && endsBehind(view, at + 2 + length);
    at += mark === 0xff ? 1 : 2 + length;
  }
  return false;
}

const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

const endsBehind = (view: DataView, at: number): boolean =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength).includes(Buffer.from([0xff, 0xd9]), at + 1);

/** Blocks up to the trailer, a picture among them. */
function isWholeGif(view: DataView): boolean {
  let hasPicture = false;
  let at = 13 + tableLength(view.getUint8(10));
  for (;;) {
    const block = view.getUint8(at);
    if (block === 0x3b) return hasPicture;
    if (block === 0x21) at = behindPieces(view, at + 2);
    else if (block === 0x2c) {
      hasPicture = true;
      at = behindPieces(view, at + 11 + tableLength(view.getUint8(at + 9)));
    } else return false;
  }
}

const tableLength = (flags: number): number => (flags < 0x80 ? 0 : 3 << ((flags & 7) + 1));

function behindPieces(view: DataView, start: number): number {
  let at = start;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}

/** Boxes one after the other to the very end, all that are needed among them. */
function hasBoxes(view: DataView, needed: readonly string[]): boolean {
  const found = new Set<string>();
  for (let at = 0; at < view.byteLength;) {
    const short = view.getUint32(at);
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? view.byteLength - at : short;
    if (length < 8 || at + length > view.byteLength) return false;
    found.add(letters(view, at + 4));
    at += length;
  }
  return needed.every((name) => found.has(name));
}

const letters = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/** Ends with the place of its contents. Mail gateways may add a few lines behind. */
function isWholePdf(view: DataView): boolean {
  const tail = Buffer.from(view.buffer, view.byteOffset, view.byteLength).subarray(-4096).toString('latin1');
  return tail.includes('startxref') && tail.includes('%%EOF');
}
