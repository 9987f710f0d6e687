import type { Person } from '../domain/people.ts';
import type { Citation } from '../domain/reply.ts';
import type { Lost } from './outbox.ts';
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

/** Says people by name and post, and of whom messages in chat do not reach. */
export async function withReach(
  people: readonly Person[],
  { stores, say }: Pick<Context, 'stores' | 'say'>,
): Promise<(person: Person) => string> {
  const lost = await stores.reach.lost(people.flatMap(({ accounts }) => accounts));
  return (person) => {
    const failure = lostIn(person, lost);
    const told = [person.post, failure === null ? null : say(`lost-${failure}`)].filter((words) => words !== null);
    return told.length === 0 ? person.name : `${person.name}（${told.join('，')}）`;
  };
}

/** Why somebody cannot be written to: of the platforms that they are on there is one where no account of theirs can. */
function lostIn({ accounts }: Person, lost: ReadonlyMap<string, Lost>): Lost['failure'] | null {
  const platformOf = (account: string): string => account.slice(0, account.indexOf(':'));
  const silent = accounts.find(
    (account) =>
      lost.has(account) && accounts.every((other) => platformOf(other) !== platformOf(account) || lost.has(other)),
  );
  return silent === undefined ? null : (lost.get(silent)?.failure ?? null);
}
