import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Language } from '../assistant/language.ts';
import { asReworded, type KeptRewording } from '../assistant/model/rewording-kept.ts';
import type { Rewording } from '../assistant/model/rewording.ts';
import { languageAt, placesOf, type Place, type Sends } from '../assistant/places.ts';
import type { Clock, Store, Stores } from '../assistant/ports.ts';
import { topicAfter } from '../assistant/topic-after.ts';
import type { Day } from '../domain/calendar/dates.ts';
import { workingCalendar } from '../domain/calendar/working-calendar.ts';
import type { DigestSnapshot } from '../domain/digest/snapshot.ts';
import { isUnchanged } from '../domain/digest/unchanged.ts';
import { owedNow, subscriptionOf, type OwedDigest } from '../domain/digest/owed.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { ownDaysOf } from '../domain/settings.ts';
import { defineJob, type Job } from '../job.ts';
import { made } from './digest/made.ts';
import { rewordedAhead } from './digest/reworded-ahead.ts';
import { unchanged } from './digest/worded.ts';

export interface SendingDigests {
  readonly store: Store;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly sends: Sends;
  /** Has what was put into a conversation's outbox sent. */
  readonly poke: (conversation: string) => void;
  readonly log: (id: string, error: unknown) => void;
  /** Puts the first lines in kinder words; without it they are sent as they are. */
  readonly rewording?: Rewording | null;
}

/** Each minute: everybody who is owed a digest now is sent it, once, whichever of several processes looks first. */
export const sendDigests = (sending: SendingDigests): Job =>
  defineJob({
    name: 'send-digests',
    data: z.object({}),
    schedule: '* * * * *',
    async run() {
      const owed = await owing(sending);
      const ahead = await rewordedAhead(owed, {
        ...sending,
        wordedOf: ({ place, digest }) => wordedFor(sending.store, { ...place, ...digest }, sending),
      });
      for (const one of owed) await sendTo(one, { ...sending, keptFor: ahead.get(one) ?? null });
    },
  });

interface Owing {
  readonly place: Place;
  readonly digest: OwedDigest;
}

/** Who is owed what, as far as they can be written to and were not sent it on this day. */
async function owing({ store, clock, timeZone, sends }: SendingDigests): Promise<readonly Owing[]> {
  const settings = await store.settings.organisation();
  const moment = { ...momentOf(clock.now(), timeZone), calendar: workingCalendar(ownDaysOf(settings)) };
  const chosen = await store.settings.subscriptions();
  const owedTo = ({ id, role }: Person): readonly OwedDigest[] => {
    const subscription = subscriptionOf(role, chosen.get(id), settings);
    return subscription === null ? [] : owedNow(subscription, moment);
  };
  const people = (await store.people.all()).filter((person) => owedTo(person).length > 0);
  if (people.length === 0) return [];
  const last = await store.digests.last();
  const places = await placesOf(people, store, sends);
  return places.flatMap((place) =>
    owedTo(place.person)
      .filter(({ form }) => (last.get(place.person.id)?.[form]?.day ?? '') < moment.today)
      .map((digest) => ({ place, digest })),
  );
}

function momentOf(now: string, timeZone: string): { readonly today: string; readonly time: string } {
  const zoned = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  return { today: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString().slice(0, 5) };
}

type Sending = SendingDigests & { readonly keptFor: KeptRewording | null };

/** One transaction for each, so that what fails with one keeps no other from theirs. It is tried again in the next minute. */
async function sendTo({ place, digest }: Owing, sending: Sending): Promise<void> {
  const { store, poke, log } = sending;
  const { conversation } = place;
  try {
    const isSent = await store.transaction(conversation, (stores) =>
      putDigest(stores, { ...place, ...digest }, sending),
    );
    if (isSent) poke(conversation);
  } catch (error) {
    log('send-digests', error);
  }
}

/** What somebody is sent now in plain words; `null` where nothing is, or no longer to them. */
async function wordedFor(
  stores: Stores,
  { conversation, person, form, late }: Place & OwedDigest,
  { clock, timeZone }: SendingDigests,
): Promise<WordedDigest | null> {
  const now = clock.now();
  const { today: day } = momentOf(now, timeZone);
  // Who has the account now, and as what, may have changed since it was looked who is owed.
  const reader = await stores.people.byAccountOrName(conversation);
  if (reader?.id !== person.id) return null;
  const before = (await stores.digests.last()).get(person.id)?.[form];
  // Of that day, or of a later one where the clock was set back.
  if (before !== undefined && before.day >= day) return null;
  const language = await languageAt({ person: reader, conversation }, stores);
  const frame = { reader, now, language, form, timeZone, reaches: before?.until ?? null, late };
  const { snapshot, reply: whole } = await made(stores, frame);
  if (snapshot.empty !== 'no') return null;
  const reply = (await shortOf(snapshot, stores, { reader, before: before?.day ?? null, language })) ?? whole;
  return { reader, language, snapshot, reply, now, day };
}

/** The digest is kept, put into the outbox and made what is talked about, all or nothing. */
async function putDigest(stores: Stores, owed: Place & OwedDigest, sending: Sending): Promise<boolean> {
  const worded = await wordedFor(stores, owed, sending);
  if (worded === null) return false;
  const { conversation, person, form } = owed;
  const { reader, snapshot, now, day } = worded;
  const reply = asReworded(worded.reply, sending.keptFor);
  if (!(await stores.digests.keep({ form, day, snapshot, reply, sentAt: now }, reader))) return false;
  await stores.outbox.put({ conversation, reply, purpose: 'digest', messageId: null, at: now });
  const topic = topicAfter({ reply, asked: null }, { topic: null, now });
  if (topic !== null) await stores.topics.set(conversation, person.id, topic);
  return true;
}

interface WordedDigest {
  readonly reader: Person;
  readonly language: Language;
  readonly snapshot: DigestSnapshot;
  readonly reply: Reply;
  /** ISO with offset. */
  readonly now: string;
  readonly day: Day;
}

interface Known {
  readonly reader: Person;
  /** When the one before was sent. */
  readonly before: Day | null;
  readonly language: Language;
}

/** A daily digest in which there is nothing new, as one line; `null` where there is. */
async function shortOf(
  snapshot: DigestSnapshot,
  { digests }: Stores,
  { reader, before, language }: Known,
): Promise<Reply | null> {
  if (snapshot.form !== 'daily' || before === null) return null;
  const kept = await digests.newest({ personId: reader.id, form: 'daily', from: before, to: before }, reader);
  return kept !== null && isUnchanged(kept.snapshot, snapshot) ? unchanged(snapshot, before, language) : null;
}
