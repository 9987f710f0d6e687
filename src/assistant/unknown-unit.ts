import type { Reply } from '../domain/reply.ts';
import { quoted, reply, text } from './answer.ts';
import type { Context } from './question.ts';

/** The record has no such unit, and which it has that are called nearly so. */
export function unknownUnit(name: string, context: Context): Reply {
  const { say, directory, speaker } = context;
  if (name === '') return reply(context, 'not-found', { blocks: [text(say('no-unit-of-yours'))] });
  if (name === speaker.unit)
    return reply(context, 'not-found', { blocks: [text(say('duties-none-any', { unit: name }))] });
  const near = directory.units.filter((unit) => sharedLetters(name, unit.name) * 2 > name.length).slice(0, 3);
  const units = near.map((unit) => quoted(unit.name)).join('');
  const more = near.length === 0 ? [] : [text(say('unit-nearest', { units }))];
  const actions = near.map((unit) => {
    const words = say('ask-duties', { unit: unit.name });
    return { label: words, value: words };
  });
  return reply(context, 'not-found', { blocks: [text(say('unit-unknown', { unit: name })), ...more], actions });
}

const sharedLetters = (a: string, b: string): number =>
  Array.from(a).filter((character) => b.includes(character)).length;
