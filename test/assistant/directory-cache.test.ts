import { expect, test } from 'vitest';
import { directoryCache } from '../../src/assistant/directory-cache.ts';
import type { Stores } from '../../src/assistant/ports.ts';
import { aDesk } from '../support/desk.ts';

/** The store with a count of how often the words of its rows were read; `failing` makes the first reading fail. */
function counted(store: Stores, failing = false) {
  let reads = 0;
  const names = () => {
    reads += 1;
    return failing && reads === 1 ? Promise.reject(new Error('the connection is gone')) : store.ledger.names();
  };
  return { reads: () => reads, stores: (): Stores => ({ ...store, ledger: { ...store.ledger, names } }) };
}

test('messages that come at once share one making, and later ones what was made', async () => {
  const { store } = await aDesk();
  const { reads, stores } = counted(store);
  const directoryOf = directoryCache();

  const [first, second] = await Promise.all([directoryOf(stores()), directoryOf(stores())]);

  expect(second).toBe(first);
  expect(await directoryOf(stores())).toBe(first);
  expect(reads()).toBe(1);
});

test('a making that failed is no answer to those who waited for it', async () => {
  const { store } = await aDesk();
  const { stores } = counted(store, true);
  const directoryOf = directoryCache();

  const [first, second] = await Promise.allSettled([directoryOf(stores()), directoryOf(stores())]);

  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

test('a new roster brings its persons in and leaves the words of the rows as they were made', async () => {
  const { store, clock } = await aDesk();
  const { reads, stores } = counted(store);
  const directoryOf = directoryCache();
  const before = await directoryOf(stores());
  const row = { line: 2, name: '新来的', unit: '教育局', post: null, role: 'liaison', accounts: [] } as const;

  await store.transaction('load', ({ library }) =>
    library.keepRoster([row], { kind: 'roster', file: 'new.csv', sha256: 'n', loadedAt: clock.now() }),
  );

  expect(before.personsIn('新来的是谁')).toEqual([]);
  expect((await directoryOf(stores())).personsIn('新来的是谁')).toMatchObject([{ unit: '教育局' }]);
  expect(reads()).toBe(1);
});

test('a plan that was loaded meanwhile is known to the next message', async () => {
  const { store } = await aDesk();
  const directoryOf = directoryCache();
  expect((await directoryOf(store)).subjectOf('河道清淤').kind).toBe('nothing');

  await store.transaction('load', ({ library }) =>
    library.addItems([{ title: '河道清淤', due: null, lead: ['教育局'], participants: [] }]),
  );

  expect((await directoryOf(store)).subjectOf('河道清淤').kind).toBe('items');
});
