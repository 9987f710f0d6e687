import type { Person } from '../../domain/people.ts';
import { isChatAccount } from '../enrolment/accounts.ts';
import { placesOf, type Place } from '../places.ts';
import type { Stores } from '../ports.ts';

type Looking = Pick<Stores, 'reach'>;

/** Whoever of a unit's people is urged: a liaison who can be written to, else the head; `null` where neither can. */
export const recipientAmong = async (people: readonly Person[], looking: Looking): Promise<Place | null> =>
  (await reached(people, 'liaison', looking)) ?? (await reached(people, 'head', looking));

/** The head, where they can be written to. */
export const headAmong = (people: readonly Person[], looking: Looking): Promise<Place | null> =>
  reached(people, 'head', looking);

const reached = async (people: readonly Person[], role: Person['role'], looking: Looking): Promise<Place | null> =>
  (
    await placesOf(
      people.filter((person) => person.role === role),
      looking,
      isChatAccount,
    )
  )[0] ?? null;
