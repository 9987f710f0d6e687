import type { LanguageModel, ModelTask } from '../../../../../src/assistant/model/language-model.ts';
import type { Happening } from '../../../../../src/assistant/happening.ts';

/** A model that answers as it is told, checked by the schema as a real answer is, and remembers what it was asked. */
export function scriptedModel(answer: (task: ModelTask<unknown>) => unknown) {
  const asked: ModelTask<unknown>[] = [];
  const model: LanguageModel = {
    model: 'scripted',
    async fill(task) {
      asked.push(task);
      return task.schema.parse(await answer(task));
    },
  };
  return { model, asked };
}

/** Hears of what happens, and keeps it. */
export function listening() {
  const heard: Happening[] = [];
  const errors: unknown[] = [];
  return {
    ...{ heard, errors },
    watch: (happening: Happening) => heard.push(happening),
    log: (error: unknown) => errors.push(error),
  };
}

/** Each block with some words before it, as polite people begin. */
export const politely = ({ data }: ModelTask<unknown>): unknown => ({
  blocks: data.map(({ text }) => `您好，${text}`),
});
