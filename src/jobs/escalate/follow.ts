import type { Item } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { instantIn } from '../../assistant/answer.ts';
import { isChatAccount } from '../../assistant/enrolment/accounts.ts';
import type { Language } from '../../assistant/language.ts';
import { languageAt, placesOf, type Place } from '../../assistant/places.ts';
import type { Stores } from '../../assistant/ports.ts';
import type { Urge } from '../../assistant/urges.ts';
import { urgeMessage } from '../../assistant/urging/message.ts';
import { headAmong } from '../../assistant/urging/recipient.ts';
import { isEscalationDue } from './due.ts';
import { answeredNotice, escalatedNotice, undeliveredNotice } from './notices.ts';

interface Following {
  readonly stores: Stores;
  readonly now: string;
}

/** Does what is owed for one urging now. The conversations that have something to send by it. */
export async function follow(id: string, following: Following): Promise<readonly string[]> {
  const urge = await following.stores.urges.byId(id);
  if (urge === null || (urge.state !== 'waiting' && urge.state !== 'sent')) return [];
  const told = await tellAnswers(urge, following);
  if (isOver(urge)) {
    const isAnswered = urge.items.some(({ answer }) => answer !== null);
    await following.stores.urges.settle(id, isAnswered ? 'answered' : 'closed', following.now);
    return told;
  }
  const more = urge.state === 'waiting' ? await sendWaiting(urge, following) : await whileSent(urge, following);
  return [...told, ...more];
}

const isOver = ({ items }: Urge): boolean => items.every(({ answer, isOver }) => answer !== null || isOver);

/** Each answer, and each item that needs none any more, is told once. */
async function tellAnswers(urge: Urge, following: Following): Promise<readonly string[]> {
  const news = urge.items.filter(({ answer, isOver, isTold }) => !isTold && (answer !== null || isOver));
  if (news.length === 0) return [];
  const { stores, now } = following;
  await stores.urges.told(
    urge.id,
    news.map(({ id }) => id),
  );
  return tellAsker(urge, following, async (asker, language) => {
    const rows = await stores.ledger.items({ ids: news.map(({ id }) => id) }, asker);
    return answeredNotice({ urge, news, rows, language, now });
  });
}

async function sendWaiting(urge: Urge, following: Following): Promise<readonly string[]> {
  const { stores, now } = following;
  if (Date.parse(now) < Date.parse(urge.sendAt)) return [];
  const recipient = (await stores.people.all()).find(({ id }) => id === urge.recipient.id);
  const isThere = recipient?.accounts.includes(urge.conversation) === true;
  // Left or handed over in the night: nothing of the rows goes to somebody who has no part in them any more.
  const rows = isThere ? await rowsFor(urge, recipient, stores) : [];
  if (recipient === undefined || rows.length === 0) return undelivered(urge, following);
  const language = await languageAt({ person: recipient, conversation: urge.conversation }, stores);
  const asker = await askerOf(urge, stores);
  const message = urgeMessage({ asker: nameOf(urge, asker), words: urge.words, items: rows, now, language });
  await stores.urges.sent(urge.id, await put(urge.conversation, message, following), now);
  return [urge.conversation];
}

async function whileSent(urge: Urge, following: Following): Promise<readonly string[]> {
  if (urge.delivered !== 'no' && urge.delivered !== 'yes') return undelivered(urge, following);
  if (urge.escalatedAt !== null) return [];
  const settings = await following.stores.settings.organisation();
  return isEscalationDue(urge, following.now, settings) ? escalate(urge, following) : [];
}

async function undelivered(urge: Urge, following: Following): Promise<readonly string[]> {
  await following.stores.urges.settle(urge.id, 'undelivered', following.now);
  return tellAsker(urge, following, (_, language) =>
    Promise.resolve(undeliveredNotice({ urge, language, now: following.now })),
  );
}

/** To the unit's head, where that is somebody else who can be written to; and to the asker, whom it came to. */
async function escalate(urge: Urge, following: Following): Promise<readonly string[]> {
  const { stores, now } = following;
  const ofUnit = (await stores.people.all()).filter(({ unit }) => unit === urge.recipient.unit);
  const head = await headAmong(ofUnit, stores);
  const to = head?.person.id === urge.recipient.id ? null : head;
  await stores.urges.escalated(urge.id, to?.person.name ?? null, now);
  const sent = to === null ? [] : await tellHead(urge, to, following);
  const told = await tellAsker(urge, following, (_, language) =>
    Promise.resolve(escalatedNotice({ urge, to: to?.person ?? null, language, now })),
  );
  return [...sent, ...told];
}

async function tellHead(urge: Urge, head: Place, following: Following): Promise<readonly string[]> {
  const { stores, now } = following;
  const rows = await rowsFor(urge, head.person, stores);
  if (rows.length === 0) return [];
  const language = await languageAt(head, stores);
  const escalated = { name: urge.recipient.name, when: instantIn(language, urge.sentAt ?? urge.askedAt) };
  const asker = nameOf(urge, await askerOf(urge, stores));
  await put(
    head.conversation,
    urgeMessage({ asker, words: urge.words, items: rows, now, language, escalated }),
    following,
  );
  return [head.conversation];
}

/** The rows that still lack an answer, as far as somebody reads them in full. */
async function rowsFor(urge: Urge, person: Person | undefined, { ledger }: Stores): Promise<readonly Item[]> {
  if (person === undefined) return [];
  const ids = urge.items.filter(({ answer, isOver }) => answer === null && !isOver).map(({ id }) => id);
  return (await ledger.items({ ids }, person)).filter(({ partly }) => partly !== true);
}

async function tellAsker(
  urge: Urge,
  following: Following,
  notice: (asker: Person, language: Language) => Promise<Reply>,
): Promise<readonly string[]> {
  const { stores } = following;
  const asker = await askerOf(urge, stores);
  if (asker === undefined) return [];
  const [place] = await placesOf([asker], stores, isChatAccount);
  if (place === undefined) return [];
  await put(place.conversation, await notice(asker, await languageAt(place, stores)), following);
  return [place.conversation];
}

const askerOf = async ({ askerId }: Urge, { people }: Stores): Promise<Person | undefined> =>
  (await people.all()).find(({ id }) => id === askerId);

const nameOf = ({ askerName }: Urge, asker: Person | undefined): string => `${asker?.unit ?? ''}${askerName}`;

const put = (conversation: string, reply: Reply, { stores, now }: Following): Promise<string> =>
  stores.outbox.put({ conversation, reply, purpose: 'notice', messageId: null, at: now });
