import { createHash } from 'node:crypto';
import { badRequest } from './refusal.ts';
import type { FileReference, PhotoSize } from './wire.ts';
import { pictureSize } from './picture.ts';

/** A file as it was given: its bytes, or no more than how large it is where they do not matter. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array | { readonly size: number };
  readonly mime?: string;
}

export interface StoredFile {
  readonly reference: FileReference;
  readonly name: string;
  readonly mime: string;
  readonly path: string;
  bytes(): Uint8Array;
}

const MEGABYTE = 1024 * 1024;
export const MOST_DOWNLOADED = 20 * MEGABYTE;
export const MOST_UPLOADED = 50 * MEGABYTE;

export interface FileShelf {
  keep(given: GivenFile, folder: string): StoredFile;
  /** A photo in its sizes, smallest first; only the last one has all of its bytes. */
  keepPhoto(given: GivenFile): PhotoSize[];
  byId(id: string): StoredFile | null;
  byPath(path: string): StoredFile | null;
  /** What the sizes of a photo were, by the id of any. */
  photoOf(id: string): PhotoSize[] | null;
}

export function fileShelf(): FileShelf {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  const photos = new Map<string, PhotoSize[]>();

  const keep = (given: GivenFile, folder: string): StoredFile => {
    const number = byId.size + 1;
    const stored = storedFile(given, { number, folder });
    byId.set(stored.reference.file_id, stored);
    byPath.set(stored.path, stored);
    return stored;
  };

  return {
    keep,
    keepPhoto(given) {
      const whole = bytesOf(given.bytes);
      const { width, height } = pictureSize(whole) ?? { width: 1280, height: 960 };
      const sizes = [10, 3, 1].map((share) => ({
        ...keep({ ...given, bytes: whole.subarray(0, Math.ceil(whole.length / share)) }, 'photos').reference,
        width: Math.ceil(width / share),
        height: Math.ceil(height / share),
      }));
      for (const { file_id } of sizes) photos.set(file_id, sizes);
      return sizes;
    },
    byId: (id) => byId.get(id) ?? null,
    byPath: (path) => byPath.get(path) ?? null,
    photoOf: (id) => photos.get(id) ?? null,
  };
}

function storedFile(given: GivenFile, place: { readonly number: number; readonly folder: string }): StoredFile {
  const { number, folder } = place;
  const size = given.bytes instanceof Uint8Array ? given.bytes.length : given.bytes.size;
  const suffix = /\.[a-z0-9]{1,8}$/i.exec(given.name)?.[0] ?? '';
  return {
    reference: {
      file_id: `file-${number}-${digest(`id ${number}`)}`,
      file_unique_id: uniqueId(given),
      file_size: size,
    },
    name: given.name,
    mime: given.mime ?? MIME[suffix.toLowerCase()] ?? 'application/octet-stream',
    path: `${folder}/file_${number}${suffix}`,
    bytes: () => bytesOf(given.bytes),
  };
}

/** The same bytes have the same unique id, whoever sends them. */
const uniqueId = ({ name, bytes }: GivenFile): string =>
  digest(bytes instanceof Uint8Array ? bytes : `${name} ${bytes.size}`).slice(0, 15);

const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('base64url').slice(0, 40);

const bytesOf = (bytes: GivenFile['bytes']): Uint8Array =>
  bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes.size);

const MIME: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.oga': 'audio/ogg',
  '.webp': 'image/webp',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A file that Telegram has already, by its id. */
export function known(shelf: FileShelf, id: string): StoredFile {
  const stored = shelf.byId(id);
  if (stored === null) throw badRequest('wrong remote file identifier specified: Wrong string length');
  return stored;
}
