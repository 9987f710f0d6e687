import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('./read-file.ts', import.meta.url));

/** What came of a file that a process of its own read: the rows of its first sheet, the lines of its text, or why it was refused. */
export interface ReadInChild {
  readonly rows?: number;
  readonly widest?: number;
  readonly lines?: number;
  readonly refused?: string;
  /** The most memory that the process took. */
  readonly megabytes: number;
}

export async function readInChild(name: string, content: string | Uint8Array): Promise<ReadInChild> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-bad-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    const { stdout } = await promisify(execFile)(process.execPath, [script, path]);
    return JSON.parse(stdout) as ReadInChild;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
