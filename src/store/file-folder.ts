import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FileRefusedError } from '../assistant/file-errors.ts';

/** The bytes of evidence, by their SHA-256, in a folder of the file system. */
export interface FileFolder {
  readonly path: string;
  /**
   * Puts bytes away and tells their SHA-256 once they are on disk. They are written under a name of their own, synced and renamed, so that a file
   * under its hash is always whole. Bytes that are there already are not written again. Throws `FileRefusedError`.
   */
  keep(bytes: Uint8Array): Promise<string>;
  /** `null` where the file is not there, or is no longer what was put away. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Whether the folder is this store's: the first to ask has it. */
  claim(storeId: string): Promise<boolean>;
  /** What is there, by hash. */
  hashes(): Promise<readonly string[]>;
  /** Takes away files that are old and not among the referred, and what a kill has left half written. How many. */
  sweep(referred: ReadonlySet<string>, now: Date): Promise<number>;
  /** `null` where files can be put there, else why not. */
  fault(): Promise<string | null>;
}

/** A file that nothing refers to may belong to a message that is being handled; after a day it does not. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** Not yet under its hash, or on its way out. */
const HALF = 'tmp';

export function fileFolder(folder: string): FileFolder {
  const path = resolve(folder);
  return {
    path,
    keep: (bytes) => keep(path, bytes),
    async read(sha256) {
      const bytes = await readFile(placeOf(path, sha256)).catch(() => null);
      return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
    },
    claim: (storeId) => claim(path, storeId),
    hashes: () => hashesIn(path),
    sweep: (referred, now) => sweep(path, referred, now),
    fault: () => faultOf(path),
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const placeOf = (path: string, sha256: string): string => join(path, sha256.slice(0, 2), sha256);

async function keep(path: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes);
  const place = placeOf(path, sha256);
  try {
    if (!(await isThere(place, bytes.length))) await write(path, place, bytes);
    return sha256;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new FileRefusedError(['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'disk-full' : 'disk-closed', { cause });
  }
}

/** Makes it young again, so that it is not swept away before anything refers to it. */
async function isThere(place: string, size: number): Promise<boolean> {
  try {
    const now = new Date();
    await utimes(place, now, now);
    return (await stat(place)).size === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function write(path: string, place: string, bytes: Uint8Array): Promise<void> {
  const half = join(path, HALF, randomUUID());
  await mkdir(join(path, HALF), { recursive: true });
  await mkdir(join(place, '..'), { recursive: true });
  try {
    // For its owner to read, for nobody to run.
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, place);
    await syncFolder(join(place, '..'));
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The new name itself is on disk only then. Some systems cannot do this to a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function claim(path: string, storeId: string): Promise<boolean> {
  const mark = join(path, 'store-id');
  await mkdir(path, { recursive: true });
  await writeFile(mark, storeId, { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return (await readFile(mark, 'utf8')).trim() === storeId;
}

async function hashesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && isHash(entry.name)).map(({ name }) => name);
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

async function sweep(path: string, referred: ReadonlySet<string>, now: Date): Promise<number> {
  const isOld = async (place: string): Promise<boolean> => {
    const facts = await stat(place).catch(() => null);
    return facts !== null && now.getTime() - facts.mtimeMs > OLD_MS;
  };
  let swept = 0;
  for (const name of await readdir(join(path, HALF)).catch(() => []))
    if (await isOld(join(path, HALF, name))) await rm(join(path, HALF, name), { force: true });
  for (const sha256 of await hashesIn(path)) {
    const place = placeOf(path, sha256);
    if (referred.has(sha256) || !(await isOld(place))) continue;
    const half = join(path, HALF, randomUUID());
    await mkdir(join(path, HALF), { recursive: true });
    await rename(place, half);
    // The same content may have come in again between the look at it and now; then it is young.
    if (await isOld(half)) await rm(half, { force: true }).then(() => (swept += 1));
    else await rename(half, place);
  }
  return swept;
}

async function faultOf(path: string): Promise<string | null> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK | constants.X_OK);
    const half = join(path, `.${randomUUID()}`);
    const file = await open(half, 'wx', 0o600);
    await file.writeFile('联络台').finally(() => file.close());
    await rm(half, { force: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
