import { reminding } from '../../../src/jobs/remind.ts';
import type { Item } from '../../../src/domain/ledger/item.ts';
import { apply, stateOf, type Change } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { defaultSettings, type ReminderSettings } from '../../../src/domain/settings.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { aDesk } from '../../support/desk.ts';

export interface Sent {
  readonly to: string;
  readonly reply: Reply;
}

/** What was put into the outbox as reminders, oldest first. */
export async function remindersIn(store: Awaited<ReturnType<typeof aDesk>>['store']): Promise<readonly Sent[]> {
  const rows = await store.database
    .selectFrom('outgoing')
    .select(['conversation', 'reply'])
    .where('purpose', '=', 'reminder')
    .orderBy('id')
    .execute();
  return rows.map(({ conversation, reply }) => ({ to: conversation, reply: reply as Reply }));
}

/** Changes a row without a conversation, as its lead reports it or the office sets it. */
export async function change(
  store: OpenStore,
  {
    title,
    said,
    at,
    kind = 'report',
  }: { title: string; said: Change; at: string; kind?: 'report' | 'change' | 'request' },
): Promise<Item> {
  const item = await itemCalled(store, title);
  const before = stateOf(item);
  const recorded = await store.ledger.record({
    ...{ itemId: item.id, version: item.version, kind, undoes: null, personId: null, personName: '某人' },
    ...{ messageId: null, standing: 'lead', said, before, after: apply(before, said), recordedAt: at },
  });
  if (recorded === null) throw new Error('the row has moved on');
  return item;
}

export async function itemCalled(store: OpenStore, title: string): Promise<Item> {
  const item = (await store.ledger.items({}, localOperator)).find((one) => one.title.includes(title));
  if (item === undefined) throw new Error(`no item ${title}`);
  return item;
}

/** The desk of an invented county, and a program beside it that reminds. Everybody can be written to. */
export async function aRemindingDesk(settings: Partial<ReminderSettings> = {}) {
  const desk = await aDesk({ services: { sends: () => true } });
  const { store, clock, errors } = desk;
  await store.settings.setOrganisation({
    ...defaultSettings,
    reminders: { ...defaultSettings.reminders, ...settings },
  });
  const programOver = (over: OpenStore) =>
    reminding({
      ...{ store: over, clock, reader: localOperator, sends: () => true, poke: () => undefined },
      log: (_, error) => errors.push(error),
    });
  const program = programOver(store);
  return {
    ...desk,
    programOver,
    change: (title: string, said: Change, kind?: 'report' | 'change' | 'request') =>
      change(store, { title, said, at: clock.now(), ...(kind === undefined ? {} : { kind }) }),
    /** What is sent at an instant, or by nine on a day. */
    at: async (when: string): Promise<readonly Sent[]> => {
      clock.set(when.length === 10 ? `${when}T09:00:00+08:00` : when);
      const before = (await remindersIn(store)).length;
      await program.run();
      return (await remindersIn(store)).slice(before);
    },
    sent: () => remindersIn(store),
  };
}

export const titlesIn = ({ reply }: Sent): readonly string[] => (reply.facts.measures ?? []).map(({ title }) => title);

export const wordsOf = (sent: Sent | undefined): string => (sent === undefined ? '' : plainText(sent.reply));

/** Whom it went to, and of what. */
export const told = (all: readonly Sent[]) => Object.fromEntries(all.map((one) => [one.to, titlesIn(one)]));
