import { isOffice, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import type { Language } from './language.ts';
import type { Failure, Outgoing } from './outbox.ts';
import { placesOf, type Sends } from './places.ts';
import type { Store } from './ports.ts';
import { wordingIn } from './wording.ts';

interface Telling {
  readonly store: Store;
  readonly now: string;
  readonly sends: Sends;
  /** In which language somebody is written to there. */
  readonly languageIn: (conversation: string, person: Person) => Promise<Language>;
}

/**
 * Gives a message up for good and tells the office, wherever it can be written to, in one step: who could not be reached, why, and what to do.
 * Once, until something arrives there again. The conversations that have something to send by it.
 */
export async function giveUp(
  { id, conversation }: Pick<Outgoing, 'id' | 'conversation'>,
  failure: Failure,
  { store, now, sends, languageIn }: Telling,
): Promise<readonly string[]> {
  const places = (await placesOf((await store.people.all()).filter(isOffice), store, sends)).filter(
    (place) => place.conversation !== conversation,
  );
  const addressed = await Promise.all(
    places.map(async (place) => ({ ...place, language: await languageIn(place.conversation, place.person) })),
  );
  return store.transaction(conversation, async (stores) => {
    if (!(await stores.outbox.giveUp(id, failure, now))) return [];
    const person = await stores.people.byAccountOrName(conversation);
    for (const { conversation: to, language } of addressed) {
      const told = noticeOf({ conversation, person, failure }, language, now);
      await stores.outbox.put({ conversation: to, reply: told, purpose: 'notice', messageId: null, at: now });
    }
    return addressed.map((place) => place.conversation);
  });
}

function noticeOf(
  { conversation, person, failure }: { conversation: string; person: Person | null; failure: Failure },
  language: Language,
  now: string,
): Reply {
  const say = wordingIn(language);
  const who = person === null ? say('unreached-group', { conversation }) : `${person.unit}${person.name}`;
  return reply({ now }, 'error', { blocks: [text(say(`unreached-${failure}`, { who })), text(say('unreached-once'))] });
}
