export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG or JPEG picture; `null` for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length > 24 && view.readUInt32BE(0) === PNG)
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  return view.length > 4 && view.readUInt16BE(0) === JPEG ? jpegSize(view) : null;
}

const PNG = 0x89504e47;
const JPEG = 0xffd8;

/** Walks the segments to the frame header, which holds the size. */
function jpegSize(view: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 < view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0;
    if (isFrame(marker)) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return null;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
