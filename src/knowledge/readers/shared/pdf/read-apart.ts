import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UnreadableFileError } from '../../../reader.ts';
import { tooHeavy } from './reasons.ts';
import type { Outcome } from './worker.ts';

/**
 * The text of a PDF, read in a process of its own: a small file may unpack to any size, and a thread whose memory runs out can take the whole
 * process with it (node 24.21: once in some dozens of such files, by SIGSEGV or SIGTRAP). Nothing that the library prints comes out. Throws
 * `UnreadableFileError`.
 */
export async function readApart(bytes: Uint8Array, file: string): Promise<string> {
  const outcome = await heard(bytes);
  if (outcome.kind === 'text') return outcome.text;
  if (outcome.kind === 'bug') throw outcome.error;
  throw new UnreadableFileError(file, outcome.reason, { cause: outcome.detail });
}

async function heard(bytes: Uint8Array): Promise<Outcome> {
  const child = fork(childFile(), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const ended = (detail: string): void => {
    resolve({ kind: 'refused', reason: tooHeavy, detail });
  };
  child.on('message', (outcome) => {
    resolve(outcome as Outcome);
  });
  child.on('error', (error) => {
    ended(error.message);
  });
  child.on('exit', (code, signal) => {
    ended(`the process ended with ${signal ?? String(code)}`);
  });
  // Whether it was handed over shows by what comes back.
  child.send(Uint8Array.from(bytes), () => undefined);
  try {
    return await promise;
  } finally {
    child.kill('SIGKILL');
  }
}

// In the built program the file beside this one is JavaScript.
const childFile = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url));
