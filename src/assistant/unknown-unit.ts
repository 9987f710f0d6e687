import type { Reply } from '../domain/reply.ts';
import { quoted, reply, text } from './answer.ts';
import type { Context } from './question.ts';

/** The record has no such unit, and which it has that are called nearly so. */
export function unknownUnit(name: string, context: Context): Reply {
  const { say, directory } = context;
  if (name === '') return reply(context, 'not-found', { blocks: [text(say('no-unit-of-yours'))] });
  const near = directory.units.filter((unit) => sharedLetters(name, unit.name) * 2 > name.length);
  const units = near
    .slice(0, 3)
    .map((unit) => quoted(unit.name))
    .join('');
  const more = units === '' ? [] : [text(say('unit-nearest', { units }))];
  return reply(context, 'not-found', { blocks: [text(say('unit-unknown', { unit: name })), ...more] });
}

const sharedLetters = (a: string, b: string): number =>
  Array.from(a).filter((character) => b.includes(character)).length;
