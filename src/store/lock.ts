import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill, pid as ownPid } from 'node:process';

/** Another process holds the folder; the embedded store allows one at a time. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `数据文件夹 ${folder} 正被进程 ${String(pid)} 使用：请先停止它，或用 --data 指定另一个文件夹，或改用 DATABASE_URL。` +
        ` / ${folder} is in use by process ${String(pid)}: stop it, choose another folder with --data, or set DATABASE_URL.`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}

export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process, or throws `StoreLockedError`. A lock whose process is gone, kill -9 included, is taken over at once,
 * which a lock kept alive by a timer could not do.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const mine = `${String(ownPid)} ${randomUUID()}`;
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, mine);
  try {
    for (let tries = 0; !link(draft, path); tries += 1) takeOver(path, folder, tries);
  } finally {
    rmSync(draft, { force: true });
  }
  heldHere.add(path);
  return {
    release() {
      heldHere.delete(path);
      if (read(path) === mine) unlinkSync(path);
    },
  };
}

/** What this very process holds: a lock that carries its number and is not here was left by an earlier life of that number. */
const heldHere = new Set<string>();

/** Linking is atomic and fails where the name is taken: whoever links holds the lock, with its content already in it. */
function link(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock aside. Two that find the same dead lock do not remove each other's: what was moved is looked at again. */
function takeOver(path: string, folder: string, tries: number): void {
  const held = read(path);
  if (held === null) return;
  const pid = Number.parseInt(held, 10);
  if (isHeld(path, pid) || tries > 20) throw new StoreLockedError(folder, pid);
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== held) link(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isHeld(path: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === ownPid) return heldHere.has(path);
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
