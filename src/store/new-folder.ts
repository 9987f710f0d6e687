import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';

/** What the process that makes the data tells of its failure. */
interface Failure {
  readonly code: string | undefined;
  readonly message: string;
}

const ownPath = fileURLToPath(import.meta.url);
const DRAFT = 'db.new-';

/**
 * Makes `folder/db`, an empty database of the embedded engine: whole or not at all. The caller holds the folder's lock. Making it takes far
 * more memory than using it, which a process gives back only with its end, so this file runs as a process of its own.
 */
export async function makeData(folder: string): Promise<void> {
  for (const left of readdirSync(folder).filter((name) => name.startsWith(DRAFT)))
    rmSync(join(folder, left), { recursive: true, force: true });
  const draft = join(folder, `${DRAFT}${randomUUID()}`);
  try {
    await runApart(draft);
    renameSync(draft, join(folder, 'db'));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function runApart(draft: string): Promise<void> {
  const child = fork(ownPath, [draft], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let failure: Failure | undefined;
  child.on('message', (message) => {
    failure = message as Failure;
  });
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (status === 0) return;
  const message = failure?.message ?? `the process that makes the data ended (${signal ?? String(status)})`;
  throw Object.assign(new Error(message), { code: failure?.code });
}

/** The other side: makes the data and ends. */
async function make(dataDir: string): Promise<void> {
  // Ctrl+C reaches both processes; the first one decides. Without it there is nobody to make anything for.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(1));
  // Compiling for speed would cost this short life twice its memory and more time than it saves.
  setFlagsFromString('--liftoff-only');
  try {
    const pglite = await PGlite.create({ dataDir });
    await pglite.close();
    process.exit(0);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    process.send?.({ code, message } satisfies Failure, () => process.exit(1));
  }
}

if (process.argv[1] === ownPath && process.argv[2] !== undefined) await make(process.argv[2]);
