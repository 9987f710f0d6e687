import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Stores } from '../../src/assistant/ports.ts';
import { faultsOf } from '../../src/domain/ledger/journal.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aStore } from '../support/store.ts';
import { aTime } from './support/builders.ts';

const sharing = { mayShare: true };
const conversations = Array.from({ length: 12 }, (_, n) => `c${String(n)}`);

/** Leaves a trace in two tables. */
async function mark({ messages, journal }: Stores, name: string): Promise<string> {
  const entry = { recordedAt: aTime, actor: '秦教育', messageId: name, action: 'report', subject: name };
  await journal.append({ ...entry, before: null, after: null });
  await messages.claim(
    { id: name, conversation: name, account: 'web:shi', text: '护学岗谁牵头', sentAt: aTime },
    aTime,
  );
  return name;
}

type ATestStore = Awaited<ReturnType<typeof aStore>>;

/** What is kept: both traces are of the same names, and the chain holds. */
async function marked(store: ATestStore): Promise<readonly string[]> {
  const entries = await store.journal.entries(localOperator);
  expect(faultsOf(entries, await store.journal.head())).toEqual([]);
  const { rows } = await sql<{ id: string }>`select id from messages`.execute(store.database);
  const claimed = rows.map(({ id }) => id).toSorted();
  expect(entries.map(({ subject }) => subject).toSorted()).toEqual(claimed);
  return claimed;
}

/** How many transactions the traces came by. */
async function transactions(store: ATestStore): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(distinct xmin::text)::integer as count from messages`.execute(store.database);
  return rows[0]?.count ?? 0;
}

test('work of many conversations that comes at once has its effect in a few transactions', async () => {
  const store = await aStore();

  const done = await Promise.all(
    conversations.map((name) => store.transaction(name, (stores) => mark(stores, name), sharing)),
  );

  expect(done).toEqual(conversations);
  expect(await marked(store)).toEqual(conversations.toSorted());
  expect(await transactions(store)).toBeLessThanOrEqual(conversations.length / 4);
});

test('where one fails, in words or in the engine, it alone has no effect', async () => {
  const store = await aStore();
  const failing = async (stores: Stores, name: string) => {
    await mark(stores, name);
    if (name === 'c3') throw new Error('no power');
    // No text to the engine, which takes the transaction back.
    if (name === 'c7') await mark(stores, `${name}\u0000`);
    return name;
  };

  const done = await Promise.allSettled(
    conversations.map((name) => store.transaction(name, (stores) => failing(stores, name), sharing)),
  );

  expect(done.flatMap(({ status }, n) => (status === 'rejected' ? [conversations[n]] : []))).toEqual(['c3', 'c7']);
  expect(await marked(store)).toEqual(conversations.filter((name) => name !== 'c3' && name !== 'c7').toSorted());
});

test.each([
  ['a deed begins', (stores: Stores) => stores.deeds.begin()],
  ['another conversation is kept', (stores: Stores) => stores.groups.alsoIn('somewhere')],
])('nobody shares a transaction in which %s', async (_, lock) => {
  const store = await aStore();
  let under = 0;
  let most = 0;
  const keeping = async (stores: Stores, name: string) => {
    await lock(stores);
    under += 1;
    most = Math.max(most, under);
    await mark(stores, name);
    under -= 1;
  };

  await Promise.all(conversations.map((name) => store.transaction(name, (stores) => keeping(stores, name), sharing)));

  expect(most).toBe(1);
  expect(await marked(store)).toEqual(conversations.toSorted());
});

test('the journal is read by whoever is alone, with what they have appended', async () => {
  const store = await aStore();
  const reading = async (stores: Stores, name: string) => {
    await mark(stores, name);
    const entries = await stores.journal.entries(localOperator);
    return entries.some(({ subject }) => subject === name);
  };

  const seen = await Promise.all(
    conversations.map((name) => store.transaction(name, (stores) => reading(stores, name), sharing)),
  );

  expect(seen.every(Boolean)).toBe(true);
  expect(await marked(store)).toEqual(conversations.toSorted());
});

test('work of one conversation goes in the order in which it came, and waits for what does not share', async () => {
  const store = await aStore();
  const order: string[] = [];
  const noting = (name: string) => async (stores: Stores) => {
    order.push(name);
    await mark(stores, name);
  };

  const alone = store.transaction('c', noting('m1'));
  await Promise.all([alone, ...['m2', 'm3', 'm4'].map((name) => store.transaction('c', noting(name), sharing))]);

  expect(order.filter((name) => name !== 'm1')).toEqual(['m2', 'm3', 'm4']);
  expect(await marked(store)).toEqual(['m1', 'm2', 'm3', 'm4']);
});
