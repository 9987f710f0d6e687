import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../assistant/desk.ts';
import { languageAt, placesOf, type Place, type Sends } from '../assistant/places.ts';
import type { Clock, Store, Stores } from '../assistant/ports.ts';
import { reminderMessage } from '../assistant/reminders/message.ts';
import { addDays, type Day } from '../domain/calendar/dates.ts';
import { workingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Person } from '../domain/people.ts';
import { turnAt } from '../domain/reminders/hours.ts';
import { owedReminders, type Grounds } from '../domain/reminders/owed.ts';
import { latestDue } from '../domain/reminders/stages.ts';
import { ownDaysOf } from '../domain/settings.ts';
import { defineJob, type Job } from '../job.ts';

export interface RemindParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly sends: Sends;
  /** Who reads all rows, to find out whom to remind. What somebody is told is read again as they may read it. */
  readonly reader: Person;
  /** Something was put into the outbox for the conversation. */
  readonly poke: (conversation: string) => void;
}

export interface Reminding {
  /** Sends what is owed now. However often it is called, and by however many, each reminder goes out once. */
  run(): Promise<void>;
  readonly jobs: readonly Job[];
}

/** The days over which the messages of a person are counted. */
const CAP_DAYS = 7;

/** Deadlines before this day are in no ledger. */
const FIRST_DAY = '1900-01-01';

export function reminding(parts: RemindParts): Reminding {
  const run = () => remind(parts);
  return { run, jobs: [defineJob({ name: 'remind', data: z.object({}), schedule: '* * * * *', run })] };
}

async function remind({ store, clock, log, sends, reader, poke }: RemindParts): Promise<void> {
  const now = clock.now();
  const round = await roundAt(now, { store, sends });
  if (round === null) return;
  const { grounds, places } = round;
  const owed = owedReminders(await itemsFor(grounds, reader, store), grounds);
  let isDone = true;
  for (const place of places.filter(({ person }) => owed.has(person.id))) {
    try {
      const ids = (owed.get(place.person.id) ?? []).map(({ item }) => item.id);
      const isSent = await store.transaction(place.conversation, (stores) =>
        sendTo(place, ids, { ...round, now, stores }),
      );
      if (isSent) poke(place.conversation);
    } catch (error) {
      // The others get theirs; the next minute tries this one again.
      isDone = false;
      log(randomUUID().slice(0, 8), error);
    }
  }
  if (isDone) await store.reminders.done(grounds.today, now);
}

interface Round {
  readonly grounds: Grounds;
  readonly places: readonly Place[];
  readonly perWeek: number;
  readonly isLate: boolean;
}

/** What the day's reminders are decided by; `null` where there are none to be sent now. */
async function roundAt(now: string, { store, sends }: Pick<RemindParts, 'store' | 'sends'>): Promise<Round | null> {
  const today: Day = now.slice(0, 10);
  const settings = await store.settings.organisation();
  const turn = turnAt(now.slice(11, 16), settings.reminders);
  const calendar = workingCalendar(ownDaysOf(settings));
  if (turn === 'none' || !calendar.isWorking(today) || (await store.reminders.isDone(today))) return null;
  const places = await placesOf(await store.people.all(), store, sends);
  const units = new Map((await store.plans.units()).map(({ id, name }) => [id, name]));
  return {
    grounds: {
      ...{ today, calendar, units, people: places.map(({ person }) => person) },
      preset: settings.reminders.preset,
      presets: await store.settings.presets(),
      reminded: await store.reminders.reminded(),
    },
    places,
    perWeek: settings.reminders.perWeek,
    isLate: turn === 'late',
  };
}

/** The open rows whose deadline is near enough for any stage. */
const itemsFor = ({ today, calendar }: Grounds, reader: Person, { ledger }: Pick<Store, 'ledger'>) =>
  ledger.items({ open: true, due: { from: FIRST_DAY, to: latestDue(today, calendar) } }, reader);

/** Sends somebody what they are owed, as the rows stand now and as far as they may read them. What exceeds the cap waits for the next message. */
async function sendTo(
  { person, conversation }: Place,
  ids: readonly string[],
  { grounds, perWeek, isLate, now, stores }: Round & { readonly now: string; readonly stores: Stores },
): Promise<boolean> {
  const { today: day } = grounds;
  const { reminders, ledger, outbox } = stores;
  if ((await reminders.messagesSince(person.id, addDays(day, -CAP_DAYS))) >= perWeek) return false;
  const read = (await ledger.items({ ids }, person)).filter(({ partly }) => partly !== true);
  const reminded = await reminders.reminded(person.id);
  const owed = owedReminders(read, { ...grounds, reminded }).get(person.id) ?? [];
  if (owed.length === 0) return false;
  const items = owed.map(({ item, stage, due }) => ({ itemId: item.id, stage, due }));
  const id = await reminders.begin({ personId: person.id, day, at: now, items });
  if (id === null) return false;
  const language = await languageAt({ person, conversation }, stores);
  const reply = reminderMessage(owed, { person, language, now, id, isLate });
  const row = await outbox.put({ conversation, reply, purpose: 'reminder', messageId: null, at: now });
  await reminders.sentBy(id, row);
  return true;
}
