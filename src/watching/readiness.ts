import { inTime, oneAtATime, TooLateError } from './in-time.ts';

/** Whether the program can serve, part by part. It holds nothing that is anybody's secret. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: {
    readonly store: { readonly ok: boolean; readonly state: 'answers' | 'fails' | 'slow' };
    readonly delivery: { readonly ok: boolean; readonly state: 'running' | 'stopped' };
    readonly jobs: { readonly ok: boolean; readonly state: JobsState };
    readonly telegram: { readonly ok: boolean; readonly state: TelegramPart; readonly mode?: 'polling' | 'webhook' };
  };
}

/** Without a job queue what is due is looked for each minute. */
export type JobsState = 'starting' | 'running' | 'off';

export type TelegramPart =
  'off' | 'connecting' | 'on' | 'refused' | 'another-instance' | 'webhook-elsewhere' | 'unreachable' | 'stopped';

export interface ReadinessParts {
  /** A statement that costs nothing. */
  readonly askStore: () => Promise<unknown>;
  readonly delivers: () => boolean;
  readonly jobs: () => JobsState;
  readonly telegram: () => { readonly state: TelegramPart; readonly mode?: 'polling' | 'webhook' };
  readonly patienceMs?: number;
}

/**
 * Tells how the parts are. What others do to us, as Telegram does that refuses a token, is told and makes nothing unready: the page serves, and what
 * waits goes out afterwards.
 */
export function readiness({
  askStore,
  delivers,
  jobs,
  telegram,
  patienceMs = 2_000,
}: ReadinessParts): () => Promise<Readiness> {
  const store = oneAtATime(askStore);
  return async () => {
    const answers = await answerOf(store(), patienceMs);
    const runs = delivers();
    const { state, mode } = telegram();
    return {
      ready: answers === 'answers' && runs,
      parts: {
        store: { ok: answers === 'answers', state: answers },
        delivery: { ok: runs, state: runs ? 'running' : 'stopped' },
        jobs: { ok: jobs() !== 'off', state: jobs() },
        telegram: { ok: state === 'on' || state === 'off', state, ...(mode === undefined ? {} : { mode }) },
      },
    };
  };
}

async function answerOf(asked: Promise<unknown>, patienceMs: number): Promise<'answers' | 'fails' | 'slow'> {
  try {
    await inTime(asked, patienceMs);
    return 'answers';
  } catch (error) {
    return error instanceof TooLateError ? 'slow' : 'fails';
  }
}
