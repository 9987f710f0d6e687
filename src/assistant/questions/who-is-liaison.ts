import { z } from 'zod';
import type { Person } from '../../domain/people.ts';
import type { Citation } from '../../domain/reply.ts';
import { mention, unitName } from '../../domain/request.ts';
import { closing, list, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';

/** Who to turn to in a unit, or about a measure. */
export const whoIsLiaison = defineQuestion({
  ask: 'who-is-liaison',
  slots: z.object({ units: z.array(unitName), unknown: z.array(z.string()), about: mention }),

  read({ has, units, mention: about, subject, speaker, refersBack }) {
    if (!has('liaison') || has('lead', 'participate')) return null;
    const named = units.flatMap(({ unit }) => (unit === null ? [] : [unit.name]));
    const own = named.length === 0 && has('mine') ? [speaker.unit] : named;
    const unknown = units.flatMap(({ unit, text: words }) => (unit === null ? [words] : []));
    const topic = own.length === 0 && unknown.length === 0 && (subject.kind !== 'nothing' || refersBack) ? about : '';
    return { score: 0.9, slots: { units: own, unknown, about: topic } };
  },

  async answer({ units, unknown, about }, context) {
    const [stranger] = unknown;
    if (stranger !== undefined)
      return reply(context, 'not-found', { blocks: [text(context.say('unit-unknown', { unit: stranger }))] });
    if (units.length > 0) return ofUnits(units, context);
    if (about === '' && context.topic === null) return everybody(context);
    const found = await find(about, context, (item) => context.say('ask-liaison', { title: item.title }));
    if ('instead' in found) return found.instead;
    return ofUnits(
      [...new Set(found.items.flatMap(({ lead, participants }) => (lead.length > 0 ? lead : participants)))],
      context,
    );
  },
});

async function ofUnits(units: readonly string[], context: Context) {
  const found = await Promise.all(units.map(async (unit) => [unit, await contactsOf(unit, context)] as const));
  const people = found.flatMap(([, of]) => of);
  const lines = found.map(([unit, of]) => unitLine(unit, of, context));
  const blocks = lines.length === 1 ? lines.map(text) : [list(lines)];
  if (people.length === 0) return reply(context, 'not-found', { blocks });
  return answerWith(people, [...blocks, closing(context, people.length)], context);
}

async function everybody(context: Context) {
  const people = (await context.stores.people.all()).filter(({ role }) => role === 'liaison');
  if (people.length === 0) return reply(context, 'not-found', { blocks: [text(context.say('liaison-nobody'))] });
  const lines = people.map((person) => unitLine(person.unit, [person], context));
  return answerWith(
    people,
    [text(context.say('liaison-all', { total: people.length })), list(lines), closing(context, people.length)],
    context,
  );
}

function answerWith(people: readonly Person[], blocks: Parameters<typeof reply>[2]['blocks'], context: Context) {
  const facts = people.map(({ name, unit, post, role }) => ({ name, unit, post, role }));
  return reply(context, 'liaison', {
    blocks,
    facts: { people: facts },
    citations: people.map(citePerson),
    total: people.length,
  });
}

/** The liaisons; the head where the unit has none. */
async function contactsOf(name: string, { directory, stores }: Context): Promise<readonly Person[]> {
  const unit = directory.unitNamed(name);
  const people =
    unit === undefined
      ? (await stores.people.all()).filter((person) => person.unit === name)
      : await stores.people.ofUnit(unit.id);
  const liaisons = people.filter(({ role }) => role === 'liaison');
  return liaisons.length > 0 ? liaisons : people.filter(({ role }) => role === 'head');
}

function unitLine(unit: string, people: readonly Person[], { say }: Context): string {
  if (people.length === 0) return say('liaison-none', { unit });
  const names = people.map(({ name, post }) => (post === null ? name : `${name}（${post}）`)).join('、');
  return say(people[0]?.role === 'head' ? 'liaison-head' : 'liaison', { unit, names });
}

/** The roster's row, cell by cell as it was read. */
const citePerson = ({ name, unit, post }: Person): Citation => ({
  source: 'roster',
  document: '联络员名册',
  ref: name,
  quote: [name, unit, post].filter((cell) => cell !== null).join(','),
});
