import type { Person } from '../domain/people.ts';
import type { Citation } from '../domain/reply.ts';
import type { Context } from './question.ts';

/** Whom to turn to in a unit: its liaisons; its head where it has none. */
export async function contactsOf(
  name: string,
  { directory, stores }: Pick<Context, 'directory' | 'stores'>,
): Promise<readonly Person[]> {
  const unit = directory.unitNamed(name);
  const people =
    unit === undefined
      ? (await stores.people.all()).filter((person) => person.unit === name)
      : await stores.people.ofUnit(unit.id);
  const liaisons = people.filter(({ role }) => role === 'liaison');
  return liaisons.length > 0 ? liaisons : people.filter(({ role }) => role === 'head');
}

/** The roster's row, cell by cell as it was read. */
export const citePerson = ({ name, unit, post }: Person): Citation => ({
  source: 'roster',
  document: '联络员名册',
  ref: name,
  quote: [name, unit, post].filter((cell) => cell !== null).join(','),
});
