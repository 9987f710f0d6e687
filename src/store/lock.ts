import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid as ownPid } from 'node:process';
import { birthOf, isAlive } from './processes.ts';

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

/** A lock as its holder wrote it. */
interface Claim {
  readonly path: string;
  readonly pid: number;
  readonly birth: string;
  /** Names this one claim: no two are ever the same. */
  readonly token: string;
}

/** Each try that fails means that another process came further; so many in a row do not happen. */
const MOST_TRIES = 1_000;

/**
 * Takes an existing folder for this process, or throws `StoreLockedError`. A lock whose process is gone, kill -9 included, is taken over at
 * once, which a lock kept alive by a timer could not do. However many try, one gets it.
 *
 * A dead lock is never removed by whoever finds it, for it may be another's by then. It has one heir instead: the process that creates the
 * file named after its token, which only one can. The heir then puts its own lock in the dead one's place.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock');
  const token = randomUUID();
  const draft = `${path}.${token}`;
  try {
    writeFileSync(draft, `${String(ownPid)} ${birthOf(ownPid)} ${token}`);
    for (let tries = 0; !take(path, draft, folder); tries += 1)
      if (tries > MOST_TRIES) throw new StoreLockedError(folder, claimAt(path)?.pid ?? 0);
  } finally {
    rmSync(draft, { force: true });
  }
  heldHere.add(token);
  return {
    release() {
      heldHere.delete(token);
      if (claimAt(path)?.token === token) unlinkSync(path);
    },
  };
}

/** What this very process holds: a lock that carries its number and is not here was left by an earlier life of that number. */
const heldHere = new Set<string>();

/** True when the lock is taken, false when another process was faster and it is worth a look again. */
function take(path: string, draft: string, folder: string): boolean {
  if (link(draft, path)) return true;
  const [first, ...heirs] = line(path);
  const last = heirs.at(-1) ?? first;
  if (first === undefined || last === undefined) return false;
  if (isHeld(last)) throw new StoreLockedError(folder, last.pid);
  const inheritance = heirPath(path, last);
  if (!link(draft, inheritance)) return false;
  // The whole line may have been settled since it was read; then there was nothing left to inherit.
  const isHeir = claimAt(path)?.token === first.token;
  if (isHeir) renameSync(draft, path);
  for (const left of [...heirs.map((heir) => heir.path), inheritance]) rmSync(left, { force: true });
  return isHeir;
}

/** The lock and, where its heir died before it was done, the heir's heir. */
function line(path: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (let claim = claimAt(path); claim !== null; claim = claimAt(heirPath(path, claim))) claims.push(claim);
  return claims;
}

const heirPath = (path: string, { token }: Claim): string => `${path}.heir-of-${token}`;

function claimAt(path: string): Claim | null {
  try {
    const [pid = '', birth = '', token = ''] = readFileSync(path, 'utf8').split(' ');
    return { path, pid: Number.parseInt(pid, 10), birth, token };
  } catch {
    return null;
  }
}

/** Linking is atomic and fails where the name is taken: whoever links has it, with its content already in it. */
function link(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld({ pid, birth, token }: Claim): boolean {
  return pid === ownPid ? heldHere.has(token) : isAlive(pid, birth);
}
