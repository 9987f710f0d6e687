import type { Consult } from '../consult.ts';
import type { Context } from '../question.ts';
import type { ModelServices, ToRead } from './services.ts';

/** So many names say how units are called here, and cost little. */
const MOST_UNITS = 80;

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
  const named = directory.unitsIn(words).flatMap(({ unit }) => (unit === null ? [] : [unit.name]));
  const units = [...new Set([...named, ...directory.units.map(({ name }) => name)])].slice(0, MOST_UNITS);
  const asked = topic?.asked ?? null;
  return {
    words,
    today,
    units,
    before: asked === null ? null : JSON.stringify(asked.request),
    personId: speaker.id,
  };
}
