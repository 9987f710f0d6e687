import type { ModelCallKind, Watch } from '../../assistant/happening.ts';
import { outcomeOf } from './outcome.ts';
import type { Time } from './time.ts';
import { noTokens, type Tokens } from './tokens.ts';

/** On whose behalf a model is asked, and how patiently. */
export interface AskingFor {
  /** By the id on the roster; `null` for the program's own work. */
  readonly personId?: string | null;
  /** Until the answer is there whole, whatever is waited for or tried again meanwhile. */
  readonly timeoutMs?: number;
  /** How often it is tried at most. */
  readonly tries?: number;
  /** Whether an answer may serve for equal requests: without it, one that says that it is through. */
  readonly isGood?: (answer: unknown) => boolean;
}

interface Begin {
  /** Of whoever asked. */
  readonly patience: AbortSignal | null;
  readonly timeoutMs: number;
  readonly time: Time;
}

export function askingWith(whom: AskingFor, { patience, timeoutMs: usual, time }: Begin): Asking {
  const { timeoutMs = usual } = whom;
  const late = time.after(timeoutMs);
  const begun = time.now();
  const signal = patience === null ? late : AbortSignal.any([late, patience]);
  const report: Report = { kind: 'other', status: null, tokens: noTokens, isNew: true };
  return { ...whom, begun, deadline: begun + timeoutMs, late, signal, report };
}

export function tell(
  { report, begun, late, signal }: Asking,
  { watch, time }: { readonly watch: Watch; readonly time: Time },
  error?: unknown,
): void {
  const outcome = outcomeOf(report, { error, late, isGivenUp: signal.aborted });
  const ms = Math.round(time.now() - begun);
  watch({ type: 'model-asked', kind: report.kind, outcome, ms, tokens: report.tokens });
}

/** What is told of a call when it has ended. */
interface Report {
  kind: ModelCallKind;
  status: number | null;
  tokens: Tokens;
  isNew: boolean;
}

/** A call while it is made. */
export interface Asking extends AskingFor {
  readonly begun: number;
  readonly deadline: number;
  readonly late: AbortSignal;
  readonly signal: AbortSignal;
  readonly report: Report;
}
