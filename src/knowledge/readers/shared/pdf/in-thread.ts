import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { damaged, tooHeavy } from './reasons.ts';
import type { Outcome, Told } from './worker.ts';

/** How much memory reading may take, in megabytes: what the script engine manages, and all. */
const heapMegabytes = 400;
const allMegabytes = 800;

/** How long it may take, in milliseconds: one page, and all. */
const pageMs = 20_000;
const allMs = 180_000;

const watchEveryMs = 100;

/** The text of a PDF, or why it is not read; read in a thread that is ended when it takes more memory or time than a plan can need. */
export async function readInThread(bytes: Uint8Array): Promise<Outcome> {
  const thread = new Worker(workerFile(), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const refuse = (reason: string, detail: string): void => {
    resolve({ kind: 'refused', reason, detail });
  };
  const watch = watchOver(() => {
    refuse(tooHeavy, 'more memory or time than a plan can need');
  });
  thread.on('message', (told: Told) => {
    if (told.kind === 'page') watch.pageDone();
    else resolve(told);
  });
  thread.on('error', (error: unknown) => {
    const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    refuse(isOutOfMemory ? tooHeavy : damaged, String(error));
  });
  thread.on('exit', (code) => {
    refuse(damaged, `the thread ended with ${code}`);
  });
  try {
    return await promise;
  } finally {
    watch.stop();
  }
}

// In the built program the file beside this one is JavaScript.
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function watchOver(onTooMuch: () => void): { readonly pageDone: () => void; readonly stop: () => void } {
  const began = { at: performance.now(), memory: memoryUsage.rss() };
  let lastPage = began.at;
  const timer = setInterval(() => {
    const now = performance.now();
    const isLarge = memoryUsage.rss() - began.memory > allMegabytes * 1024 * 1024;
    if (isLarge || now - lastPage > pageMs || now - began.at > allMs) onTooMuch();
  }, watchEveryMs);
  return {
    pageDone: () => {
      lastPage = performance.now();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
