import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { UnreadableFileError } from '../../../reader.ts';
import { damaged, tooHeavy } from './reasons.ts';
import type { Told } from './worker.ts';

/** How much memory reading may take, in megabytes: what the script engine manages, and all. */
const heapMegabytes = 400;
const allMegabytes = 800;

/** How long it may take, in milliseconds: one page, and all. */
const pageMs = 20_000;
const allMs = 180_000;

const watchEveryMs = 100;

/**
 * The text of a PDF, read in a thread of its own that is ended when it takes more memory or time than a plan can need: a small file may unpack to any
 * size. Nothing that the library prints comes out. Throws `UnreadableFileError`.
 */
export async function readApart(bytes: Uint8Array, file: string): Promise<string> {
  const thread = new Worker(workerFile(), {
    workerData: Uint8Array.from(bytes),
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    return await heard(thread, file);
  } finally {
    await thread.terminate();
  }
}

// In the built program the file beside this one is JavaScript.
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

async function heard(thread: Worker, file: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const refuse = (reason: string, cause?: unknown): void => {
    reject(new UnreadableFileError(file, reason, { cause }));
  };
  const watch = watchOver(() => {
    refuse(tooHeavy);
  });
  thread.on('message', (told: Told) => {
    if (told.kind === 'page') watch.pageDone();
    if (told.kind === 'text') resolve(told.text);
    if (told.kind === 'refused') refuse(told.reason, told.detail);
    if (told.kind === 'bug') reject(told.error);
  });
  thread.on('error', (error: unknown) => {
    const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    refuse(isOutOfMemory ? tooHeavy : damaged, error);
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
