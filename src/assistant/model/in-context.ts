import type { Consult } from '../consult.ts';
import type { Context } from '../question.ts';
import type { ModelServices, ToRead } from './services.ts';
import { unitsNear } from './units-near.ts';

/** The context with a model to read words, where one is there and may be waited for. */
export function withModel(context: Context, model: ModelServices | null, consult: Consult | undefined): Context {
  if (model === null || consult === undefined) return context;
  const { directory, speaker, now, today, language, say, topic, pages, group } = context;
  const outside = {
    directory,
    speaker,
    now,
    today,
    language,
    say,
    topic,
    pages,
    ...(group === undefined ? {} : { group }),
  };
  const { steps } = model;
  return {
    ...context,
    asModelReads: (words) => consult(`read:${words}`, () => model.read(toRead(words, context))),
    ...(steps === null
      ? {}
      : {
          asModelSteps: (words) => consult(`steps:${words}`, (stores) => steps({ words, context: outside }, stores)),
        }),
  };
}

function toRead(words: string, { today, directory, topic, speaker }: Context): ToRead {
  const asked = topic?.asked ?? null;
  return {
    words,
    today,
    units: unitsNear(words, directory),
    before: asked === null ? null : JSON.stringify(asked.request),
    personId: speaker.id,
  };
}
