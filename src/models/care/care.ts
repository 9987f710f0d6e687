import type { ModelCallKind, Watch } from '../../assistant/happening.ts';
import { ModelUnavailableError } from '../../assistant/model-errors.ts';
import type { Notice } from '../../assistant/ports.ts';
import { retryAfterOf } from '../failures.ts';
import { askingWith, tell, type Asking, type AskingFor } from './asking.ts';
import { rememberedAnswers } from './answers.ts';
import { atOnce } from './at-once.ts';
import { budget, type BudgetParts } from './budget.ts';
import { callOf, responseOf } from './boundary.ts';
import { AddressRefusedError, type ModelCall, type Whole } from './call.ts';
import { circuit, type Entered } from './circuit.ts';
import { ModelLateError } from './outcome.ts';
import { send } from './send.ts';
import { tried } from './retry.ts';
import { realTime, type Time } from './time.ts';
import { isWhole, jsonOf, keyOf } from './whole.ts';
import { expectedOf, noTokens, spentOn } from './tokens.ts';

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

/** The one way by which anything goes to a model. */
export interface ModelCare {
  /** A `fetch` for a client of a model, which does not retry by itself. What it throws is named, or what `fetch` throws. */
  fetchFor(asking?: AskingFor): typeof fetch;
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
  const { time = realTime } = parts;
  const guards = guardsOf(parts, time);
  const answers = rememberedAnswers(time.now);
  const answered = async (call: ModelCall, asking: Asking): Promise<{ answer: Whole; isNew: boolean }> => {
    const ask = () => guards.ask(call, asking);
    if (call.kind !== 'chat') return { answer: await ask(), isNew: true };
    const { signal, isGood = isWhole } = asking;
    return answers(keyOf(call), ask, { signal, isGood: (whole) => isGood(jsonOf(whole)) });
  };
  const fetchFor: ModelCare['fetchFor'] = (whom = {}) => {
    return async (input, init) => {
      const asking = askingWith(whom, { patience: init?.signal ?? null, timeoutMs: parts.timeoutMs, time });
      const { report, late } = asking;
      try {
        const call = callOf(input, init, parts.baseUrl);
        report.kind = call.kind;
        const { answer, isNew } = await answered(call, asking);
        Object.assign(report, { status: answer.status, isNew });
        tell(asking, { ...parts, time });
        return responseOf(answer);
      } catch (error) {
        tell(asking, { ...parts, time }, error);
        throw late.aborted && !(error instanceof AddressRefusedError) ? new ModelLateError() : error;
      }
    };
  };
  return { fetchFor, settled: () => guards.settled() };
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
      // Nobody waited for the answer; the model may have worked on it all the same.
      if (asking.signal.aborted) spent = { input: expectedOf(call).input, output: 0 };
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
