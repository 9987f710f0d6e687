import { setTimeout as sleep } from 'node:timers/promises';
import { ModelUnavailableError, restAfter } from '../assistant/model-errors.ts';
import type { Embedder, Notice, Vectors } from '../assistant/ports.ts';
import { embedMissing } from './embed/missing.ts';

export interface EmbeddingJob {
  /** Embeds what is missing, now, and gives up after some tries. What went wrong, `null` when all is done. */
  finish(): Promise<string | null>;
  /** Goes on by itself until stopped: now, when asked, after a failure, and once in a while for what another process has loaded. */
  start(): void;
  /** Something was loaded. */
  request(): void;
  /** Gives up what is under way; the vectors that were made stay. */
  stop(): Promise<void>;
}

interface Parts {
  readonly embedder: Embedder;
  readonly vectors: Vectors;
  readonly notice: Notice;
  /** Ends early when the signal does. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** How often it is looked whether another process has loaded something. */
const LOOK_MS = 60_000;

/** How often a command asks a model that fails before it leaves the rest to the next start. */
const TRIES = 3;

/** Keeps a vector of every passage. Each batch is kept as it comes, so that the next go continues where one was cut off. */
export function embeddingJob({ embedder, vectors, notice, wait = waited }: Parts): EmbeddingJob {
  const { signal, ...ending } = endingOf();
  let underWay: Promise<unknown> = Promise.resolve();
  let woken = new AbortController();

  const finish = async (): Promise<string | null> => {
    for (let tries = 1; ; tries += 1) {
      const fault = await tried(() => embedMissing({ embedder, vectors, notice, signal, probe: true }), signal);
      if (fault === null) return null;
      await vectors.note(fault.message);
      if (tries === TRIES || signal.aborted) return fault.message;
      await wait(restAfter(fault, tries), signal);
    }
  };

  const goOn = async (): Promise<void> => {
    for (let failures = 0, probe = true; !signal.aborted;) {
      woken = new AbortController();
      const go = () => embedMissing({ embedder, vectors, notice, signal, probe });
      const fault = await tried(go, signal);
      failures = fault === null ? 0 : failures + 1;
      probe = fault !== null;
      const restMs = fault === null ? LOOK_MS : restAfter(fault, failures);
      if (fault !== null) {
        notice('warn', `语义索引暂停，检索不受影响：${fault.message}；${seconds(restMs)} 秒后再试 / embedding rests`);
        await tried(() => vectors.note(fault.message), signal);
      }
      await wait(restMs, AbortSignal.any([signal, woken.signal]));
    }
  };

  return {
    finish,
    start() {
      underWay = goOn();
    },
    request() {
      woken.abort();
    },
    async stop() {
      ending.end();
      await underWay;
    },
  };
}

function endingOf() {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    end: () => {
      controller.abort();
    },
  };
}

/** What went wrong, `null` where nothing did or the work was given up. */
async function tried(work: () => Promise<void>, signal: AbortSignal): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof ModelUnavailableError) return error;
    return new Error(`程序内部出错 (an error of the program itself): ${String(error)}`, { cause: error });
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<unknown> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

const seconds = (ms: number): string => String(Math.round(ms / 1000));
