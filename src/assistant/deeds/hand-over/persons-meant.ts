import type { Person } from '../../../domain/people.ts';
import { fold } from '../../../domain/text/fold.ts';
import { instead, type Instead } from '../../deed.ts';
import { quoted, reply, text } from '../../answer.ts';
import type { Context } from '../../question.ts';

/** A person as words call them: 治安大队的钱某. */
export interface Called {
  /** The unit's name as the record writes it; `null` where none was said. */
  readonly unit: string | null;
  readonly name: string;
}

/** Splits a unit before a name off. */
export function calledIn(words: string, context: Pick<Context, 'directory'>, units: readonly string[]): Called {
  const plain = words.replace(/(?:原|现任?|新任?|前任?)?(?:联络员|联系人|负责人)/gu, '').replace(/的/gu, '');
  const written = units.toSorted((a, b) => b.length - a.length).find((unit) => unit !== '' && plain.startsWith(unit));
  if (written !== undefined) return { unit: written, name: plain.slice(written.length) };
  const [first] = context.directory.unitsIn(fold(plain));
  if (first?.unit == null || first.start > 0) return { unit: null, name: plain };
  return { unit: first.unit.name, name: plain.slice(first.end) };
}

/** Whether two ways of writing a unit mean the same. */
export function isSameUnit(one: string, other: string, { directory }: Pick<Context, 'directory'>): boolean {
  const [a, b] = [directory.unitNamed(one), directory.unitNamed(other)];
  return one === other || (a !== undefined && a.id === b?.id);
}

/** Those of the name, and of the unit where one was said. */
export const personsCalled = (
  { unit, name }: Called,
  people: readonly Person[],
  context: Pick<Context, 'directory'>,
): readonly Person[] =>
  people.filter((person) => person.name === name && (unit === null || isSameUnit(person.unit, unit, context)));

/** A name as a person may have it who is not on the roster yet. */
export const isName = (words: string): boolean =>
  /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}]{1,6}·[\p{Script=Han}]{1,8}|[a-zA-Z]{2,20})$/u.test(words) &&
  !/[我你他她它们谁单位部门]|大队|同事|人员|领导|主任|局长/u.test(words);

/** Asks which of several is meant, each a button that says the words again with that person's unit. */
export function whichPerson(
  name: string,
  people: readonly Person[],
  { context, again }: { readonly context: Context; readonly again: (called: string) => string },
): Instead {
  const { say } = context;
  const labels = people.map((person) => say('deed-office-person', { name: person.name, unit: person.unit }));
  return {
    instead: reply(context, 'clarify', {
      blocks: [text(say('hand-over-which', { name: quoted(name), total: people.length }))],
      actions: people.map((person, i) => ({ label: labels[i] ?? '', value: again(`${person.unit}的${person.name}`) })),
    }),
  };
}

export const noSuchPerson = (name: string, context: Context): Instead =>
  instead('not-found', 'hand-over-unknown', context, { name });
