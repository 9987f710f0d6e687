import { masked } from '../../domain/text/mask.ts';
import { lossOf } from '../model-errors.ts';
import type { ModelTrace, TracedCall } from '../model-traces.ts';
import type { Stores } from '../ports.ts';
import { readOnly } from '../read-only.ts';
import { StepsEndedError, type FindingAgent } from './finding-agent.ts';
import type { ModelServices, ToFind } from './services.ts';
import { stepCalls, stepTools, type Called } from './step-tools.ts';
import type { FoundSteps } from './steps.ts';
import { unitsNear } from './units-near.ts';

export interface StepLimits {
  /** Calls of tools, wrong ones too. */
  readonly calls: number;
  readonly timeoutMs: number;
}

interface Parts {
  readonly limits: StepLimits;
  /** What goes wrong is handed over, and told to nobody else. */
  readonly failed: (error: unknown) => void;
  /** Milliseconds of any clock that goes on. */
  readonly now?: () => number;
}

/**
 * Has an agent look for the steps that answer a question, outside of any transaction: its tools read what is committed, under the asker's
 * rights, and can write nothing. Each run leaves a trace. A model that takes no tools is asked once.
 */
export function stepFinder(
  agent: FindingAgent,
  { limits, failed, now = () => performance.now() }: Parts,
): NonNullable<ModelServices['steps']> {
  let takesTools = true;
  return async (asked, stores) => {
    if (!takesTools) return { kind: 'nothing' };
    const begun = now();
    const run = running(asked, stores, limits);
    let found: FoundSteps;
    try {
      await agent.run(run.task);
      const steps = run.steps();
      found = steps === null ? { kind: 'nothing' } : { kind: 'steps', steps };
    } catch (error) {
      failed(error);
      if (error instanceof StepsEndedError && error.why === 'tools') takesTools = false;
      found = { kind: 'lost', why: whyLost(error) };
    }
    await run.over();
    const ms = Math.round(now() - begun);
    // Kept at once and by itself: what becomes of the message takes it back no more.
    await stores.modelTraces
      .keep({ ...run.trace(), outcome: found.kind === 'lost' ? found.why : found.kind, ms })
      .catch(failed);
    return found;
  };
}

function running({ words, context }: ToFind, stores: Stores, { calls: most, timeoutMs }: StepLimits) {
  const steps = stepCalls(words, { ...context, stores: readOnly(stores) });
  const traced: TracedCall[] = [];
  let tokens = 0;
  let made = 0;
  // Several calls of one answer are taken one after another, so that each step has its number whatever is slow.
  let before: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const call = (name: string, given: unknown): Promise<Called> => {
    const called = before.then(() => (isOver ? never() : steps.call(name, given)));
    before = called.catch(() => undefined);
    return called;
  };
  const { speaker, today, group, now } = context;
  return {
    steps: steps.steps,
    /** Calls that still wait are not taken, and none is under way behind this. */
    async over() {
      isOver = true;
      await before;
    },
    trace: (): Omit<ModelTrace, 'outcome' | 'ms'> => ({
      ...{ at: now, askerId: speaker.id, askerName: speaker.name, where: group === undefined ? 'private' : 'group' },
      ...{ question: masked(words), calls: traced, tokens },
    }),
    task: {
      prompt: 'find-steps',
      values: { today, most: String(most) },
      data: [
        { label: 'question', text: words },
        { label: 'units', text: unitsNear(words, context.directory).join('\n') },
      ],
      tools: stepTools,
      lastTool: 'answer',
      personId: speaker.id,
      timeoutMs,
      spent: (more: number) => {
        tokens += more;
      },
      async call(name: string, given: unknown) {
        made += name === 'answer' ? 0 : 1;
        if (made > most) throw new StepsEndedError(`调用工具超过 ${String(most)} 次 (more calls than it may)`, 'spent');
        const called = await call(name, given);
        traced.push({
          tool: name.slice(0, LONGEST_NAME),
          arguments: shortened(given),
          total: called.total,
          refused: called.refused,
        });
        return called.told;
      },
    },
  };
}

const never = (): never => {
  throw new StepsEndedError('不再调用工具 (no call is taken any more)', 'spent');
};

const LONGEST_NAME = 64;
const LONGEST_ARGUMENTS = 500;

const shortened = (given: unknown): string => masked(JSON.stringify(given ?? null)).slice(0, LONGEST_ARGUMENTS);

const whyLost = (error: unknown): Extract<FoundSteps, { kind: 'lost' }>['why'] =>
  error instanceof StepsEndedError ? error.why : lossOf(error);
