import type { LanguageModel } from '../../src/assistant/model/language-model.ts';
import { modelReader } from '../../src/assistant/model/reader.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';
import { ModelUnavailableError } from '../../src/assistant/model-errors.ts';
import type { Mishap, Said } from './model-server.ts';

/** What is asked of a reading model: the words of the message, and all else that it is given, by label. */
export interface ToFill {
  readonly words: string;
  readonly data: ReadonlyMap<string, string>;
}

export type ReadingScript = (asked: ToFill) => Said | Mishap | Promise<Said | Mishap>;

/** A model that reads messages, wired as the program wires it. */
export async function openWiredModel(script: ReadingScript) {
  const bodies: string[] = [];
  const errors: unknown[] = [];
  const state = { script };
  const model: LanguageModel = {
    model: 'stand-in',
    async fill(task) {
      bodies.push(JSON.stringify({ values: task.values, data: task.data }));
      const data = new Map(task.data.map(({ label, text }) => [label, text]));
      const said = await state.script({ words: data.get('message') ?? '', data });
      if ('json' in said) return task.schema.parse(said.json);
      if ('text' in said && typeof said.text === 'string') return task.schema.parse(JSON.parse(said.text));
      throw new ModelUnavailableError('the stand-in says nothing: sk-secret');
    },
  };
  const read = modelReader(model, (error) => errors.push(error));
  return {
    model,
    /** Where it listens; nothing else may be called. */
    address: '',
    /** Every request as it was sent. */
    bodies: bodies as readonly string[],
    errors: errors as readonly unknown[],
    services: (reads: ModelServices['reads']): ModelServices => ({ reads, read }),
    script(next: ReadingScript) {
      state.script = next;
    },
    stop: () => Promise.resolve(),
  };
}
