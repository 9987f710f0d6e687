import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly pid: number;
  /** Says a line to it. */
  say(line: string): void;
  /** The next line that it says. */
  hear(): Promise<string>;
  /** Ends it the hard way; resolves when it is gone. */
  kill(): Promise<void>;
  /** Closes its standard input; resolves to its status when it has ended. */
  end(): Promise<number | null>;
}

const scripts = {
  'lock-folders.ts': new URL('./lock-folders.ts', import.meta.url),
  'open-store.ts': new URL('./open-store.ts', import.meta.url),
  'write-on.ts': new URL('./write-on.ts', import.meta.url),
};

/** Runs a script of this folder in a process of its own, ended with the test at the latest. */
export function aChild(
  script: keyof typeof scripts,
  args: readonly string[] = [],
  as: { readonly uid?: number } = {},
): Child {
  const child = spawn(process.execPath, [fileURLToPath(scripts[script]), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // What was killed takes no more words.
  child.stdin.on('error', () => undefined);
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    say: (line) => void child.stdin.write(`${line}\n`),
    async hear() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${script} ended without a word`);
      return value;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      child.stdin.end();
      const [status] = await gone;
      return status;
    },
  };
}
