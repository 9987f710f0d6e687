import { modelReader } from '../../src/assistant/model/reader.ts';
import type { LanguageModel, ModelTask } from '../../src/assistant/model/language-model.ts';
import type { FilledReading, ToldPart } from '../../src/assistant/model/model-reading.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';

/** What a model would fill in. */
export const asksFor = (
  ...questions: readonly { readonly ask: string; readonly [slot: string]: unknown }[]
): FilledReading => ({
  kind: 'questions',
  questions,
  report: [],
});

export const reports = (...parts: readonly Partial<ToldPart>[]): FilledReading => ({
  kind: 'report',
  questions: [],
  report: parts.map((part) => ({ about: '', status: null, percent: null, expected: null, blocker: '', ...part })),
});

export const readsNothing: FilledReading = { kind: 'nothing', questions: [], report: [] };

/** A model in this process that fills in what the test says for the words of a message, checked against the shape that was asked for. */
export function aScriptedModel(script: (words: string, task: ModelTask<unknown>) => unknown) {
  const asked: string[] = [];
  const errors: unknown[] = [];
  const model: LanguageModel = {
    model: 'scripted',
    async fill(task) {
      const words = task.data.find(({ label }) => label === 'message')?.text ?? '';
      asked.push(words);
      return task.schema.parse(await script(words, task));
    },
  };
  const services = (reads: ModelServices['reads'] = 'unsure'): { readonly model: ModelServices } => ({
    model: { reads, read: modelReader(model, (error) => errors.push(error)), steps: null },
  });
  return { services, asked, errors };
}
