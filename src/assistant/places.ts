import type { Person } from '../domain/people.ts';
import { languageOf, type Language } from './language.ts';
import type { Stores } from './ports.ts';

/** Whether somebody sends to a conversation. */
export type Sends = (conversation: string) => boolean;

/** A person, and the conversation of their own in which they are written to. */
export interface Place {
  readonly person: Person;
  readonly conversation: string;
}

/** One place for each of the persons who can be written to: the first of their accounts that is sent to and that messages arrive at. */
export async function placesOf(
  persons: readonly Person[],
  { reach }: Pick<Stores, 'reach'>,
  sends: Sends,
): Promise<readonly Place[]> {
  const places = persons.flatMap((person) =>
    person.accounts.filter(sends).map((conversation): Place => ({ person, conversation })),
  );
  const lost = await reach.lost(places.map(({ conversation }) => conversation));
  const reachable = places.filter(({ conversation }) => !lost.has(conversation));
  return [...new Map(reachable.toReversed().map((place) => [place.person.id, place])).values()].toReversed();
}

/** In which language somebody is written to in a conversation: the one of their last words there. */
export const languageAt = async (
  { person, conversation }: Place,
  { messages }: Pick<Stores, 'messages'>,
): Promise<Language> => languageOf((await messages.lastWords(conversation, person)) ?? '');
