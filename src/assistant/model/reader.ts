import { lossOf } from '../model-errors.ts';
import type { LanguageModel } from './language-model.ts';
import type { ModelReading } from './model-reading.ts';
import { filledReading, questionsForModels } from './reading.ts';
import type { ModelServices, ToRead } from './services.ts';

/** Reads messages by a model: which of our questions they ask, or what they report. What goes wrong is handed to `failed` and nobody else. */
export function modelReader(model: LanguageModel, failed: (error: unknown) => void): ModelServices['read'] {
  return async ({ words, today, units, before, personId }): Promise<ModelReading> => {
    try {
      return await model.fill({
        prompt: 'read-message',
        values: { today, questions: questionsForModels.map(({ ask }) => ask).join(', ') },
        data: [
          { label: 'message', text: words },
          { label: 'units', text: units.join('\n') },
          { label: 'examples', text: examplesOf(units) },
          { label: 'before', text: before ?? '' },
        ].filter(({ text }) => text !== ''),
        schema: filledReading,
        personId,
      });
    } catch (error) {
      failed(error);
      return { kind: 'lost', why: lossOf(error) };
    }
  };
}

/** The organisation's own units in what people say of them. */
function examplesOf([first, second = first]: ToRead['units']): string {
  if (first === undefined || second === undefined) return '';
  const examples: readonly (readonly [string, object])[] = [
    [
      `${first}手头都压着哪些活`,
      {
        ask: 'unit-duties',
        sides: [{ unit: first, role: 'any', not: false }],
        either: false,
        unknown: [],
        about: '',
      },
    ],
    [`想跟${second}对接一下，该打给谁`, { ask: 'who-is-liaison', units: [second], unknown: [], about: '' }],
  ];
  return examples.map(([said, request]) => `${said} → ${JSON.stringify(request)}`).join('\n');
}
