import { randomUUID } from 'node:crypto';
import type { FilledReading } from '../../src/assistant/model/model-reading.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';
import { stepFinder, type StepLimits } from '../../src/assistant/model/step-finder.ts';
import { findingAgentOf } from '../../src/models/agent.ts';
import { promptsIn } from '../../src/models/prompts.ts';
import { aCare, heldTime } from '../models/support/care.ts';
import { aModelServer, type Asked, type Mishap, type Said } from './model-server.ts';

/** A call of a tool, as a script writes it. */
export interface Call {
  readonly name: string;
  readonly arguments: unknown;
}

type Turn = Said | Mishap;

/** What the model answers, turn by turn; it says nothing more behind the last. */
export const inTurns =
  (...turns: readonly (Turn | ((asked: Asked) => Turn | Promise<Turn>))[]) =>
  (asked: Asked): Turn | Promise<Turn> => {
    const turn = turns[asked.messages.filter(({ role }) => role === 'assistant').length] ?? { text: '查完了' };
    return typeof turn === 'function' ? turn(asked) : turn;
  };

export const calls = (...made: readonly Call[]): Said => ({ calls: made });

const toSteps: FilledReading = { kind: 'steps', questions: [], report: [] };

/** A model over HTTP that takes every message for a question of several steps, and answers by the script. */
export async function aStepModel(
  script: (asked: Asked) => Turn | Promise<Turn>,
  { limits = {}, tools = true }: { readonly limits?: Partial<StepLimits>; readonly tools?: boolean } = {},
) {
  const server = await aModelServer(script, { knowsTools: tools });
  // Trying again takes no time here; a time-out is the agent's own.
  const { care, outcomes, notices } = aCare(server.baseUrl, { time: heldTime().time });
  const errors: unknown[] = [];
  const at = { model: 'stand-in', apiKey: null, baseUrl: server.baseUrl };
  const agent = findingAgentOf(at, { care, prompts: promptsIn(), notice: (_, message) => notices.push(message) });
  const model: ModelServices = {
    reads: 'unsure',
    read: () => Promise.resolve(toSteps),
    steps: stepFinder(agent, {
      limits: { calls: 8, timeoutMs: 30_000, ...limits },
      failed: (error) => errors.push(error),
    }),
  };
  return { services: { model }, server, errors, outcomes, notices };
}

/** What servers say that call tools which there are not: the stand-in takes such a script for a slip. */
export const strayCall = (name: string, given: unknown): Mishap => ({
  raw: {
    ...{ id: 'chatcmpl_stray', object: 'chat.completion', created: 1, model: 'stand-in' },
    choices: [
      {
        ...{ index: 0, logprobs: null, finish_reason: 'tool_calls' },
        message: {
          ...{ role: 'assistant', content: null, refusal: null },
          tool_calls: [
            { id: `stray_${randomUUID()}`, type: 'function', function: { name, arguments: JSON.stringify(given) } },
          ],
        },
      },
    ],
  },
});

/** What a unit leads. */
export const leadBy = (unit: string): Call => ({
  name: 'unit-duties',
  arguments: {
    ...{ sides: [{ unit, role: 'lead', not: false }], either: false, unknown: [], about: '' },
    among: null,
  },
});

export const participantsOf = (of: string): Call => ({ name: 'participants', arguments: { of } });

export const silentIn = (from: string, to: string, when: string, among: string | null = null): Call => ({
  name: 'who-is-silent',
  arguments: { since: { period: { from, to }, when }, among },
});

export const both = (left: string, right: string, what = 'units'): Call => ({
  name: 'both',
  arguments: { what, left, right },
});

export const answers = (step: string | null): Call => ({ name: 'answer', arguments: { step } });
