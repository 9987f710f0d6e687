import { z } from 'zod';
import type { Person } from '../../domain/people.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName } from '../../domain/request.ts';
import { closing, list, reply, text } from '../answer.ts';
import { citePerson, contactsOf, withReach } from '../contacts.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import { officeNamed } from '../understand/office.ts';
import { knownNames, strangeNames } from '../understand/units.ts';
import { unknownUnit } from '../unknown-unit.ts';

/** Who to turn to in a unit, or about a measure. */
export const whoIsLiaison = defineQuestion({
  ask: 'who-is-liaison',
  slots: z.object({ units: z.array(unitName), unknown: z.array(z.string()), about: mention }),

  read({ has, units, mention: about, subject, speaker, refersBack, asked }) {
    if (!has('liaison') || has('participate', 'requirement', 'duty', 'due') || without.test(asked)) return null;
    const named = knownNames(units);
    const own = named.length === 0 && has('mine') ? [speaker.unit] : named;
    const unknown = strangeNames(units);
    const ofTopic = own.length === 0 && unknown.length === 0 && (about !== '' || refersBack);
    if (ofTopic && subject.kind === 'nothing' && !refersBack && (!has('who', 'lead') || officeNamed.test(asked)))
      return null;
    if (has('lead') && !ofTopic) return null;
    return { score: 0.91, slots: { units: own, unknown, about: ofTopic ? about : '' } };
  },

  async answer({ units, unknown, about }, context) {
    const [stranger] = unknown;
    if (stranger !== undefined) return unknownUnit(stranger, context);
    if (units.length > 0) return ofUnits(units, context);
    if (about === '' && context.topic === null) return everybody(context);
    if (about === '' && context.topic !== null && context.topic.units.length > 0)
      return ofUnits(context.topic.units, context);
    const found = await find(about, context, (item) => context.say('ask-liaison', { title: item.title }));
    if ('instead' in found) return found.instead;
    const whose = found.items.flatMap(({ lead, participants }) => (lead.length > 0 ? lead : participants));
    return ofUnits([...new Set(whose)], context);
  },

  instead(_, change) {
    if (change.kind === 'period' || change.kind === 'role') return null;
    return change.kind === 'unit'
      ? { units: [change.unit], unknown: [], about: '' }
      : { units: [], unknown: [], about: change.about };
  },
});

/** Units without a liaison are asked for elsewhere. */
const without = /(?:没有?|未|缺|无)(?:有|确定|明确|登记|报|配|设)*联(?:络|系)[员人]|\b(?:without|no) (?:a )?liaison/u;

async function ofUnits(units: readonly string[], context: Context) {
  const found = await Promise.all(units.map(async (unit) => [unit, await contactsOf(unit, context)] as const));
  const people = found.flatMap(([, of]) => of);
  const reach = await withReach(people, context);
  const lines = found.map(([unit, of]) => unitLine(unit, of, { say: context.say, reach }));
  const blocks = lines.length === 1 ? lines.map(text) : [list(lines)];
  if (people.length === 0) return reply(context, 'not-found', { blocks });
  return answerWith(people, [...blocks, closing(context, people.length, 'people')], context);
}

async function everybody(context: Context) {
  const people = (await context.stores.people.all()).filter(({ role }) => role === 'liaison');
  if (people.length === 0) return reply(context, 'not-found', { blocks: [text(context.say('liaison-nobody'))] });
  const reach = await withReach(people, context);
  const lines = people.map((person) => context.say('liaison-line', { unit: person.unit, names: reach(person) }));
  return answerWith(
    people,
    [
      text(context.say('liaison-all', { total: people.length })),
      list(lines),
      closing(context, people.length, 'people'),
    ],
    context,
  );
}

function answerWith(people: readonly Person[], blocks: readonly Block[], context: Context) {
  const facts = people.map(({ name, unit, post, role }) => ({ name, unit, post, role }));
  return reply(context, 'liaison', {
    blocks,
    facts: { people: facts },
    citations: people.map(citePerson),
    total: people.length,
  });
}

function unitLine(
  unit: string,
  people: readonly Person[],
  { say, reach }: Pick<Context, 'say'> & { readonly reach: (person: Person) => string },
): string {
  if (people.length === 0) return say('liaison-none', { unit });
  const names = people.map(reach).join('、');
  return say(people[0]?.role === 'head' ? 'liaison-head' : 'liaison', { unit, names });
}
