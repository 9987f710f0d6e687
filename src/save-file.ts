import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NamedFailure } from './command.ts';
import { errorCode, unwritable } from './unwritable.ts';

interface Saving {
  /** Takes the place of a file that is there. */
  readonly force: boolean;
  /** What a file could be called, for the message. */
  readonly example: string;
}

/** Throws `NamedFailure`, before any work is done for it, where `saveFile` would refuse the place. */
export async function checkPlace(path: string, { force, example }: Saving): Promise<void> {
  const place = await placeOf(path, example);
  if (place === 'folder') throw unwritable(path, Object.assign(new Error('a folder'), { code: 'EISDIR' }), example);
  if (place === 'file' && !force) throw inTheWay(path);
  if (place !== null) return;
  const folder = await stat(dirname(path)).catch((error: unknown) => {
    throw unwritable(path, error, example);
  });
  if (!folder.isDirectory())
    throw unwritable(path, Object.assign(new Error('no folder'), { code: 'ENOTDIR' }), example);
}

/**
 * Writes a file whole or not at all: under a name of its own beside it, which it then takes off. What was there stays until then. Throws
 * `NamedFailure` with what to do.
 */
export async function saveFile(path: string, bytes: Uint8Array, { force, example }: Saving): Promise<void> {
  try {
    const place = await placeOf(path, example);
    if (place === 'device') {
      await writeFile(path, bytes);
      return;
    }
    if (place === 'file' && !force) throw inTheWay(path);
    await writeAside(place === null ? path : await realpath(path), bytes);
  } catch (error) {
    throw error instanceof NamedFailure ? error : unwritable(path, error, example);
  }
}

async function writeAside(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What is at the path; `null` for nothing. A pipe or a device is written into as it is. */
async function placeOf(path: string, example: string): Promise<'file' | 'folder' | 'device' | null> {
  const facts = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw unwritable(path, error, example);
  });
  if (facts === null) return null;
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'device';
}

const inTheWay = (path: string): NamedFailure =>
  new NamedFailure(
    `${path}：已有这个文件，没有覆盖；请换一个文件名，或加 --force 覆盖 (a file is there and was left as it is; choose another name, or add --force)`,
  );
