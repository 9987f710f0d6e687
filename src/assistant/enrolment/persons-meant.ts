import type { Person } from '../../domain/people.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { calledIn, isSameUnit, personsCalled } from '../deeds/hand-over/persons-meant.ts';
import type { Context } from '../question.ts';

/** Whom words for one or several persons, or a whole unit, mean. */
export type Meant =
  | { readonly kind: 'persons'; readonly persons: readonly Person[]; readonly unit: string | null }
  | { readonly kind: 'several'; readonly name: string; readonly persons: readonly Person[] }
  | {
      readonly kind: 'nobody';
      readonly name: string;
      readonly unit: string | null;
      readonly nearest: readonly Person[];
    };

export async function personsMeant(words: string, context: Context): Promise<Meant> {
  const people = await context.stores.people.all();
  const { speaker } = context;
  if (/^(?:我|我自己|本人|自己|me|myself)$/iu.test(words))
    return { kind: 'persons', persons: people.filter(({ id }) => id === speaker.id), unit: null };
  const whole = meantBy(words, people, context);
  const parts = words.split(/[、，,;；]|(?<=.{2})[和及与跟](?=.{2})|\s+and\s+/u).map((part) => part.trim());
  if (whole.kind !== 'nobody' || parts.length === 1) return whole;
  const each = parts.map((part) => meantBy(part, people, context));
  const unclear = each.find(({ kind }) => kind !== 'persons');
  if (unclear !== undefined) return unclear;
  const persons = each.flatMap((meant) => (meant.kind === 'persons' ? meant.persons : []));
  return { kind: 'persons', persons: [...new Set(persons)], unit: null };
}

function meantBy(words: string, people: readonly Person[], context: Context): Meant {
  const units = [...new Set(people.map(({ unit }) => unit))];
  const { unit, name } = calledIn(words, context, units);
  const found = personsCalled({ unit, name }, people, context);
  if (found.length === 1) return { kind: 'persons', persons: found, unit: null };
  if (found.length > 1) return { kind: 'several', name, persons: found };
  if (unit !== null && /^(?:全体|所有|全部|各位|每个|人员|同事|的?人|大家|全单位|整个单位)*$/u.test(name)) {
    const ofUnit = people.filter((person) => isSameUnit(person.unit, unit, context));
    const liaisons = ofUnit.filter(({ role }) => role === 'liaison');
    const persons = /联络员|联系人/u.test(words) && liaisons.length > 0 ? liaisons : ofUnit;
    if (persons.length > 0) return { kind: 'persons', persons, unit };
    return { kind: 'nobody', name: unit, unit, nearest: [] };
  }
  return { kind: 'nobody', name: name === '' ? words : name, unit, nearest: nearest({ unit, name }, people, context) };
}

/** How many are offered where nobody has the name. */
const OFFERED = 3;

/** Those whose names sound like it or differ in one character; else who there is in the unit that was said. */
function nearest(
  { unit, name }: { readonly unit: string | null; readonly name: string },
  people: readonly Person[],
  context: Context,
): readonly Person[] {
  const among = unit === null ? people : people.filter((person) => isSameUnit(person.unit, unit, context));
  const sounds = soundsOf(name).join(' ');
  const scored = among
    .map((person) => ({ person, score: soundsOf(person.name).join(' ') === sounds ? 2 : likeness(person.name, name) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const near = scored.map(({ person }) => person);
  return (near.length === 0 && unit !== null ? among : near).slice(0, OFFERED);
}

/** 1 for names that differ in one character, or of which one holds the other. */
function likeness(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (b.length < 2) return a[0] === b[0] && b.length === 1 ? 1 : 0;
  if (one.includes(other) || other.includes(one)) return 1;
  const alike = a.filter((character, i) => character === b[i]).length;
  return a.length === b.length && alike >= a.length - 1 ? 1 : 0;
}
