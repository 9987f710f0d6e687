import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './reader.ts';

/** As the reader's own outcome, or that it did not end in time, or ended itself. */
export type Watched = Outcome | Gone;

interface Gone {
  readonly kind: 'hung' | 'died';
  readonly ms: number;
  readonly peak: number;
}

const readerPath = fileURLToPath(new URL('./reader.ts', import.meta.url));

/** How long a run may take before its process is ended. */
const PATIENCE_MS = 30_000;

/** A process that reads one file after another, and is started again when a file is the end of it. */
export function watchedReader() {
  let child: ChildProcess | null = null;

  async function ready(): Promise<ChildProcess> {
    if (child?.connected === true) return child;
    child = fork(readerPath, { execArgv: ['--max-old-space-size=1024'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(child, 'message');
    return child;
  }

  return {
    async read(path: string): Promise<Watched> {
      const reader = await ready();
      const over = new AbortController();
      const { signal } = over;
      const began = performance.now();
      const gone = (kind: 'hung' | 'died') => (): Gone => ({ kind, ms: performance.now() - began, peak: 0 });
      const answers = Promise.race([
        once(reader, 'message', { signal }).then(([outcome]) => outcome as Outcome),
        once(reader, 'exit', { signal }).then(gone('died')),
        setTimeout(PATIENCE_MS, null, { signal }).then(gone('hung')),
      ]);
      reader.send(path);
      const outcome = await answers;
      over.abort();
      if (outcome.kind === 'hung' || outcome.kind === 'died') this.stop();
      return outcome;
    },
    stop(): void {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}
