import type { ModelCallKind, Watch } from '../../assistant/happening.ts';
import { ModelUnavailableError } from '../../assistant/model-errors.ts';
import type { Notice } from '../../assistant/ports.ts';
import { retryAfterOf } from '../failures.ts';
import { rememberedAnswers } from './answers.ts';
import { atOnce } from './at-once.ts';
import { budget, type BudgetParts } from './budget.ts';
import { callOf, responseOf } from './boundary.ts';
import { AddressRefusedError, type ModelCall, type Whole } from './call.ts';
import { circuit, type Entered } from './circuit.ts';
import { ModelLateError, outcomeOf } from './outcome.ts';
import { send } from './send.ts';
import { tried } from './retry.ts';
import { realTime, type Time } from './time.ts';
import { isWhole, jsonOf, keyOf } from './whole.ts';
import { noTokens, spentOn, type Tokens } from './tokens.ts';

export interface CareParts extends BudgetParts {
  /** The address at which models are asked, and no other. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** How many calls of a kind are under way at once. */
  readonly atOnce: number;
  readonly notice: Notice;
  readonly watch: Watch;
  readonly time?: Time;
}

/** On whose behalf a model is asked, and how patiently. */
export interface AskingFor {
  /** By the id on the roster; `null` for the program's own work. */
  readonly personId?: string | null;
  /** Until the answer is there whole, whatever is waited for or tried again meanwhile. */
  readonly timeoutMs?: number;
  /** How often it is tried at most. */
  readonly tries?: number;
  /** Whether an answer may serve for equal requests; one that says it was broken off never does. */
  readonly isGood?: (answer: unknown) => boolean;
}

/** The one way by which anything goes to a model. */
export interface ModelCare {
  /** A `fetch` for a client of a model, which does not retry by itself. What it throws is named, or what `fetch` throws. */
  fetchFor(asking?: AskingFor): typeof fetch;
  /** How many calls were refused because of their address. */
  readonly refusedAddresses: () => number;
  /** Waits until all that was spent is kept. */
  settled(): Promise<void>;
}

const TRIES = 4;

/**
 * Guards every call of a model: it goes to the configured address alone, without numbers of persons, within the day's budget and a time-out,
 * so many at once, tried again where that may help, and not at all while the model rests after failures. Equal requests for words are asked
 * once. An answer is handed on when it is there whole, also where it comes as a stream.
 */
export function modelCare(parts: CareParts): ModelCare {
  const { watch, time = realTime } = parts;
  const guards = guardsOf(parts, time);
  const answers = rememberedAnswers(time.now);
  let refusedAddresses = 0;
  const fetchFor = (asking: AskingFor = {}): typeof fetch => {
    const { timeoutMs = parts.timeoutMs, isGood = isWhole } = asking;
    return async (input, init) => {
      const begun = time.now();
      const report: Report = { kind: 'other', status: null, tokens: noTokens, isNew: true };
      const late = time.after(timeoutMs);
      const signal = init?.signal ? AbortSignal.any([late, init.signal]) : late;
      const tell = (error?: unknown) => {
        const outcome = outcomeOf(report, { error, late, isGivenUp: init?.signal?.aborted === true });
        if (outcome === 'not-allowed') refusedAddresses += 1;
        watch({
          type: 'model-asked',
          kind: report.kind,
          outcome,
          ms: Math.round(time.now() - begun),
          tokens: report.tokens,
        });
      };
      try {
        const call = callOf(input, init, parts.baseUrl);
        report.kind = call.kind;
        const ask = () => guards.ask(call, { ...asking, deadline: begun + timeoutMs, late, signal, report });
        const { answer, isNew } =
          call.kind === 'chat'
            ? await answers(keyOf(call), ask, { signal, isGood: (whole) => isGood(jsonOf(whole)) })
            : { answer: await ask(), isNew: true };
        Object.assign(report, { status: answer.status, isNew });
        tell();
        return responseOf(answer);
      } catch (error) {
        tell(error);
        throw late.aborted && !(error instanceof AddressRefusedError) ? new ModelLateError() : error;
      }
    };
  };
  return { fetchFor, refusedAddresses: () => refusedAddresses, settled: guards.settled };
}

interface Report {
  kind: ModelCallKind;
  status: number | null;
  tokens: Tokens;
  isNew: boolean;
}

interface Asking extends AskingFor {
  readonly deadline: number;
  readonly late: AbortSignal;
  readonly signal: AbortSignal;
  readonly report: Report;
}

function guardsOf(parts: CareParts, time: Time) {
  const spending = budget(parts);
  const slots = perKind(() => atOnce(parts.atOnce));
  const circuits = perKind((kind) => circuit({ kind, now: time.now, turned: turning(kind, parts) }));
  const ask = async (call: ModelCall, asking: Asking): Promise<Whole> => {
    const entered = circuits(call.kind).enter();
    const settle = await spending.begin(call, asking.personId ?? null).catch((error: unknown) => {
      entered.gaveUp();
      throw error;
    });
    let spent = noTokens;
    try {
      const { signal, deadline, tries = TRIES } = asking;
      const attempt = () => slots(call.kind)(() => send(call, signal), signal);
      const answer = await tried(attempt, { tries, deadline, time, signal });
      spent = answer.status < 300 ? spentOn(call, answer) : noTokens;
      asking.report.tokens = spent;
      judge(entered, answer);
      return answer;
    } catch (error) {
      if (asking.late.aborted || !asking.signal.aborted) entered.failed(error);
      else entered.gaveUp();
      throw error;
    } finally {
      await settle(spent);
    }
  };
  return { ask, settled: () => spending.settled() };
}

/** What refuses a request is there and well; what refuses the key, or has no such model, is of no use. */
function judge(entered: Entered, answer: Whole): void {
  if (answer.status < 300 || [400, 413, 422].includes(answer.status)) entered.succeeded();
  else entered.failed(new ModelUnavailableError('', { retryAfterMs: retryAfterOf(answer.headers) }));
}

const turning =
  (kind: ModelCallKind, { notice, watch }: Pick<CareParts, 'notice' | 'watch'>) =>
  (rests: boolean): void => {
    watch({ type: 'model-rests', kind, rests });
    if (rests) notice('warn', `模型连续出错，暂停调用（${kind}），不用模型的部分照常 / the model rests after failures`);
    else notice('info', `模型恢复（${kind}）/ the model is back`);
  };

function perKind<T>(make: (kind: ModelCallKind) => T): (kind: ModelCallKind) => T {
  const made = new Map<ModelCallKind, T>();
  return (kind) => {
    const known = made.get(kind) ?? make(kind);
    made.set(kind, known);
    return known;
  };
}
